"""The checker finds what is planted, and nothing in logs of acts that were allowed."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples

from .invariants import violations
from .reference import answer, refusals
from .streams.acting import act_freely

LONDON = {"place": {"zone": "Europe/London", "weekend": [5, 6]}, "holidays": ["2026-04-03"]}
TO = "a@x.example"


def log(*events: dict[str, Any], **case: Any) -> dict[str, Any]:
    person = {"at": "2026-03-02T09:00:00Z", "kind": "person_added", "emails": [TO], "phone": True}
    begun = {"at": "2026-03-03T09:00:00Z", "kind": "begun"}
    return {**LONDON, **case, "events": [person, begun, *events]}


def approved(at: str, text: str) -> dict[str, Any]:
    return {"at": at, "kind": "approved", "text": text, "to": TO}


def emailed(at: str, text: str, **more: Any) -> dict[str, Any]:
    return {"at": at, "kind": "attempt_made", "how": "email", "text": text, "to": TO, **more}


def called(at: str, outcome: str = "voicemail") -> dict[str, Any]:
    return {"at": at, "kind": "attempt_made", "how": "call", "outcome": outcome}


def wrote(day: str, text: str) -> list[dict[str, Any]]:
    return [approved(f"{day}T10:00:00Z", text), emailed(f"{day}T10:01:00Z", text)]


FIRST = wrote("2026-03-03", "one")
YES = {"at": "2026-03-05T12:00:00Z", "kind": "answered", "meant": "yes"}
PLANTED = {
    "1: more than five attempts, three emails or two calls": [
        *FIRST,
        *wrote("2026-03-10", "two"),
        *wrote("2026-03-17", "three"),
        *wrote("2026-03-24", "four"),
    ],
    "2: an attempt after an answer": [*FIRST, YES, called("2026-03-10T10:00:00Z")],
    "2: within 48 hours of the last one": [*FIRST, called("2026-03-05T09:59:00Z")],
    "2: on their weekend or public holiday": [*FIRST, called("2026-04-03T10:00:00Z")],
    "2: outside working hours": [*FIRST, called("2026-03-10T12:00:00Z")],
    "2: begun while another reach-out is open": [{"at": "2026-03-04T09:00:00Z", "kind": "begun"}],
    "3: sent without an approval of that very text and recipient": [
        approved("2026-03-03T10:00:00Z", "one"),
        emailed("2026-03-03T10:01:00Z", "another"),
    ],
    "5: what came was taken back": [
        *FIRST,
        YES,
        {"at": "2026-03-05T12:05:00Z", "kind": "undone", "event": 4},
    ],
    "4: what left was taken back": [
        *FIRST,
        {"at": "2026-03-05T12:05:00Z", "kind": "undone", "event": 3},
    ],
}


@pytest.mark.parametrize("breach", PLANTED)
def test_the_checker_finds_what_is_planted(breach: str) -> None:
    assert violations(log(*PLANTED[breach])) == [breach]


def test_the_checker_finds_a_third_call_and_an_approval_used_twice() -> None:
    calls = [called(f"2026-03-{day}:00Z") for day in ("10T10:00", "17T15:00", "24T10:00")]
    assert len(violations(log(*FIRST, *calls))) == 1
    assert len(violations(log(*FIRST, emailed("2026-03-10T10:00:00Z", "one")))) == 1


def test_the_checker_finds_an_attempt_to_a_dead_address() -> None:
    bounce = {"at": "2026-03-03T11:00:00Z", "kind": "bounced", "how": "hard", "address": TO}
    found = violations(log(*FIRST, bounce, *wrote("2026-03-10", "two")))
    assert "2: an attempt to a dead address" in found


def test_the_checker_finds_an_answer_that_nobody_asks_about() -> None:
    case = log(*FIRST, {**YES, "meant": ""})
    assert violations(case, step="sort_answer") == []
    assert violations(case, step="call") == ["5: an answer waits to be sorted, and call is asked"]


def test_the_checker_finds_an_act_in_a_rest_and_on_a_rest_day() -> None:
    call = called("2026-03-10T10:00:00Z")
    rest = log(*FIRST, call, rests=[["2026-03-09", "2026-03-10"]])
    assert violations(rest) == ["2: in a rest"]
    assert violations(log(*FIRST, call, rest_days=["2026-03-10"])) == ["2: on a rest day"]


def test_the_checker_lets_a_lawful_log_pass() -> None:
    calls = [called("2026-03-10T10:00:00Z"), called("2026-03-24T15:00:00Z", "rang_out")]
    written = [*wrote("2026-03-17", "two"), *wrote("2026-03-31", "three")]
    assert violations(log(*FIRST, *calls, *written)) == []


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=examples(60), deadline=None)
def test_what_the_reference_allows_breaks_no_invariant(seed: int) -> None:
    case = act_freely(Random(seed), lambda asked: not refusals(asked)[0])
    assert violations(case, step=answer(case)["step"]) == []


@pytest.mark.parametrize("rule", ["S4", "S7", "A4", "A5", "A6", "A13", "8.4", "8.5"])
def test_a_loosened_rule_is_found_out(rule: str) -> None:
    def may(asked: dict[str, Any]) -> bool:
        return not set(refusals(asked)[0]) - {rule}

    assert any(violations(act_freely(Random(seed), may)) for seed in range(60))
