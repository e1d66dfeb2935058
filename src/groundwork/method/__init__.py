"""The method: the rules of METHOD.md and nothing else.

Pure: the standard library only, no clock, no database, no network. `fold(events)` gives the
history of one person, `next_step(history, facts, now)` the one next thing, `refusal(act, history,
facts, at)` says whether an act may be done.
"""

from groundwork.method.days import Days, Place
from groundwork.method.events import Event
from groundwork.method.facts import Facts
from groundwork.method.fold import fold
from groundwork.method.history import History
from groundwork.method.limits import Act, Refusal, refusal
from groundwork.method.next_step import Step, next_step

__all__ = [
    "Act",
    "Days",
    "Event",
    "Facts",
    "History",
    "Place",
    "Refusal",
    "Step",
    "fold",
    "next_step",
    "refusal",
]
