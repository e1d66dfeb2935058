"""An article is sent for what you talked about (S12, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import shares

REMARK = Remark(
    "article_tie",
    Severity.WARN,
    "They can't see yet why this one is for them.",
    "Say in a line which part of your talk it made you think of.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Look for a sentence that shares its matter with something they said."""
    if not any(
        shares(sentence.words, said, draft.known)
        for sentence in draft.prose.sentences
        for said in draft.said
    ):
        yield REMARK.on_all()


CHECK = Check("article_tie", "says how it ties to the talk", frozenset({Kind.ARTICLE}), run)
