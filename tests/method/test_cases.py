"""Cases worked out by hand from the rulebook, in the format of the examples."""

import json
from pathlib import Path
from typing import Any

import pytest

from groundwork.method.examples import replay

from .reference import answer, refusals

CASES = json.loads((Path(__file__).parent / "cases.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_rules_give_what_was_worked_out(case: dict[str, Any]) -> None:
    said = replay(case)
    assert {key: said[key] for key in case["expected"]} == case["expected"]
    limits = [limit["allowed"] or limit["rule"] for limit in case.get("limits", [])]
    assert said["limits"] == limits
    assert said.get("states", []) == [state["rhythm"] for state in case.get("states", [])]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_slow_reference_gives_the_same(case: dict[str, Any]) -> None:
    said = answer(case)
    assert {key: said[key] for key in case["expected"]} == case["expected"]
    for limit, rules in zip(case.get("limits", []), refusals(case), strict=True):
        assert limit["rule"] in rules if rules else limit["allowed"]
