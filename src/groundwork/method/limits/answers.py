"""Limits: what follows an answer (A6, section 4)."""

from datetime import datetime

from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.limits.acts import (
    NOT_APPROVED,
    NOT_NOW,
    STOPPED,
    UNSORTED,
    Act,
    Refusal,
    spoken,
)
from groundwork.method.limits.moments import moment
from groundwork.method.rows.answers import wake_day
from groundwork.method.words import Meaning, Standing


def free(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    return None


def thank(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    return STOPPED if history.stopped else None


def no_thanks(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.standing_at(at) is Standing.NO and history.no_at and not history.no_thanked:
        return None
    return NOT_NOW


def reminder(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    owed = history.owed
    follows = owed.meaning in (Meaning.YES, Meaning.ASKS, Meaning.INTRODUCES)
    allowed = follows and owed.reminded_at is None
    return _after_answer(act, history, facts, at, allowed=allowed)


def ask_leave(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    owed = history.owed
    awaited = history.standing_at(at) is Standing.ANSWERED and owed.introduces_since is not None
    allowed = awaited and owed.reminded_at is not None and owed.leave_asked_at is None
    return _after_answer(act, history, facts, at, allowed=allowed)


def write_again(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    owed = history.owed
    if act.approved is False:
        return NOT_APPROVED
    allowed = history.standing_at(at) is Standing.SLEEPING and owed.written_again_at is None
    if allowed and facts.days.day_of(at) < wake_day(history, facts):
        return Refusal("A6", f"They asked for later: {spoken(wake_day(history, facts))}.")
    return _after_answer(act, history, facts, at, allowed=allowed)


def _after_answer(
    act: Act, history: History, facts: Facts, at: datetime, *, allowed: bool
) -> Refusal | None:
    if history.standing_at(at) is Standing.UNSORTED:
        return UNSORTED
    if history.standing_at(at) is Standing.STOP:
        return STOPPED
    return moment(act, history, facts, at) if allowed else NOT_NOW
