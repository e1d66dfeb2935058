"""Sentences of 22 words or fewer on average (section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import WRITTEN, Check, Draft
from groundwork.method.findings import Finding, Remark, Severity

MOST = 22
REMARK = Remark(
    "readable",
    Severity.HINT,
    "The sentences are long, and shorter ones are read between two other things.",
    "Cut the longest one in two.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Take the mean of words per sentence of the body."""
    sentences = draft.prose.sentences
    if sentences and len(draft.prose.body_words) > MOST * len(sentences):
        yield REMARK.on_all()


CHECK = Check("readable", "mean sentence at most 22 words", WRITTEN, run)
