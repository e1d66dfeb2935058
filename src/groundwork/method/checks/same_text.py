"""Not the same text as one sent to others this week (section 6)."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from groundwork.method.drafts import FIRST, Check, Draft
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Prose

REMARK = Remark(
    "same_text",
    Severity.WARN,
    "Nearly the same text went to somebody else this week, and people notice.",
    "Write one paragraph that only this person could get.",
)
SAME = 0.8
LONGEST = 600  # words compared: far more than any message that may be sent


def _bare(prose: Prose) -> list[str]:
    return [word.words.lower() for word in prose.body_words[:LONGEST]]


def run(draft: Draft) -> Iterator[Finding]:
    """Compare the words of the body with those of the texts sent to others."""
    own = _bare(draft.prose)
    for text in draft.sent_this_week:
        matcher = SequenceMatcher(None, own, _bare(Prose(text, draft.seeker.name)), autojunk=False)
        if own and matcher.quick_ratio() >= SAME and matcher.ratio() >= SAME:
            yield REMARK.on_all()
            return


CHECK = Check("same_text", "at least 80% equal to one sent to others this week", FIRST, run)
