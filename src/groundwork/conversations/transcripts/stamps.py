"""Times as transcripts write them."""

import re

CLOCK = r"(?:(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)"
"""A time of day or of a recording: hours may be missing, a comma may stand for the dot."""

_PARTS = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?")


def seconds(stamp: str) -> float | None:
    """The seconds that a stamp means, None where it is none."""
    found = _PARTS.fullmatch(stamp.strip())
    if not found:
        return None
    hours, minutes, rest, part = found.groups()
    fraction = int(part.ljust(3, "0")) if part else 0
    return (
        int(hours or 0) * 3_600_000 + int(minutes) * 60_000 + int(rest) * 1000 + fraction
    ) / 1000
