"""The fold: any order of recording, any field; and the step between two of its turns."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundwork.method import Event, fold, next_step
from groundwork.method.examples import facts_of, log_of, replay
from tests.examples import examples

from .streams import stream
from .streams.strategy import streams


@given(streams(), st.randoms(use_true_random=False))
@settings(max_examples=examples(200), deadline=None)
def test_any_order_of_recording_folds_to_the_same_history(
    case: dict[str, Any], rng: Random
) -> None:
    events = log_of(case)
    recorded = {event.id: at for at, event in enumerate(rng.sample(events, len(events)))}
    others = [_recorded(event, recorded) for event in rng.sample(events, len(events))]
    assert _told(others) == _told(events)


def _recorded(event: Event, as_number: dict[int, int]) -> Event:
    """The same happening, written down at another time; what an undo names is named still."""
    data = dict(event.data)
    if event.kind == "undone":
        data["event"] = as_number[data["event"]]
    return replace(event, id=as_number[event.id], data=data)


def _told(events: list[Event]) -> dict[str, Any]:
    """The whole history, an event told by its moment and not by its number."""
    at = {event.id: event.at for event in events}
    told = asdict(fold(events))
    attempts = told["reachout"]["attempts"] if told["reachout"] else []
    for part in [*attempts, *told["mailed"]]:
        part["event"] = at[part["event"]]
    for moments in ("reached", "contacts", "pressed"):
        told[moments] = sorted((when, at[number]) for when, number in told[moments])
    told["last"] = at[told["last"]["id"]]
    return told


def moment_of(case: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(case["now"]).astimezone(UTC)


@given(streams(), st.randoms(use_true_random=False))
@settings(max_examples=examples(200), deadline=None)
def test_the_step_is_constant_until_it_turns(case: dict[str, Any], rng: Random) -> None:
    history, facts = fold(log_of(case)), facts_of(case)
    now = moment_of(case)
    step = next_step(history, facts, now)
    far = step.turns_at or now + timedelta(days=500)
    for share in (0.0, 1.0, *(rng.random() for _ in range(6))):
        between = now + (far - now - timedelta(microseconds=1)) * share
        assert next_step(history, facts, between) == step
    if step.turns_at:
        after = next_step(history, facts, step.turns_at)
        assert after.turns_at is None or after.turns_at > step.turns_at


ODD = (
    st.none() | st.booleans() | st.integers(-3, 10**12) | st.floats()
    | st.sampled_from(["", "x", "2026-13-45", "9999-12-31", "0001-01-01", "email", "soft", "yes"])
)  # fmt: skip
ODDER = ODD | st.lists(ODD | st.lists(ODD, max_size=2), max_size=3) | st.just({"a": 1})
FIELDS = ("event", "reachout", "whom", "again", "by_hand", "until", "at", "what", "cadence")


@given(streams(), st.data())
@settings(max_examples=examples(200), deadline=None)
def test_the_fold_never_raises_on_corrupted_fields(case: dict[str, Any], data: Any) -> None:
    event = data.draw(st.sampled_from(case["events"]))
    for field in data.draw(
        st.sets(st.sampled_from(sorted({*event, *FIELDS} - {"kind"})), max_size=3)
    ):
        event[field] = data.draw(ODDER)
    assert replay(case)["id"] == case["id"]


@given(streams(), st.text(max_size=20))
@settings(max_examples=examples(50), deadline=None)
def test_an_unknown_kind_changes_nothing(case: dict[str, Any], kind: str) -> None:
    with_it = {**case, "events": [*case["events"], {"at": case["now"], "kind": f"unheard_{kind}"}]}
    assert replay(with_it)["step"] == replay(case)["step"]


def moved(case: dict[str, Any]) -> dict[str, Any]:
    """The same within one fortnight, so that days come up again."""
    first = min(event["at"] for event in case["events"])[:10]
    shift = date(2026, 3, 2) + timedelta(days=len(case["events"]) % 14) - date.fromisoformat(first)
    return json.loads(_DAY.sub(lambda day: _shifted(day[0], shift), json.dumps(case)))


def _shifted(day: str, shift: timedelta) -> str:
    return (date.fromisoformat(day) + shift).isoformat()


_DAY = re.compile(r"\b20\d\d-\d\d-\d\d(?=T|\")")


@pytest.mark.parametrize("seeds", [200, pytest.param(2000, marks=pytest.mark.slow)])
def test_a_step_that_is_known_for_a_calendar_is_the_one_that_would_be_derived(seeds: int) -> None:
    calendar = {name: stream(Random(3))[name] for name in ("place", "holidays", "rest_days")}
    known = 0
    for seed in range(seeds):
        case = {**moved(stream(Random(seed))), **calendar, "rests": [], "quiet": []}
        history, facts, now = fold(log_of(case)), facts_of(case), moment_of(case)
        before = len(facts.days.steps)
        step = next_step(history, facts, now)
        known += history.plain is not None and len(facts.days.steps) == before
        kept = dict(facts.days.steps)
        facts.days.steps.clear()
        assert next_step(history, facts, now) == step
        facts.days.steps.update(kept)
    assert known > 5
