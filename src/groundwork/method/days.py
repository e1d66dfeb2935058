"""Which days count, and when an act may fall (A2, A4, A14).

Days are local dates of the person's place, moments are aware UTC instants.
"""

from collections.abc import Hashable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from groundwork.method.place import Place, midnight, zone
from groundwork.method.words import How

__all__ = [
    "AFTERNOON", "BETWEEN_TWO", "CALL_HOURS", "DAY", "FAR", "MORNING", "QUIET_DAYS", "WORKING_HOURS",
    "Days", "Place", "midnight", "other_half", "zone",
]  # fmt: skip

DAY = timedelta(days=1)
QUIET_DAYS = ((12, 23), (1, 2))
"""A2: the days around New Year that count in no gap, from (month, day) to (month, day)."""

BETWEEN_TWO = timedelta(hours=48)
"""A4: nothing within this time of the last message or call that reached them."""

WORKING_HOURS = (time(9), time(17))
"""A4: the hours of an email; from the first minute up to, not including, the last."""

NOON = time(12)
MORNING, AFTERNOON = "morning", "afternoon"
CALL_HOURS = {MORNING: (time(9), time(11, 30)), AFTERNOON: (time(14), time(16, 30))}
"""A4: the two halves of the day in which a call may fall."""

TUESDAY, THURSDAY = 1, 3
"""A2: the days to which a date moves if the very next business day is one of them."""

MOST_KEPT = 50_000
"""Steps kept for a calendar before they are forgotten all at once."""

FAR = date(9000, 1, 1)
"""No day: the calendar has no lawful one (a rest without an end)."""

_PATIENCE = 366 * 30

_BUSINESS, _FALLS, _RESTING, _CLOSED, _WORKING = 1, 2, 4, 8, 16


