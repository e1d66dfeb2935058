"""Worked examples: a place, events and a moment, as JSON."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from groundwork.method.days import QUIET_DAYS, Days, Place, midnight, zone
from groundwork.method.events import Event
from groundwork.method.facts import Facts
from groundwork.method.fold import fold
from groundwork.method.limits import Act, refusal
from groundwork.method.moments import day, instant
from groundwork.method.next_step import next_step
from groundwork.method.rhythm import rhythm
from groundwork.method.words import How, word

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def replay(example: Mapping[str, Any]) -> dict[str, Any]:
    """What the rules say to one example: `id, step, due_on, rule, limits`, and `states` where
    rhythms are asked for."""
    facts = facts_of(example)
    history = fold(log_of(example))
    step = next_step(history, facts, _moment(example["now"], facts.seeker_zone))
    said: dict[str, Any] = {
        "id": example.get("id", ""),
        "step": step.kind.value,
        "due_on": step.due_on.isoformat() if step.due_on else None,
        "rule": step.rule,
        "limits": [],
    }
    for asked in example.get("limits", ()):
        act = Act(
            asked["act"],
            word(How, asked.get("how", "email"), How.EMAIL),
            asked.get("stands_for", ""),
            to=asked.get("to", ""),
            approved=asked.get("approved", True),
            again=bool(asked.get("again")),
        )
        refused = refusal(act, history, facts, _moment(asked["at"], facts.seeker_zone))
        said["limits"].append(refused.rule if refused else True)
    if "states" in example:
        said["states"] = [
            rhythm(history, facts, date.fromisoformat(asked["on"])) for asked in example["states"]
        ]
    return said


def log_of(example: Mapping[str, Any]) -> list[Event]:
    """The events of an example, their index as the order of recording."""
    seeker = _seeker_zone(example)
    return [
        Event(
            str(each["kind"]),
            _moment(each["at"], seeker),
            index,
            each.get("reachout"),
            {name: value for name, value in each.items() if name not in ("kind", "at", "reachout")},
        )
        for index, each in enumerate(example.get("events", ()))
    ]


def _seeker_zone(example: Mapping[str, Any]) -> ZoneInfo:
    return zone(example.get("seeker_zone") or example.get("place", {}).get("zone", "UTC"))


def _moment(value: object, seeker: ZoneInfo) -> datetime:
    """An instant as ISO text; a day alone is its first moment where the seeker is."""
    if isinstance(value, str) and len(value) == len("2026-03-03"):
        on = day(value)
        return midnight(on, seeker) if on else _EPOCH
    return instant(value) or _EPOCH


def facts_of(example: Mapping[str, Any]) -> Facts:
    """The calendar and the counts around the person of an example."""
    place = example.get("place", {})
    facts = example.get("facts", {})
    rest_days = example.get("rest_days", ())
    days = Days(
        Place(place.get("zone", "UTC"), frozenset(place.get("weekend", (5, 6)))),
        holidays=_dates(example.get("holidays", ())),
        rest_days=_dates(each for each in rest_days if isinstance(each, str)),
        rest_weekdays=[each for each in rest_days if isinstance(each, int)],
        rests=[(date.fromisoformat(a), date.fromisoformat(b)) for a, b in example.get("rests", ())],
        quiet=_quiet(example),
    )
    return Facts(
        days,
        _seeker_zone(example),
        organisation_open=facts.get("organisation_open", 0),
        firsts_today=facts.get("firsts_today", 0),
        firsts_week=facts.get("firsts_week", 0),
        cap_day=facts.get("cap_day", 10),
        cap_week=facts.get("cap_week", 25),
        ideal=facts.get("ideal", 182),
        longest=facts.get("longest", 365),
        landed_on=day(facts["landed_on"]) if facts.get("landed_on") else None,
        mailbox=facts.get("mailbox", True),
    )


def _dates(values: Iterable[str]) -> list[date]:
    return [date.fromisoformat(value) for value in values]


def _quiet(example: Mapping[str, Any]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The quiet days: absent means the default, empty means none; [[12, 23], [1, 2]] or dates."""
    given = example.get("quiet", QUIET_DAYS)
    if not given:
        return None
    first, last = (_month_and_day(each) for each in given)
    return first, last


def _month_and_day(value: object) -> tuple[int, int]:
    if isinstance(value, str):
        month, on = value.split("-")[-2:]
        return int(month), int(on)
    month, on = value  # type: ignore[misc]
    return int(month), int(on)
