"""Days and moments as a seeker types them: ISO, or "today", "tuesday 14:30", "march"."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from groundwork.steps.errors import Mistake

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
MIDDAY = time(12)

FORMS = "Give a day as 2026-03-03, today, yesterday or a weekday; a time follows it as 14:30."
_TIME = re.compile(r"(?:^|[\sT]|\bat )(\d{1,2}):(\d{2})$", re.IGNORECASE)


class Dates:
    """Reads what was typed, in the seeker's zone. `understood`: each by its name, to be said back.

    Where a weekday could be two days, `ahead` takes the one to come (today included), else the
    one that has been."""

    def __init__(self, now: datetime, here: ZoneInfo) -> None:
        self.now = now.astimezone(here)
        self.here = here
        self.understood: dict[str, date | datetime] = {}

    def day(self, name: str, words: str, *, ahead: bool) -> date | None:
        """The day that the words name; None where there are none. Raises Mistake."""
        return self.span(name, words, self.now.date(), ahead=ahead) if words.strip() else None

    def span(self, name: str, words: str, since: date, *, ahead: bool = True) -> date:
        """The day that the words name as it is said of a span that begins on `since`. Raises
        Mistake."""
        found = self._day(words.strip().casefold(), ahead, since)
        self.understood[name] = found
        return found

    def moment(self, name: str, words: str, *, ahead: bool) -> datetime | None:
        """The moment that the words name, UTC; None where there are none. Raises Mistake.

        A day alone is its midday, today's is now; what was understood is said back."""
        if not words.strip():
            return None
        found = self._moment(words.strip(), ahead)
        self.understood[name] = found
        return found.astimezone(UTC)

    def _moment(self, words: str, ahead: bool) -> datetime:
        if re.search(r"\d(Z|[+-]\d\d:?\d\d)$", words):
            return self._iso_moment(words)
        at = _TIME.search(words)
        if at is None:
            return self._without_time(self._day(words.casefold(), ahead))
        before = words[: at.start()].strip().removesuffix(" at").casefold()
        clock = _clock(at)
        day = self._day(before, ahead) if before else self.now.date()
        found = self._local(day, clock)
        if before in WEEKDAYS and day == self.now.date() and (found < self.now) == ahead:
            found = self._local(day + timedelta(days=7 if ahead else -7), clock)
        return found

    def _without_time(self, day: date) -> datetime:
        return self.now if day == self.now.date() else self._local(day, MIDDAY)

    def _iso_moment(self, words: str) -> datetime:
        try:
            return datetime.fromisoformat(words).astimezone(self.here)
        except ValueError:
            raise _unclear(words) from None

    def _local(self, day: date, clock: time) -> datetime:
        found = datetime.combine(day, clock, self.here)
        if found.astimezone(UTC).astimezone(self.here).replace(tzinfo=None) != found.replace(
            tzinfo=None
        ):
            raise Mistake(f"The clocks go forward on {day:%d %B %Y}: there is no {clock:%H:%M}.")
        return found

    def _day(self, words: str, ahead: bool, since: date | None = None) -> date:
        today = self.now.date()
        if words in NEAR:
            return today + timedelta(days=NEAR[words])
        if words in WEEKDAYS:
            begins = since or today
            apart = WEEKDAYS.index(words) - begins.weekday()
            return begins + timedelta(days=apart % 7 if ahead else -(-apart % 7))
        if words in MONTHS and ahead:
            month = MONTHS.index(words) + 1
            return date(today.year + (month <= today.month), month, 1)
        try:
            return date.fromisoformat(words)
        except ValueError:
            raise _unclear(words) from None


def _clock(found: re.Match[str]) -> time:
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        raise _unclear(found[0].strip()) from None


def _unclear(words: str) -> Mistake:
    return Mistake(f'"{words}" is no day that can be read without guessing. {FORMS}')
