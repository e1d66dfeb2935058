"""The rules and the slow reference, a second reading of the rulebook, agree on every stream."""

from __future__ import annotations

import os
from collections import Counter
from random import Random
from typing import Any

import pytest

from groundwork.method.examples import replay

from .reference import answer, refusals
from .streams import stream
from .streams.counts import RULES, STEPS

STREAMS = int(os.environ.get("GROUNDWORK_STREAMS", "2000"))


def differences(case: dict[str, Any], ours: dict[str, Any]) -> list[str]:
    """Where the rules and the reference part; a refusal may name any rule that refuses."""
    theirs = answer(case)
    found = [
        f"{name}: {ours.get(name)!r}, the reference {theirs.get(name)!r}"
        for name in ("step", "due_on", "rule", "states")
        if (ours.get(name) or None) != (theirs.get(name) or None)
    ]
    asked = zip(case["limits"], ours["limits"], refusals(case), strict=True)
    for limit, said, rules in asked:
        if said is True if rules else said is not True:
            found.append(f"{limit}: {said}, the reference {rules or True}")
        elif rules and said not in rules:
            found.append(f"{limit}: {said} is none of {rules}")
    return found


@pytest.mark.slow
def test_the_rules_agree_with_the_slow_reference(capsys: pytest.CaptureFixture[str]) -> None:
    steps: Counter[str] = Counter(dict.fromkeys(STEPS, 0))
    rules: Counter[str] = Counter(dict.fromkeys(RULES, 0))
    apart = {}
    for seed in range(STREAMS):
        case = stream(Random(seed))
        ours = replay(case)
        steps[ours["step"]] += 1
        rules.update(rule for rule in ours["limits"] if rule is not True)
        if found := differences(case, ours):
            apart[seed] = found
    with capsys.disabled():
        print(f"\n{STREAMS} streams through the rules. Steps and refusals reached:")
        print(", ".join(f"{name} {times}" for name, times in (steps + rules).most_common()))
    assert apart == {}
    assert [name for name, times in [*steps.items(), *rules.items()] if not times] == []
