"""When an act may be done at last: the first moment that A4, A6 and A14 leave open."""

from collections.abc import Iterator
from datetime import date, datetime

from groundwork.method.days import DAY, Days
from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.limits import Act, refusal
from groundwork.method.plan import earliest

PATIENCE = 400
"""Days to look ahead."""

PASSES = frozenset({"A4", "A6", "A14"})
"""The rules whose refusal may pass with time alone."""


def next_lawful_moment(act: Act, history: History, facts: Facts, at: datetime) -> datetime | None:
    """The first instant (UTC) from `at` on at which the act is allowed (A4, A6, A14).

    None where waiting doesn't help: the act is refused by another rule, or for too long."""
    day = facts.days.day_of(at)
    for _ in range(PATIENCE):
        for moment in _openings(act, history, facts.days, day, at):
            refused = refusal(act, history, facts, moment)
            if refused is None:
                return moment
            if refused.rule not in PASSES:
                return None
        day += DAY
    return None


def _openings(
    act: Act, history: History, days: Days, day: date, at: datetime
) -> Iterator[datetime]:
    """The moments of a day at which something opens: its hours, or the end of the 48 hours."""
    free = earliest(history)
    for start, end in days.windows(day, act.how):
        moments = {max(start, at), max(start, at, free or at)}
        yield from sorted(moment for moment in moments if moment < end)
