"""The calendar of one case, walked a day at a time: A2, A4, A14."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
FURTHEST = 3000  # days walked before a calendar without any lawful day is given up on
TUESDAY, THURSDAY = 1, 3
QUIET = ["12-23", "01-02"]


def _near(day: date) -> bool:
    return 1900 <= day.year <= 2200


def whole_day(text: Any) -> date | None:
    """An ISO date; the day of an instant; a month stands for its first day."""
    if not isinstance(text, str):
        return None
    try:
        day = date.fromisoformat(text + "-01" if len(text) == 7 else text[:10])
    except ValueError:
        return None
    return day if _near(day) else None


def _dates(texts: Any) -> set[date]:
    days = (whole_day(text) for text in _items(texts))
    return {day for day in days if day is not None}


def _items(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else []


def _zone(name: Any, default: tzinfo) -> tzinfo:
    try:
        return ZoneInfo(name) if isinstance(name, str) and name else default
    except (ValueError, OSError, KeyError):
        return default


def _periods(pairs: Any) -> list[tuple[date, date]]:
    found = []
    for pair in _items(pairs):
        ends = [whole_day(text) for text in _items(pair)]
        if len(ends) == 2 and ends[0] and ends[1]:
            found.append((ends[0], ends[1]))
    return found


class Days:
    """Whose day is it, does it count, may anything fall on it."""

    def __init__(self, case: dict[str, Any]) -> None:
        place = case.get("place") or {}
        self.seeker_zone = _zone(case.get("seeker_zone"), _zone(place.get("zone"), UTC))
        self.zone = _zone(place.get("zone"), self.seeker_zone)
        weekend = place.get("weekend")
        self.weekend = set([5, 6] if weekend is None else weekend)
        self.holidays = _dates(case.get("holidays"))
        rest_days = list(_items(case.get("rest_days")))
        self.rest_dates = _dates(rest_days)
        self.rest_weekdays = {day for day in rest_days if isinstance(day, int)}
        self.rests = _periods(case.get("rests"))
        self.quiet: list[Any] = QUIET if case.get("quiet", QUIET) is QUIET else case["quiet"] or []

    def instant(self, text: Any) -> datetime | None:
        """An ISO instant as UTC; a day alone is that day's beginning where the seeker is."""
        if not isinstance(text, str):
            return None
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return None
        if not _near(at):
            return None
        return (at if at.tzinfo else at.replace(tzinfo=self.seeker_zone)).astimezone(UTC)

    def person_day(self, at: datetime) -> date:
        """The person's day (where A4 binds)."""
        return at.astimezone(self.zone).date()

    def seeker_day(self, at: datetime) -> date:
        """The seeker's day (everything else)."""
        return at.astimezone(self.seeker_zone).date()

    def person_time(self, at: datetime) -> time:
        """The time on the person's clock."""
        return at.astimezone(self.zone).time()

    def start_for_person(self, day: date) -> datetime:
        """The first moment of a day where the person is, as UTC."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def start_for_seeker(self, day: date) -> datetime:
        """The first moment of a day where the seeker is, as UTC."""
        return datetime.combine(day, time(), self.seeker_zone).astimezone(UTC)

    def is_business(self, day: date) -> bool:
        """No weekend and no public holiday of the person's place."""
        return day.weekday() not in self.weekend and day not in self.holidays

    def is_quiet(self, day: date) -> bool:
        """One of the quiet days (A2), 23 December to 2 January unless set."""
        if not self.quiet:
            return False
        if not all(isinstance(end, str) and len(end) == 5 for end in self.quiet):
            pairs = [self.quiet] if isinstance(self.quiet[0], str) else self.quiet
            return any(first <= day <= last for first, last in _periods(pairs))
        first, last = str(self.quiet[0]), str(self.quiet[1])
        month_day = day.isoformat()[5:]
        if first <= last:
            return first <= month_day <= last
        return month_day >= first or month_day <= last

    def in_rest(self, day: date) -> bool:
        """Inside a rest (A14): counts in no gap, wait or interval."""
        return any(first <= day <= last for first, last in self.rests)

    def is_rest_day(self, day: date) -> bool:
        """A rest day: nothing falls on it, but it counts."""
        return day in self.rest_dates or day.weekday() in self.rest_weekdays

    def counts(self, day: date) -> bool:
        """A day that counts in a gap or wait of business days (A2, A14)."""
        return self.is_business(day) and not self.in_rest(day) and not self.is_quiet(day)

    def is_lawful(self, day: date) -> bool:
        """A day on which something may be proposed."""
        return self.counts(day) and not self.is_rest_day(day)

    def first_lawful(self, day: date) -> date:
        """That day, or the first lawful one after it."""
        for _ in range(FURTHEST):
            if self.is_lawful(day):
                return day
            day += DAY
        return day

    def add_business(self, day: date, many: int) -> date:
        """So many business days after that day, by walking."""
        for _ in range(FURTHEST):
            if many <= 0:
                return day
            day += DAY
            if self.counts(day):
                many -= 1
        return day

    def add_interval(self, day: date, many: int) -> date:
        """So many days after that day; those inside a rest don't count (A14)."""
        while many > 0:
            day += DAY
            if not self.in_rest(day):
                many -= 1
        return day

    def to_midweek(self, day: date) -> date:
        """A2: a day that is no Tuesday to Thursday moves one business day if that makes it one."""
        if TUESDAY <= day.weekday() <= THURSDAY:
            return day
        after = day + DAY
        for _ in range(FURTHEST):
            if self.is_business(after):
                break
            after += DAY
        midweek = TUESDAY <= after.weekday() <= THURSDAY
        return after if midweek and self.is_lawful(after) else day

    def add_months(self, day: date, many: int) -> date:
        """So many months later (the last day of a shorter month), a rest's days not counted."""
        month = day.month - 1 + many
        year, month = day.year + month // 12, month % 12 + 1
        number = day.day
        while True:
            try:
                target = date(year, month, number)
                break
            except ValueError:
                number -= 1
        return self.add_interval(day, (target - day).days)
