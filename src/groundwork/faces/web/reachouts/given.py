"""What a form gave: days, moments and words, each refused in a sentence where it can't be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from groundwork.people.add import Described
from groundwork.people.models import Address
from groundwork.people.names import split_name
from groundwork.steps.errors import Mistake

MIDDAY = time(12)
YEARS = range(2000, 2101)
LONGEST_NOTE = 5000


@dataclass(frozen=True, slots=True)
class Given:
    """The fields of a form, read in the seeker's zone at one moment."""

    fields: Mapping[str, str]
    now: datetime
    here: ZoneInfo

    @property
    def today(self) -> date:
        """The seeker's day."""
        return self.now.astimezone(self.here).date()

    def words(self, name: str) -> str:
        """A field as one text without control signs; "" where it is missing. Raises Mistake where
        it is too long to be a note."""
        text = self.fields.get(name, "").replace("\r\n", "\n").replace("\0", "").strip()
        if len(text) > LONGEST_NOTE:
            raise Mistake(
                f"That is longer than {LONGEST_NOTE} characters. Keep the part that matters."
            )
        return text

    def day(self, name: str) -> date | None:
        """A day as a date field gives it; None for an empty one. Raises Mistake."""
        text = self.words(name)
        if not text:
            return None
        try:
            on = date.fromisoformat(text)
        except ValueError:
            raise Mistake(f"“{text[:40]}” is no day. Give it as in 2026-03-10.") from None
        if on.year not in YEARS:
            raise Mistake(f"The year {on.year} can't be meant. Give the day as in 2026-03-10.")
        return on

    def moment(self) -> datetime | None:
        """When it happened: None for now, midday for an earlier day without a time."""
        on, at = self.day("on"), self._clock("at")
        if at is None and on in (None, self.today):
            return None
        return self._instant(on or self.today, at or MIDDAY)

    def span(self) -> tuple[datetime, datetime]:
        """The start and the end of a conversation. Raises Mistake where one is missing."""
        on, start, end = self.day("on"), self._clock("from"), self._clock("to")
        if on is None or start is None or end is None:
            raise Mistake("Give the day of the conversation, from when, and to when.")
        return self._instant(on, start), self._instant(on, end)

    def somebody(self) -> Described | None:
        """The person that was named, with a way to reach them; None where no name is given."""
        name = self.words("name")
        if not name and not self.words("reach"):
            return None
        if not name:
            raise Mistake("Give their name too, and the rest can wait.")
        parts = split_name(name)
        reach = self.words("reach")
        return Described(
            name,
            given=parts.given,
            family=parts.family,
            greeting=parts.greeting,
            addresses=[(_channel(reach), reach)] if reach else [],
        )

    def _clock(self, name: str) -> time | None:
        text = self.words(name)
        if not text:
            return None
        try:
            return time.fromisoformat(text).replace(tzinfo=None)
        except ValueError:
            raise Mistake(f"“{text[:40]}” is no time of the day. Give it as in 14:30.") from None

    def _instant(self, on: date, at: time) -> datetime:
        return datetime.combine(on, at, self.here).astimezone(UTC)


def _channel(reach: str) -> str:
    """By what somebody can be reached with these words."""
    if "@" in reach:
        return Address.EMAIL
    digits = sum(sign.isdigit() for sign in reach)
    is_number = digits >= 5 and not any(sign.isalpha() for sign in reach)
    return Address.PHONE if is_number else Address.NETWORK