class Days:
    """The calendar of one person as the seeker's search meets it.

    A *business day* counts in gaps and waits: it is no weekend, holiday or quiet day of the place
    and lies in no rest of the seeker. On a rest day nothing falls, but it counts.
    """

    __slots__ = (
        "_kinds",
        "holidays",
        "place",
        "quiet",
        "rest_days",
        "rest_weekdays",
        "rests",
        "steps",
        "zone",
    )

    def __init__(
        self,
        place: Place,
        holidays: Iterable[date] = (),
        rest_days: Iterable[date] = (),
        rest_weekdays: Iterable[int] = (),
        rests: Iterable[tuple[date, date]] = (),
        quiet: tuple[tuple[int, int], tuple[int, int]] | None = QUIET_DAYS,
    ) -> None:
        self.place = place
        self.zone = zone(place.zone)
        self.holidays = frozenset(holidays)
        self.rest_days = frozenset(rest_days)
        self.rest_weekdays = frozenset(rest_weekdays)
        self.rests = _joined(rests)
        self.quiet = quiet
        self._kinds, self.steps = _known(
            place, self.holidays, self.rest_days, self.rest_weekdays, self.rests, quiet
        )

    def _kind(self, day: date) -> int:
        kind = self._kinds.get(day)
        if kind is None:
            kind = self._kinds[day] = self._judge(day)
        return kind

    def _judge(self, day: date) -> int:
        closed = day.weekday() in self.place.weekend or day in self.holidays
        resting = any(first <= day <= last for first, last in self.rests)
        business = not closed and not resting and not self._is_quiet(day)
        rest_day = day in self.rest_days or day.weekday() in self.rest_weekdays
        return (
            (_BUSINESS if business else 0)
            | (_FALLS if business and not rest_day else 0)
            | (_RESTING if resting else 0)
            | (_CLOSED if closed or rest_day else 0)
            | (0 if closed else _WORKING)
        )

    def _is_quiet(self, day: date) -> bool:
        if self.quiet is None:
            return False
        first, last = self.quiet
        at = (day.month, day.day)
        return first <= at <= last if first <= last else at >= first or at <= last

    def is_business_day(self, day: date) -> bool:
        """A2: whether the day counts in a gap."""
        return bool(self._kind(day) & _BUSINESS)

    def may_fall(self, day: date) -> bool:
        """Whether a step that binds the person is proposed for this day (A2, A4)."""
        return bool(self._kind(day) & _FALLS)

    def is_working_day(self, day: date) -> bool:
        """Neither their weekend nor a public holiday there."""
        return bool(self._kind(day) & _WORKING)

    def is_closed(self, day: date) -> bool:
        """A4: their weekend or public holiday, or a rest day of the seeker."""
        return bool(self._kind(day) & _CLOSED)

    def is_resting(self, day: date) -> bool:
        """A14: whether the seeker rests."""
        return bool(self._kind(day) & _RESTING)

    def day_of(self, at: datetime) -> date:
        """The local date there of an instant."""
        return at.astimezone(self.zone).date()

    def add_business_days(self, day: date, count: int) -> date:
        """The day that is `count` business days after `day` (A2)."""
        kinds = self._kinds
        for _ in range(_PATIENCE):
            if count <= 0:
                return day
            day += DAY
            kind = kinds.get(day)
            if kind is None:
                kind = self._kind(day)
            count -= kind & _BUSINESS
        return FAR

    def add_days(self, day: date, count: int) -> date:
        """The day `count` days after `day`, the days of a rest not counted (A14)."""
        last = day + count * DAY
        for first_rest, last_rest in self.rests:
            if first_rest > last:
                break
            if last_rest > day:
                last += (last_rest - max(first_rest, day + DAY) + DAY).days * DAY
        return last

    def from_tuesday_to_thursday(self, day: date) -> date:
        """A2: a Monday becomes a Tuesday if that is a business day; likewise any day whose very
        next business day of the place is a Tuesday to Thursday; never onto a rest day, into a rest
        or onto a quiet day."""
        if TUESDAY <= day.weekday() <= THURSDAY:
            return day
        following = day + DAY
        for _ in range(_PATIENCE):
            if self._kind(following) & _WORKING:
                break
            following += DAY
        midweek = TUESDAY <= following.weekday() <= THURSDAY
        return following if midweek and self.may_fall(following) else day

    def first_falling(self, day: date, how: How, since: datetime | None, half: str | None) -> date:
        """The first day from `day` on with a lawful moment for `how` that is not before `since`."""
        for _ in range(_PATIENCE):
            if self.may_fall(day) and self._is_open_after(day, how, since, half):
                return day
            day += DAY
        return FAR

    def _is_open_after(self, day: date, how: How, since: datetime | None, half: str | None) -> bool:
        if since is None or since < self.midnight(day):
            return True
        return any(end > since for _, end in self.windows(day, how, half))

    def midnight(self, day: date) -> datetime:
        """The first instant of a local date there, in UTC."""
        return midnight(day, self.zone)

    def noon(self, day: date) -> datetime:
        """Where the halves of a local date there meet, in UTC (A4)."""
        return self._at(day, NOON)

    def windows(
        self, day: date, how: How, half: str | None = None
    ) -> list[tuple[datetime, datetime]]:
        """A4: the open hours of a local date for `how`, as [start, end) in UTC."""
        if how is How.LETTER:
            return [(self.midnight(day), self.midnight(day + DAY))]
        if how is How.CALL:
            hours = [CALL_HOURS[half]] if half else list(CALL_HOURS.values())
        else:
            hours = [WORKING_HOURS]
        return [(self._at(day, start), self._at(day, end)) for start, end in hours]

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def half_of(self, at: datetime) -> str:
        """The half of their day in which an instant lies (A4)."""
        return MORNING if at.astimezone(self.zone).time() < NOON else AFTERNOON


@lru_cache(maxsize=256)
def _known(*calendar: Hashable) -> tuple[dict[date, int], "Shelf"]:
    """What was once found out about a calendar: its days, and the steps that it alone decides.
    Equal calendars share it, one for each person though they may be."""
    return {}, Shelf()


class Shelf(dict[Hashable, object]):
    """Keeps what was found, up to a limit."""

    def __setitem__(self, key: Hashable, value: object) -> None:
        if len(self) >= MOST_KEPT:
            self.clear()
        super().__setitem__(key, value)


def _joined(rests: Iterable[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    """Rests in order, those that overlap or touch made one, so that no day counts twice."""
    joined: list[tuple[date, date]] = []
    for first, last in sorted(rests):
        if joined and first <= joined[-1][1] + DAY:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def other_half(half: str) -> str:
    """The other half of the day (A4)."""
    return AFTERNOON if half == MORNING else MORNING
