"""Where a person is, and when their days begin."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is: a zone name and the weekdays (0 = Monday) of their weekend."""

    zone: str
    weekend: frozenset[int] = frozenset({5, 6})


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of that name, or UTC where this machine doesn't know it."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def midnight(day: date, where: ZoneInfo) -> datetime:
    """The first instant of a local date, in UTC."""
    return datetime.combine(day, time(), where).astimezone(UTC)
