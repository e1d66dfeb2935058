"""Invariants 1, 2, 3 and 5: over any stream of allowed acts, by any path, none is broken."""

from __future__ import annotations

import os
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundwork.method.examples import replay
from tests.examples import examples

from .invariants import violations
from .logs import TO, Log
from .streams.acting import act_freely

ACTED = int(os.environ.get("GROUNDWORK_STREAMS", "2000")) // 20


def allowed(asked: dict[str, Any]) -> bool:
    """Whether our own limits let the one act that is asked about be done."""
    return replay(asked)["limits"][0] is True


@pytest.mark.slow
@given(st.integers(0, 2**32 - 1))
@settings(max_examples=examples(ACTED), deadline=None)
def test_what_the_limits_allow_breaks_no_invariant(seed: int) -> None:
    case = act_freely(Random(seed), allowed)
    assert violations(case, step=replay(case)["step"]) == []


def test_invariant_1_no_path_leads_to_a_sixth_attempt() -> None:
    log = Log(post=True, network=True).five()
    for kind in ("answered", "undone"):
        log.add("04-01 09:00", kind, meant="later", event=len(log.events) - 1)
    for how in ("email", "call", "letter", "network"):
        for more in ({}, {"again": True}, {"stands_for": "email"}, {"stands_for": "call"}):
            assert log.refuses("attempt", "04-08 10:00", how, **more) == "S5"
    assert log.refuses("begin", "04-08 10:00") == "A5"
    assert log.refuses("touch", "06-08 10:00") == "A13"


def test_invariant_2_one_open_reach_out_and_nothing_to_the_dead_or_the_done() -> None:
    log = Log(emails=[TO, "b@firm.example"]).email("03-03 10:00").bounced("03-03 10:05")
    assert log.refuses("begin", "03-05 10:00") == "A5"
    assert log.refuses("attempt", "03-05 10:00", to=TO) == "A6"
    assert log.answered("03-06 09:00", "stop").refuses("attempt", "03-10 10:00") == "A6"


def test_invariant_3_nothing_is_sent_that_was_not_approved_word_for_word() -> None:
    log = Log().approved("03-03 09:30", "a")
    for text, to in (("b", TO), ("a ", TO), ("a", "b@firm.example")):
        assert log.refuses("attempt", "03-03 10:00", text=text, to=to, approved=None) == "S4"


@pytest.mark.parametrize("kind", ["waved", "past_message", "own_mail", "noted"])
def test_invariant_5_what_is_not_understood_is_kept_and_changes_nothing(kind: str) -> None:
    log = Log().email("03-03 10:00")
    before = log.asks()
    assert log.add("03-04 09:00", kind, words="see you").asks() == before
    assert log.history.last is log.events[-1]


def test_invariant_5_an_answer_that_no_machine_could_sort_is_asked_about() -> None:
    log = Log().email("03-03 10:00").answered("03-04 09:00", "gibberish")
    assert log.step().kind == "sort_answer"
    assert log.refuses("undo", "03-04 10:00") == "8.5"


def test_8_4_what_may_have_left_blocks_until_the_seeker_has_said() -> None:
    log = Log().approved("03-03 09:30", "a").add("03-03 10:00", "send_unknown")
    assert log.asks() == ("say_if_sent", "03-03", "8.4")
    assert log.refuses("attempt", "03-05 10:00", text="a", to=TO, approved=None) == "8.4"
    left = Log().approved("03-03 09:30", "a").add("03-03 10:00", "send_unknown")
    assert left.add("03-04 09:00", "send_resolved", left=True).asks() == ("call", "03-10", "A2")
    assert log.add("03-04 09:00", "send_resolved", left=False).asks() == (
        "write_email",
        "03-03",
        "S4",
    )
