"""Rows 10, 11 and 18: news, and keeping in contact (A10, A12, A13, A16)."""

from collections.abc import Iterator
from datetime import date, datetime

from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.rows.candidate import ONE_DAY, Candidate
from groundwork.method.words import StepKind

LANDED_WITHIN = 14
"""A16: days within which those who helped hear the news."""

APART = 42
"""A13: days between touches."""

UNANSWERED_BORNE = 2
"""A13: touches without an answer after which the next waits for the longest interval."""

UNANSWERED_MOST = 3
"""A13: touches without an answer after which none is proposed any more."""


def news(history: History, facts: Facts, now: datetime) -> Iterator[Candidate]:
    """Rows 10 and 11: what came of an introduction; that the job is found."""
    for since in history.outcomes.values():
        yield facts.days.day_of(since + ONE_DAY), StepKind.TELL_INTRODUCER, "A10"
    landed = facts.landed_on if facts.has_landed(now) else None
    if landed and history.helped and not knows_landed(history, facts):
        on = facts.days.add_days(landed, LANDED_WITHIN)
        yield on, StepKind.TELL_LANDED, "A16"


def knows_landed(history: History, facts: Facts) -> bool:
    """A16: whether they have been told since the job was found."""
    told = history.told_landed_at
    return bool(told and facts.landed_on and facts.seeker_day(told) >= facts.landed_on)


def touch(history: History, facts: Facts) -> Iterator[Candidate]:
    """Row 18: only when nothing else is asked."""
    due = touch_day(history, facts)
    if due:
        yield due, StepKind.TOUCH, "A12"


def touch_day(history: History, facts: Facts) -> date | None:
    """A12, A13: when the rhythm asks for a touch, or None where it never does."""
    wanted = history.met or history.helped or history.fell_silent
    last = history.last_contact_at
    if not wanted or last is None or history.unanswered_touches >= UNANSWERED_MOST:
        return None
    if history.stopped or (history.said_no and not history.met):
        return None
    often = history.met and history.unanswered_touches < UNANSWERED_BORNE
    after = facts.ideal if often else facts.longest
    days = facts.days
    due = days.add_days(days.day_of(last), after)
    if history.touched_at:
        due = max(due, days.add_days(days.day_of(history.touched_at), APART))
    return due
