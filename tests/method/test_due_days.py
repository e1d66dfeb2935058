"""Due is the first day on which the act would be allowed (A2, A4, A6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

import pytest

from groundwork.method import Act, Facts, History, fold, next_step, refusal
from groundwork.method.examples import facts_of, log_of
from groundwork.method.words import How, StepKind

from .streams import stream

HOWS = {
    StepKind.WRITE_EMAIL: How.EMAIL,
    StepKind.LEAVES_BY_ITSELF: How.EMAIL,
    StepKind.WRITE_LETTER: How.LETTER,
    StepKind.POST_LETTER: How.LETTER,
    StepKind.CALL: How.CALL,
}


def moments(on: date, history: History, facts: Facts) -> list[datetime]:
    """Every quarter of an hour of that day there, and the end of the 48 hours."""
    midnight = datetime.combine(on, time(), facts.days.zone).astimezone(UTC)
    found = [midnight + timedelta(minutes=15) * step for step in range(96)]
    if history.last_reached_at:
        found.append(history.last_reached_at + timedelta(hours=48))
    return [at for at in found if facts.days.day_of(at) == on]


def may_be_made(how: How, at: datetime, history: History, facts: Facts) -> bool:
    """Whether the attempt is allowed then, caps and a job found later aside."""
    reachout = history.reachout
    again = how is How.EMAIL and reachout is not None and reachout.repeat() is not None
    act = Act("attempt", how, approved=True, again=again)
    return refusal(act, history, facts, at) is None


@pytest.mark.slow
def test_on_the_due_day_of_an_attempt_there_is_a_moment_for_it() -> None:
    tried, without = 0, []
    for seed in range(2000):
        case: dict[str, Any] = stream(Random(seed))
        history = fold(log_of(case))
        facts = replace(facts_of(case), firsts_today=0, firsts_week=0, landed_on=None)
        step = next_step(history, facts, datetime.fromisoformat(case["now"]))
        how = HOWS.get(step.kind)
        if how and step.due_on:
            tried += 1
            days = moments(step.due_on, history, facts)
            if not any(may_be_made(how, at, history, facts) for at in days):
                without.append((seed, step.kind.value, step.due_on))
    assert tried > 300
    assert without == []
