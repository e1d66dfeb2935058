"""What a step or a limit depends on besides the person's own log."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from groundwork.method.days import Days

MOST_A_DAY = 10
MOST_A_WEEK = 25
"""A5: first messages a day and a week; a seeker can set less, never more."""

UNANSWERED_THERE = 2
"""A5: the most unanswered reach-outs in one organisation."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The calendar and the counts around a person.

    `organisation_open`: other unanswered reach-outs in the person's organisation (A5).
    `firsts_today`, `firsts_week`: first messages already made that day and week of the seeker,
    and their caps (A5). `ideal`, `longest`: days between contacts (A12). `mailbox`: whether
    approved emails leave by themselves.
    """

    days: Days
    seeker_zone: ZoneInfo
    organisation_open: int = 0
    firsts_today: int = 0
    firsts_week: int = 0
    cap_day: int = MOST_A_DAY
    cap_week: int = MOST_A_WEEK
    ideal: int = 182
    longest: int = 365
    landed_on: date | None = None
    mailbox: bool = True

    def seeker_day(self, at: datetime) -> date:
        """The seeker's local date of an instant."""
        return at.astimezone(self.seeker_zone).date()

    def has_landed(self, at: datetime) -> bool:
        """A16: whether the job is found by that moment, by the seeker's days."""
        return self.landed_on is not None and self.landed_on <= self.seeker_day(at)
