"""An update of at most 150 words (S12, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity

MOST = 150
REMARK = Remark(
    "update_length",
    Severity.WARN,
    "150 words are as much as they will read between two other things.",
    "Keep whom you met, what went well, and where you applied.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Count the words of the body; the message below it is left out."""
    if len(draft.prose.body_words) > MOST:
        yield REMARK.on_all()


CHECK = Check("update_length", "at most 150 words", frozenset({Kind.UPDATE}), run)
