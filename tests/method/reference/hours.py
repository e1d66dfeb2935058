"""When: the person's working hours and what the seeker rests (A4, A14)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from .moment import Moment
from .reachout import ReachOut

TWO_DAYS = timedelta(hours=48)
NOON = time(12)
OPENS, CLOSES = time(9), time(17)
CALLS = ((time(9), time(11, 30)), (time(14), time(16, 30)))
ON_PAPER = ("letter", "card", "post")


def when(m: Moment, how: str) -> list[str]:
    """A4 and A14: the person's working hours, rest days, 48 hours, rests."""
    day, found = m.days.person_day(m.now), []
    if m.days.in_rest(day):
        found.append("A14")
    if how in ON_PAPER:
        return found if m.days.is_business(day) else [*found, "A4"]
    last = m.story.last_reaching()
    too_soon = last is not None and m.now - last < TWO_DAYS
    closed = not m.days.is_business(day) or m.days.is_rest_day(day)
    if too_soon or closed or not _in_hours(m.days.person_time(m.now), how):
        found.append("A4")
    return found


def _in_hours(clock: time, how: str) -> bool:
    windows = CALLS if how == "call" else ((OPENS, CLOSES),)
    return any(first <= clock < last for first, last in windows)


def half_of_day(m: Moment, reach: ReachOut) -> list[str]:
    """A4: the second call in the other half of the day; A6: so after an engaged line."""

    def half(at: datetime) -> tuple[date, bool]:
        return m.days.person_day(at), m.days.person_time(at) >= NOON

    calls = [a for a in reach.counted("call") if a.how == "call"]
    found = ["A4"] if calls and half(calls[-1].at)[1] == half(m.now)[1] else []
    return [*found, "A6"] if any(half(m.now) <= half(at) for at in m.story.engaged) else found
