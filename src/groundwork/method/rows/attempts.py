"""Rows 12 to 17: an open reach-out without an answer (A2, A3, A6, A16, S5)."""

from collections.abc import Iterator
from datetime import date, datetime

from groundwork.method import plan
from groundwork.method.facts import UNANSWERED_THERE, Facts
from groundwork.method.history import History, Reachout
from groundwork.method.rows.candidate import Candidate
from groundwork.method.words import How, StepKind


def attempts(
    history: History, reachout: Reachout, facts: Facts, now: datetime, turns: list[datetime]
) -> Iterator[Candidate]:
    """Rows 12 to 17: to go on, the repeat, the next attempt, a second person, an address, the end.

    Adds to `turns` the moments at which one of them lapses."""
    if facts.landed_on and plan.waits_for_go_on(reachout, facts, now):
        yield facts.landed_on, StepKind.SAY_GO_ON, "A16"
        return
    repeat = reachout.repeat()
    if repeat:
        yield plan.repeat_day(history, repeat, facts.days), StepKind.LEAVES_BY_ITSELF, "A6"
        return
    pursued = _pursued(history, reachout, facts)
    yield pursued
    yield from _second_person(history, reachout, facts, now, pursued[0], turns)


def _pursued(history: History, reachout: Reachout, facts: Facts) -> Candidate:
    """The next attempt, the address that it needs, or the end of the reach-out."""
    planned = plan.next_attempt(history, reachout, facts)
    if planned:
        return planned.due_on, _kind(planned), planned.rule
    if plan.needs_address(history, reachout):
        on, rule = plan.day_of_need(history, reachout, facts)
        return on, StepKind.FIND_ADDRESS, rule
    return plan.closing_day(history, reachout, facts.days), StepKind.MOVE_ON, "S5"


def _kind(planned: plan.Planned) -> StepKind:
    if planned.how is How.CALL:
        return StepKind.CALL
    if planned.how is How.LETTER:
        return StepKind.POST_LETTER if planned.approved else StepKind.WRITE_LETTER
    return StepKind.LEAVES_BY_ITSELF if planned.approved else StepKind.WRITE_EMAIL


def _second_person(
    history: History,
    reachout: Reachout,
    facts: Facts,
    now: datetime,
    lapses_on: date,
    turns: list[datetime],
) -> Iterator[Candidate]:
    """A2: after three business days of `3b7` a second person there, until the next attempt."""
    after, last = reachout.cadence.second_person_after, reachout.last_counted()
    if after is None or last is None or reachout.counted() != 1 or reachout.second_settled:
        return
    if facts.organisation_open + 1 >= UNANSWERED_THERE:
        return
    lapses_at = facts.days.midnight(lapses_on)
    if now >= lapses_at:
        return
    turns.append(lapses_at)
    on = facts.days.add_business_days(facts.days.day_of(last.at), after)
    yield on, StepKind.PROPOSE_SECOND, "A2"
