"""A paragraph to forward of at most 90 words (A10, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import count

MOST = 90
REMARK = Remark(
    "introduction_length",
    Severity.WARN,
    "The paragraph to forward is for somebody who has not heard of you; 90 words are enough for them.",
    "Keep who you are, why them, and the one ask.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Count the words of the paragraph to be forwarded."""
    prose = draft.prose
    paragraph = prose.quoted if draft.kind is Kind.INTRODUCTION else prose.body
    if count(paragraph) > MOST:
        yield REMARK.on_all()


CHECK = Check(
    "introduction_length",
    "a paragraph to forward of at most 90 words",
    frozenset({Kind.INTRODUCTION, Kind.FORWARDABLE}),
    run,
)
