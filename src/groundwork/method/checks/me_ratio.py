"""I and my at most one and a half times as often as you and your (section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import FIRST, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import words

REMARK = Remark(
    "me_ratio",
    Severity.HINT,
    "It speaks of you more than of them, and they would like to see themselves in it.",
    "Turn one sentence round: what did they do, and what would you like to know of it?",
)
MOST, FEWEST = 1.5, 4
_MINE = frozenset({"i", "me", "my", "mine", "myself"})
_YOURS = frozenset({"you", "your", "yours", "yourself"})


def run(draft: Draft) -> Iterator[Finding]:
    """Count the words for me and for you in the body, quotations left out."""
    bare = [word.words.lower().split("'")[0] for word in words(draft.prose.unquoted)]
    mine = sum(word in _MINE for word in bare)
    yours = sum(word in _YOURS for word in bare)
    if mine >= FEWEST and mine > MOST * yours:
        yield REMARK.on_all()


CHECK = Check("me_ratio", "I/my ≤ 1.5 × you/your", FIRST | {Kind.SECOND_EMAIL}, run)
