"""The one next step of a person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from groundwork.method.days import midnight
from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.rows.answers import answers, wake_day
from groundwork.method.rows.attempts import attempts
from groundwork.method.rows.candidate import Candidate
from groundwork.method.rows.conversation import conversation, thanks
from groundwork.method.rows.keeping import news, touch
from groundwork.method.words import StepKind

__all__ = ["NOTHING", "ORDER", "Step", "next_step", "wake_day"]

ORDER = {kind: at for at, kind in enumerate(StepKind)}


@dataclass(frozen=True, slots=True)
class Step:
    """What the method asks next: its kind, its day (None for `none`) and its rule.

    `turns_at`: the first instant at which it would be another without any event, or None."""

    kind: StepKind
    due_on: date | None
    rule: str
    turns_at: datetime | None = None


NOTHING = Step(StepKind.NONE, None, "")


def next_step(history: History, facts: Facts, now: datetime) -> Step:
    """The one next step: an unknown sending, then an unsorted answer, come before all; else the
    earliest due; on one day the order of the table."""
    plain = history.plain
    if plain is None or facts.landed_on is not None:
        return _derived(history, facts, now)
    days = facts.days
    key = days.day_of(plain[0]), plain[1]
    known = days.steps.get(key)
    if known is None:
        known = days.steps[key] = _derived(history, facts, now)
    return cast(Step, known)


def _derived(history: History, facts: Facts, now: datetime) -> Step:
    if history.unknown_sending_at:
        due = facts.seeker_day(history.unknown_sending_at)
        return Step(StepKind.SAY_IF_SENT, due, "8.4")
    if history.unsorted:
        return Step(StepKind.SORT_ANSWER, facts.seeker_day(min(history.unsorted)), "A7")
    if history.stopped:
        return NOTHING
    turns = [midnight(facts.landed_on, facts.seeker_zone)] if facts.landed_on else []
    asked = list(_candidates(history, facts, now, turns))
    if not asked:
        asked = list(touch(history, facts))
    ahead = min((turn for turn in turns if turn > now), default=None)
    if not asked:
        return Step(StepKind.NONE, None, "", ahead)
    due, kind, rule = min(asked, key=_precedence)
    return Step(kind, due, rule, ahead)


def _candidates(
    history: History, facts: Facts, now: datetime, turns: list[datetime]
) -> Iterator[Candidate]:
    yield from conversation(history, facts, now, turns)
    yield from thanks(history, facts, now)
    yield from answers(history, facts)
    yield from news(history, facts, now)
    reachout = history.reachout
    if reachout and reachout.is_unanswered and not history.said_no:
        yield from attempts(history, reachout, facts, now, turns)


def _precedence(asked: Candidate) -> tuple[date, float]:
    """The earliest first; on one day the order of the table, where the move_on after a silence
    (A6) stands with the reminder."""
    due, kind, rule = asked
    after_silence = kind is StepKind.MOVE_ON and rule == "A6"
    return due, ORDER[StepKind.REMIND] + 0.5 if after_silence else ORDER[kind]
