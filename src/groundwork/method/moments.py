"""Dates and instants as events carry them: ISO text."""

from datetime import UTC, date, datetime


def instant(value: object) -> datetime | None:
    """The UTC instant that ISO text names, or None where it names none."""
    try:
        at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def day(value: object) -> date | None:
    """The local date that ISO text names (of an instant: its date), or None."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
