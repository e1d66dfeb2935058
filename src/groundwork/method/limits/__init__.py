"""Which act is allowed when (invariants 1 to 3).

A refusal names its rule and is a sentence for the seeker. What was done outside is logged whatever
the limits say: only our own acts are refused.
"""

from collections.abc import Callable
from datetime import datetime

from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.limits.acts import UNKNOWN, Act, Refusal
from groundwork.method.limits.answers import (
    ask_leave,
    free,
    no_thanks,
    reminder,
    thank,
    write_again,
)
from groundwork.method.limits.attempts import approve, attempt
from groundwork.method.limits.beginning import begin
from groundwork.method.limits.contact import landed_news, told, touch
from groundwork.method.limits.taking_back import undo

__all__ = ["Act", "Refusal", "refusal"]


def refusal(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    """The reason why the act may not be done at that moment, or None where it may."""
    if history.unknown_sending_at and act.kind in _BLOCKED_BY_UNKNOWN:
        return UNKNOWN
    return _ACTS[act.kind](act, history, facts, at)


_ACTS: dict[str, Callable[[Act, History, Facts, datetime], Refusal | None]] = {
    "begin": begin,
    "approve": approve,
    "attempt": attempt,
    "log": free,
    "reply": free,
    "promise": free,
    "thank": thank,
    "name_thanks": thank,
    "no_thanks": no_thanks,
    "reminder": reminder,
    "ask_leave": ask_leave,
    "write_again": write_again,
    "touch": touch,
    "landed_news": landed_news,
    "told": told,
    "undo": undo,
}


_BLOCKED_BY_UNKNOWN = frozenset(
    {"approve", "attempt", "reminder", "ask_leave", "write_again", "touch", "landed_news", "told"}
)
