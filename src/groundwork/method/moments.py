"""Dates and instants as events carry them: ISO text."""

from datetime import UTC, date, datetime

EARLIEST, LATEST = 1900, 2200


def instant(value: object) -> datetime | None:
    """The UTC instant that ISO text names, or None where it names none of our times."""
    try:
        at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        return None
    if not _is_ours(at):
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def day(value: object) -> date | None:
    """The local date that ISO text names (of an instant its date, of a month its first), or None."""
    if isinstance(value, date):
        return value
    text = str(value)[:10]
    try:
        on = date.fromisoformat(f"{text}-01" if len(text) == len("2026-03") else text)
    except ValueError:
        return None
    return on if _is_ours(on) else None


def _is_ours(on: date) -> bool:
    """Far from the ends of the calendar, so that days can be added without a check."""
    return EARLIEST <= on.year <= LATEST
