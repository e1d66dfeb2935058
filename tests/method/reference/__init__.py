"""A slow reference of the method: a second reading of the rulebook, obvious rather than fast.

It imports the standard library only, keeps no tables and walks the days one by one. `answer`
takes a case in the format of the worked examples and gives what is asked in it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from .days import Days, whole_day
from .fold import fold
from .limits import Act
from .limits import refusals as _refusals
from .log import Entry
from .moment import Moment
from .rhythm import state
from .step import next_step, turns_at
from .story import Story

__all__ = ["answer", "refusals"]

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)  # a case without a moment of its own


def answer(case: dict[str, Any]) -> dict[str, Any]:
    """The step, its day and rule, the limits, the states and the turning moment of a case.

    `limits`: true, or the (first) rule that refuses. `turns_at`: UTC, ISO, or None.
    """
    days = Days(case)
    story, entries = fold(case, days)
    facts = case.get("facts") or {}
    now = days.instant(case.get("now")) or (entries[-1].at if entries else BEGINNING)
    moment = Moment(story, days, facts, now)
    step, turning = next_step(moment), turns_at(moment)
    result: dict[str, Any] = {
        "id": case.get("id"),
        "step": step.name if step else "none",
        "due_on": step.due_on.isoformat() if step else None,
        "rule": step.rule if step else "",
        "limits": [_first(rules) for rules in refusals(case, (days, story, entries))],
        "turns_at": turning.isoformat().replace("+00:00", "Z") if turning else None,
    }
    if case.get("states"):
        asked = (whole_day(one.get("on")) for one in case["states"])
        result["states"] = [state(story, days, facts, on) if on else None for on in asked]
    return result


def _first(rules: list[str]) -> Any:
    return rules[0] if rules else True


def refusals(
    case: dict[str, Any], folded: tuple[Days, Story, list[Entry]] | None = None
) -> list[list[str]]:
    """For each limit of a case every rule that refuses; an empty list where it is allowed."""
    if folded is None:
        days = Days(case)
        folded = (days, *fold(case, days))
    days, story, entries = folded
    facts = case.get("facts") or {}
    found = []
    for limit in case.get("limits") or []:
        at = days.instant(limit.get("at")) or days.instant(case.get("now"))
        act = _act(limit)
        found.append(_refusals(Moment(story, days, facts, at), act, entries) if at else ["A7"])
    return found


def _act(limit: dict[str, Any]) -> Act:
    return Act(
        name=str(limit.get("act")),
        how=str(limit.get("how") or "email"),
        approved=limit.get("approved", True) is not False,
        to=limit.get("to") if isinstance(limit.get("to"), str) else None,
        stands_for=limit.get("stands_for"),
        again=limit.get("again") is True,
    )
