"""The rules themselves, beside what a first version of them costs on the same machine."""

import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from typing import Any
from zoneinfo import ZoneInfo

import holidays

from groundwork.method import Days, Event, Facts, Place, fold, next_step

REACH_OUTS = 1500
ROUNDS = 3
BUDGET = 3.0
DAY = timedelta(days=1)
LONDON = ZoneInfo("Europe/London")
PLACES = [
    ("US", "America/New_York"),
    ("GB", "Europe/London"),
    ("DE", "Europe/Berlin"),
    ("IN", "Asia/Kolkata"),
    ("JP", "Asia/Tokyo"),
    ("BR", "America/Sao_Paulo"),
]
KINDS = ("email", "call", "email", "call", "email")
GAPS = (0, 4, 8, 13, 18)

Log = list[dict[str, Any]]


class Naive:
    """What a first version does: a list of dicts read anew, a holidays object asked each day."""

    def __init__(self) -> None:
        self.holidays = {country: holidays.country_holidays(country) for country, _ in PLACES}

    def after(self, country: str, day: date, count: int) -> date:
        """So many business days later, or the next one."""
        off = self.holidays[country]
        while count > 0 or day.weekday() >= 5 or day in off:
            day += DAY
            count -= day.weekday() < 5 and day not in off
        return day

    def next(self, log: Log, country: str, zone: str) -> tuple[str, datetime] | None:
        """The next attempt and its moment; None when it is answered or over."""
        made = [event for event in log if event["kind"] == "attempt_made"]
        if any(event["kind"] == "answered" for event in log) or len(made) >= len(KINDS):
            return None
        where = ZoneInfo(zone)
        first = (made or log)[0]["at"].astimezone(where).date()
        day = self.after(country, first, GAPS[len(made)])
        if made:
            last = made[-1]["at"].astimezone(where).date()
            day = self.after(country, last, 1) if day <= last else day
        for event in log:
            if event["kind"] == "auto_reply":
                day = max(day, self.after(country, event["until"], 2))
        at = datetime.combine(day, clock(9, 30), where)
        return KINDS[len(made)], at.astimezone(UTC)


def logs(draw: random.Random) -> list[tuple[int, list[Log]]]:
    """Reach-outs as they grow: the place, and the log before each of its steps."""
    naive, grown = Naive(), []
    for number in range(REACH_OUTS):
        country, zone = PLACES[number % len(PLACES)]
        begun = datetime(2026, 1, 5, 0, 5, tzinfo=ZoneInfo(zone)) + DAY * draw.randrange(300)
        log: Log = [{"kind": "begun", "at": begun}]
        states = [list(log)]
        while step := naive.next(log, country, zone):
            how, at = step
            at += timedelta(seconds=int(draw.random() * 3600))
            log.append({"kind": "attempt_made", "at": at, "how": how})
            if draw.random() < 0.05:
                log.append({"kind": "auto_reply", "at": at, "until": at.date() + 9 * DAY})
            if draw.random() < 0.12:
                log.append({"kind": "answered", "at": at + DAY})
            states.append(list(log))
        grown.append((number % len(PLACES), states))
    return grown


def event_of(number: int, row: dict[str, Any]) -> Event:
    """A row of the naive log as an event."""
    data: dict[str, Any] = {"emails": ["a@firm.example"], "phone": "020", "meant": "yes"}
    if row["kind"] == "attempt_made":
        data = {"how": row["how"], "to": "a@firm.example", "text": str(number)}
        data |= {"outcome": "voicemail"} if row["how"] == "call" else {}
    if row["kind"] == "auto_reply":
        data = {"what": "out_of_office", "until": row["until"].isoformat()}
    return Event(row["kind"], row["at"], number, None, data)


def facts_for(place: int, tables: list[list[date]]) -> Facts:
    """The facts around one person, made anew for each as where steps are derived."""
    days = Days(Place(PLACES[place][1]), holidays=tables[place], rest_weekdays=[6])
    return Facts(days, LONDON)


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget)."""
    grown = logs(random.Random(20261124))
    tables = [
        list(holidays.country_holidays(country, years=range(2025, 2029))) for country, _ in PLACES
    ]
    person = {"kind": "person_added", "at": datetime(2026, 1, 1, tzinfo=UTC)}
    events = [
        (place, [[event_of(n, row) for n, row in enumerate([person, *log])] for log in states])
        for place, states in grown
    ]
    folded = [(facts_for(place, tables), [fold(log) for log in states]) for place, states in events]
    naive = Naive()
    now = datetime(2026, 12, 1, tzinfo=UTC)

    def naively() -> None:
        for place, states in grown:
            for log in states:
                naive.next(log, *PLACES[place])

    def by_the_rules() -> None:
        for facts, states in folded:
            for history in states:
                next_step(history, facts, now)

    def from_the_log() -> None:
        for place, states in events:
            facts = facts_for(place, tables)
            for log in states:
                next_step(fold(log), facts, now)

    (naive_spent, _), (spent, at_first), (with_fold, _) = _spent(
        naively, by_the_rules, from_the_log
    )
    steps = sum(len(states) for _, states in grown)
    ratio = naive_spent / spent
    return [
        ("next_step against the naive rules", f"{ratio:.1f} ×", f">= {BUDGET:.0f} ×{_said(ratio)}"),
        ("the same, no step of theirs known yet", f"{naive_spent / at_first:.1f} ×", ""),
        ("the same with the fold of the whole log", f"{naive_spent / with_fold:.1f} ×", ""),
        ("steps a second", f"{steps / spent:,.0f}", ""),
    ]


def _spent(*works: Callable[[], None]) -> list[tuple[float, float]]:
    """The CPU seconds of each: the least of the rounds, and the first. The rounds take turns."""
    rounds: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for each, work in zip(rounds, works, strict=True):
            started = time.process_time()
            work()
            each.append(time.process_time() - started)
    return [(min(each), each[0]) for each in rounds]


def _said(ratio: float) -> str:
    return "" if ratio >= BUDGET else "  NOT MET"
