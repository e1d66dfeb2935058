"""Limits: when an act may fall (A4, A6, A14)."""

from datetime import date, datetime

from groundwork.method import plan
from groundwork.method.days import BETWEEN_TWO, Days
from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.limits.acts import RESTING, Act, Refusal, spoken
from groundwork.method.words import How


def moment(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    """Away, at rest, closed, out of hours, or too soon."""
    days = facts.days
    on = days.day_of(at)
    away = plan.away_until(history, days)
    if act.kind == "attempt" and away and on < away:
        return Refusal("A6", f"They are away. The next attempt is for {spoken(away)}.")
    return _resting(days, on) or _hours(act, history, facts, at) or _too_soon(act, history, at)


def _resting(days: Days, on: date) -> Refusal | None:
    return RESTING if days.is_resting(on) else None


def _hours(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    days = facts.days
    on = days.day_of(at)
    if act.how is How.LETTER:
        return (
            None
            if days.is_working_day(on)
            else Refusal("A4", f"{spoken(on)} is no working day there.")
        )
    if days.is_closed(on):
        return Refusal("A4", f"{spoken(on)} is no working day there, or a rest day of yours.")
    half = None
    if act.kind == "attempt" and act.how is How.CALL and history.reachout:
        half = plan.half_for_call(history.reachout, days)
    if any(start <= at < end for start, end in days.windows(on, act.how, half)):
        return None
    if half:
        return Refusal("A4", f"The second call falls in the other half of their day: the {half}.")
    return Refusal("A4", "It is outside their working hours just now.")


def _too_soon(act: Act, history: History, at: datetime) -> Refusal | None:
    """A4: 48 hours after what reached them last; a letter only keeps to business days."""
    last = history.last_reached_at
    if act.how is not How.LETTER and last and last <= at < last + BETWEEN_TWO:
        return Refusal("A4", "Something of yours reached them in the last two days.")
    return None
