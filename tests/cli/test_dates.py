"""Days and moments as they are typed, in the seeker's zone; never guessed in silence."""

from datetime import UTC, date, datetime

import pytest

from groundwork.faces.cli.dates import Dates
from groundwork.method.days import zone
from groundwork.steps.errors import Mistake

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
"""A Tuesday; 10:00 in Leeds, 05:00 in New York."""


def read(where: str = "Europe/London", now: datetime = NOW) -> Dates:
    return Dates(now, zone(where))


@pytest.mark.parametrize(
    ("words", "ahead", "on"),
    [
        ("2026-05-01", True, date(2026, 5, 1)),
        ("today", False, date(2026, 3, 3)),
        ("Yesterday", False, date(2026, 3, 2)),
        ("tomorrow", True, date(2026, 3, 4)),
        ("tuesday", False, date(2026, 3, 3)),
        ("monday", False, date(2026, 3, 2)),
        ("wednesday", False, date(2026, 2, 25)),
        ("monday", True, date(2026, 3, 9)),
        ("tuesday", True, date(2026, 3, 3)),
        ("may", True, date(2026, 5, 1)),
        ("march", True, date(2027, 3, 1)),
    ],
)
def test_a_day(words: str, ahead: bool, on: date) -> None:
    assert read().day("until", words, ahead=ahead) == on


@pytest.mark.parametrize(
    ("words", "ahead", "at"),
    [
        ("2026-03-02T14:30", False, "2026-03-02T14:30+00:00"),
        ("2026-03-02 14:30", False, "2026-03-02T14:30+00:00"),
        ("2026-03-02T14:30+01:00", False, "2026-03-02T13:30+00:00"),
        ("2026-03-02T14:30Z", False, "2026-03-02T14:30+00:00"),
        ("2026-03-02", False, "2026-03-02T12:00+00:00"),
        ("today", False, "2026-03-03T10:00+00:00"),
        ("09:15", False, "2026-03-03T09:15+00:00"),
        ("today 9:15", False, "2026-03-03T09:15+00:00"),
        ("tuesday at 09:15", False, "2026-03-03T09:15+00:00"),
        ("tuesday 14:30", False, "2026-02-24T14:30+00:00"),
        ("tuesday 14:30", True, "2026-03-03T14:30+00:00"),
        ("tuesday 09:15", True, "2026-03-10T09:15+00:00"),
        ("2026-06-01 12:00", True, "2026-06-01T11:00+00:00"),
    ],
)
def test_a_moment(words: str, ahead: bool, at: str) -> None:
    assert read().moment("at", words, ahead=ahead) == datetime.fromisoformat(at)


def test_a_moment_is_read_in_the_zone_of_the_seeker() -> None:
    there = read("America/New_York", datetime(2026, 3, 3, 3, 0, tzinfo=UTC))
    assert there.day("until", "today", ahead=False) == date(2026, 3, 2)
    assert there.moment("at", "yesterday 20:00", ahead=False) == datetime(2026, 3, 2, 1, tzinfo=UTC)


def test_what_was_read_is_said_back() -> None:
    dates = read()
    dates.moment("at", "monday 14:30", ahead=False)
    assert dates.understood["at"].isoformat() == "2026-03-02T14:30:00+00:00"
    assert read().moment("at", "", ahead=False) is None


@pytest.mark.parametrize(
    "words",
    [
        "03/04/2026",
        "soon",
        "2026-13-01",
        "25:00",
        "tuesday 14.30",
        "2026-02-30",
        "14",
        "\0",
        "次の火曜日",
    ],
)
def test_what_could_be_two_things_is_asked_for(words: str) -> None:
    with pytest.raises(Mistake, match="without guessing"):
        read().moment("at", words, ahead=False)


def test_an_hour_that_the_clocks_leave_out_is_none() -> None:
    with pytest.raises(Mistake, match="clocks go forward"):
        read().moment("at", "2026-03-29 01:30", ahead=True)
