"""Rows 6 to 9: what follows their answer (A6)."""

from collections.abc import Iterator
from datetime import date, datetime

from groundwork.method.days import FAR
from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.rows.candidate import ONE_DAY, Candidate
from groundwork.method.words import How, StepKind

SILENCE = 5
"""A6: business days of silence before a reminder, and again before what follows it."""

CALLED_OFF_TWICE = 28
"""A6: days to leave after the second time that they called the conversation off."""

SLEEP_MONTHS = 3
"""A6: how long *later* sleeps where they named no date."""


def answers(history: History, facts: Facts) -> Iterator[Candidate]:
    """Rows 6 to 9: to answer, to settle, to remind, to ask leave, to write again, to move on."""
    owed, days = history.owed, facts.days
    if owed.answer:
        yield facts.seeker_day(owed.answer + ONE_DAY), StepKind.ANSWER_THEM, "A6"
    if owed.settle:
        yield _settle_day(history, facts, owed.settle), StepKind.SETTLE_TIME, "A6"
    if owed.silent_since and history.conversation is None:
        yield from _silence(facts, owed.silent_since, owed.reminded_at)
    if owed.introduces_since:
        yield from _introduction(history, facts, owed.introduces_since)
    if owed.sleeps_since:
        if owed.written_again_at and history.reachout:
            on = days.day_of(owed.written_again_at)
            wait = history.reachout.cadence.wait
            yield days.add_business_days(on, wait), StepKind.MOVE_ON, "A6"
        else:
            yield wake_day(history, facts), StepKind.WRITE_AGAIN, "A6"


def _settle_day(history: History, facts: Facts, since: datetime) -> date:
    if history.owed.settle_later:
        return facts.days.add_days(facts.seeker_day(since), CALLED_OFF_TWICE)
    return facts.seeker_day(since + ONE_DAY)


def _silence(facts: Facts, since: datetime, reminded: datetime | None) -> Iterator[Candidate]:
    days = facts.days
    if reminded is None:
        yield (
            _lawful(facts, days.add_business_days(days.day_of(since), SILENCE)),
            StepKind.REMIND,
            "A6",
        )
    else:
        last = days.day_of(max(since, reminded))
        yield days.add_business_days(last, SILENCE), StepKind.MOVE_ON, "A6"


def _introduction(history: History, facts: Facts, since: datetime) -> Iterator[Candidate]:
    owed, days = history.owed, facts.days
    if owed.leave_asked_at:
        on = days.add_business_days(days.day_of(owed.leave_asked_at), SILENCE)
        yield on, StepKind.MOVE_ON, "A6"
    elif owed.reminded_at:
        on = days.add_business_days(days.day_of(owed.reminded_at), SILENCE)
        yield _lawful(facts, on), StepKind.ASK_LEAVE, "A6"
    else:
        on = days.add_business_days(days.day_of(since), SILENCE)
        yield _lawful(facts, on), StepKind.REMIND, "A6"


def _lawful(facts: Facts, day: date) -> date:
    return facts.days.first_falling(day, How.EMAIL, None, None)


def wake_day(history: History, facts: Facts) -> date:
    """A6: the day on which *later* wakes: the date they named, else after three months."""
    owed, days = history.owed, facts.days
    if owed.sleeps_until:
        return _lawful(facts, owed.sleeps_until)
    if owed.sleeps_since is None:
        return FAR
    on = days.day_of(owed.sleeps_since)
    return _lawful(facts, days.add_days(on, (_months_later(on, SLEEP_MONTHS) - on).days))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for shorter in range(4):
        try:
            return date(year, month + 1, day.day - shorter)
        except ValueError:
            continue
    return date(year, month + 1, 28)
