"""The streams reach every step and every refusal, and the reference takes them all."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples

from .reference import answer
from .streams import stream
from .streams.counts import reached
from .streams.strategy import streams


@pytest.mark.slow
def test_the_streams_reach_every_step_and_every_refusing_rule() -> None:
    steps, rules = reached(2000)
    assert [name for name, times in (steps + rules).items() if not times] == []
    assert {name for name in steps if not steps[name]} == set()
    assert {name for name in rules if not rules[name]} == set()


def test_a_seed_makes_the_same_stream_again() -> None:
    assert stream(Random(7)) == stream(Random(7)) != stream(Random(8))


@given(streams(), st.randoms(use_true_random=False))
@settings(max_examples=examples(100), deadline=None)
def test_any_order_of_recording_gives_the_same_answer(case: dict[str, Any], rng: Random) -> None:
    events = case["events"]
    order = rng.sample(range(len(events)), len(events))
    place = {old: new for new, old in enumerate(order)}
    other = [dict(events[old]) for old in order]
    for event in other:
        if event["kind"] == "undone":
            event["event"] = place[event["event"]]
    assert answer({**case, "events": other}) == answer(case)


ODD = st.none() | st.booleans() | st.integers(-3, 9) | st.sampled_from(["", "x", "2026-13-45"])


@given(streams(), st.data())
@settings(max_examples=examples(100), deadline=None)
def test_the_reference_never_raises_on_odd_fields(case: dict[str, Any], data: Any) -> None:
    event = data.draw(st.sampled_from(case["events"]))
    field = data.draw(st.sampled_from(sorted(event)))
    if field != "kind":
        event[field] = data.draw(ODD | st.lists(ODD, max_size=2))
    assert answer(case)["id"] == case["id"]
