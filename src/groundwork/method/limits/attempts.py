"""Limits: approving and making an attempt (S4, S5, A2, A5, A6)."""

from datetime import datetime

from groundwork.method import plan
from groundwork.method.facts import MOST_A_DAY, MOST_A_WEEK, Facts
from groundwork.method.history import Attempt, History, Reachout
from groundwork.method.limits.acts import (
    ANSWERED,
    ENDED,
    MOVED_ON,
    NONE_BEGUN,
    NOT_APPROVED,
    SAID_NO,
    STOPPED,
    UNSORTED,
    WAITING,
    Act,
    Refusal,
    spoken,
)
from groundwork.method.limits.channels import channel
from groundwork.method.limits.moments import moment
from groundwork.method.words import How, Standing


def _attempts_stand(history: History, at: datetime) -> Refusal | None:
    """The columns of the table in which no attempt may be approved or made."""
    standing = history.standing_at(at)
    return {
        Standing.STOP: STOPPED,
        Standing.NO: SAID_NO,
        Standing.UNSORTED: UNSORTED,
        Standing.NONE_BEGUN: NONE_BEGUN,
        Standing.OPEN: None,
        Standing.MOVED_ON: MOVED_ON,
        Standing.ENDED: ENDED,
        Standing.ENDED_WELL: ENDED,
    }.get(standing, ANSWERED)


def approve(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    reachout = history.reachout
    stands = _attempts_stand(history, at)
    if stands or reachout is None:
        return stands or NONE_BEGUN
    if reachout.approval:
        return Refusal("A2", "One text is approved already. Take it back first.")
    counts_as = history.counts_as(act.how, act.stands_for)
    return (
        _room(reachout, counts_as)
        or _in_cadence(reachout, counts_as)
        or _first_is_written(act, reachout)
        or channel(act, history, reachout)
    )


def attempt(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    reachout = history.reachout
    stands = _attempts_stand(history, at)
    if stands or reachout is None:
        return stands or NONE_BEGUN
    if plan.waits_for_go_on(reachout, facts, at):
        return WAITING
    repeat = _repeated(act, reachout)
    if repeat:
        return (
            _unchanged(act, repeat)
            or channel(act, history, reachout)
            or _before_the_repeat(act, history, reachout, facts, at)
            or moment(act, history, facts, at)
        )
    return (
        _approved(act, reachout)
        or _first_is_written(act, reachout)
        or _room(reachout, history.counts_as(act.how, act.stands_for))
        or channel(act, history, reachout)
        or _before_the_repeat(act, history, reachout, facts, at)
        or _engaged(act, reachout, facts, at)
        or moment(act, history, facts, at)
        or _firsts(reachout, facts)
    )


def _repeated(act: Act, reachout: Reachout) -> Attempt | None:
    """A6: while a softly bounced text waits, an email is that one again, unless another text is
    approved."""
    other = reachout.approval is not None and reachout.approval.how is How.EMAIL
    if act.how is not How.EMAIL or (other and not act.again):
        return None
    return reachout.repeat()


def _unchanged(act: Act, repeat: Attempt) -> Refusal | None:
    """Invariant 3: the very text that was approved, to the very recipient."""
    same = act.approved
    if same is None:
        same = (act.text, act.to) == (repeat.text, repeat.to)
    return None if same else NOT_APPROVED


def _engaged(act: Act, reachout: Reachout, facts: Facts, at: datetime) -> Refusal | None:
    until = plan.engaged_until(reachout, facts.days) if act.how is How.CALL else None
    if until and at < until:
        return Refusal("A6", "The line was engaged. Try again in the other half of the day.")
    return None


def _approved(act: Act, reachout: Reachout) -> Refusal | None:
    if act.how is How.CALL:
        return None
    approved = act.approved
    if approved is None:
        waiting = reachout.approval
        meant = (act.how, act.text, act.to)
        approved = waiting is not None and (waiting.how, waiting.text, waiting.to) == meant
    return None if approved else NOT_APPROVED


def _first_is_written(act: Act, reachout: Reachout) -> Refusal | None:
    first = reachout.counted() == 0
    bounced = any(each.bounced for each in reachout.attempts)
    if first and not bounced and act.how in (How.CALL, How.NETWORK):
        return Refusal("S4", "The first attempt is a written one; the call comes after it.")
    return None


def _room(reachout: Reachout, counts_as: How) -> Refusal | None:
    if reachout.has_room_for(counts_as):
        return None
    return Refusal("S5", "Three emails and two calls are the most. It is time to move on, kindly.")


def _in_cadence(reachout: Reachout, counts_as: How) -> Refusal | None:
    planned = sum(slot.fills is counts_as for slot in reachout.cadence.slots)
    if reachout.counted(counts_as) < planned:
        return None
    return Refusal("A2", "The plan of this reach-out has no further attempt of this kind.")


def _before_the_repeat(
    act: Act, history: History, reachout: Reachout, facts: Facts, at: datetime
) -> Refusal | None:
    """A6: a softly bounced text goes again after two business days, and no email before it."""
    repeat = reachout.repeat()
    if repeat is None or act.how is not How.EMAIL:
        return None
    on = plan.repeat_day(history, repeat, facts.days)
    if facts.days.day_of(at) < on:
        return Refusal("A6", f"Their mailbox didn't take it; it goes once more {spoken(on)}.")
    return None


def _firsts(reachout: Reachout, facts: Facts) -> Refusal | None:
    if reachout.counted():
        return None
    if facts.firsts_today >= min(facts.cap_day, MOST_A_DAY):
        return Refusal(
            "A5", f"{facts.firsts_today} first messages today are enough. Tomorrow again."
        )
    if facts.firsts_week >= min(facts.cap_week, MOST_A_WEEK):
        return Refusal("A5", f"{facts.firsts_week} first messages this week are enough.")
    return None
