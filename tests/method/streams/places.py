"""Places with their weekends and plausible public holidays of 2026 and 2027."""

from __future__ import annotations

from random import Random
from typing import Any

SATURDAY_SUNDAY = [5, 6]
FRIDAY_SATURDAY = [4, 5]

GB = "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28"
US = "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-11-25 2027-12-24"
DE = "2026-01-01 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-10-03 2026-12-25 2026-12-26 2027-01-01 2027-03-26 2027-03-29 2027-05-01 2027-05-06 2027-05-17 2027-10-03"
AE = "2026-01-01 2026-03-20 2026-03-21 2026-05-26 2026-05-27 2026-05-28 2026-06-16 2026-08-25 2026-12-02 2026-12-03 2027-01-01 2027-03-09 2027-03-10 2027-05-16 2027-05-17 2027-12-02"
IL = "2026-03-03 2026-04-02 2026-04-08 2026-04-22 2026-05-22 2026-09-12 2026-09-13 2026-09-21 2026-09-26 2026-10-03 2027-03-23 2027-04-22 2027-04-28 2027-05-12 2027-06-11 2027-10-02"
SA = "2026-02-22 2026-03-19 2026-03-20 2026-03-22 2026-03-23 2026-05-26 2026-05-27 2026-05-28 2026-09-23 2027-02-22 2027-03-08 2027-03-09 2027-05-15 2027-05-16 2027-09-23"
IN = "2026-01-26 2026-03-04 2026-04-03 2026-05-01 2026-08-15 2026-10-02 2026-10-20 2026-11-09 2026-12-25 2027-01-26 2027-03-22 2027-08-15 2027-10-02 2027-10-29 2027-12-25"

PLACES = [
    ("Europe/London", SATURDAY_SUNDAY, GB),
    ("America/New_York", SATURDAY_SUNDAY, US),
    ("America/Los_Angeles", SATURDAY_SUNDAY, US),
    ("Europe/Berlin", SATURDAY_SUNDAY, DE),
    ("Asia/Dubai", SATURDAY_SUNDAY, AE),
    ("Asia/Jerusalem", FRIDAY_SATURDAY, IL),
    ("Asia/Riyadh", FRIDAY_SATURDAY, SA),
    ("Asia/Kolkata", SATURDAY_SUNDAY, IN),
]


def place(rng: Random) -> dict[str, Any]:
    """The part of a case that says where the person and the seeker are."""
    zone, weekend, holidays = rng.choice(PLACES)
    found: dict[str, Any] = {
        "place": {"zone": zone, "weekend": weekend},
        "holidays": holidays.split(),
    }
    if rng.random() < 0.25:
        found["seeker_zone"] = rng.choice(PLACES)[0]
    return found
