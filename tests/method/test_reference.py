"""The slow reference agrees with every worked example, and takes any stream."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .reference import answer, refusals

FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts" / "examples.json"

pytestmark = pytest.mark.skipif(
    not FACTS.exists(), reason="the worked examples (shared/facts/examples.json) are not here"
)


def examples() -> list[dict[str, Any]]:
    return json.loads(FACTS.read_text()) if FACTS.exists() else []


@pytest.mark.parametrize("case", examples(), ids=lambda case: case["id"])
def test_the_reference_gives_the_worked_step(case: dict[str, Any]) -> None:
    given = answer(case)
    assert {key: given[key] for key in case["expected"]} == case["expected"]


@pytest.mark.parametrize("case", examples(), ids=lambda case: case["id"])
def test_the_reference_allows_and_refuses_as_worked(case: dict[str, Any]) -> None:
    limits = case.get("limits", [])
    every = refusals(case)
    assert [not rules for rules in every] == [limit["allowed"] for limit in limits]
    for limit, rules in zip(limits, every, strict=True):
        assert limit["allowed"] or limit["rule"] in rules


@pytest.mark.parametrize("case", examples(), ids=lambda case: case["id"])
def test_a12_the_reference_gives_the_worked_states(case: dict[str, Any]) -> None:
    worked = [state["rhythm"] for state in case.get("states", [])]
    assert answer(case).get("states", []) == worked
