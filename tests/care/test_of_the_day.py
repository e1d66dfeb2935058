"""One copy a day by itself, and as many older ones as do good; what was made by hand stays."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from groundwork.care import backup, of_the_day


@pytest.fixture
def made(transactional_db: None, clock) -> Callable[[], list[str]]:
    """Gives the copies that there are, by name, the latest first."""
    return lambda: sorted(
        (file.name.removesuffix(".sqlite3") for file in backup.folder().glob("*.sqlite3")),
        reverse=True,
    )


def days_of(names: list[str]) -> list[date]:
    return [date.fromisoformat(name[:10]) for name in names]


def test_a_day_has_one_copy_with_its_checksum(made, clock):
    copy = of_the_day.copy_of_the_day()
    assert copy is not None
    assert backup.noted_checksum(copy) == backup.checksum(copy)
    clock.forward(hours=3)
    assert of_the_day.copy_of_the_day() is None
    assert made() == ["2026-03-03-100000-of-the-day"]
    clock.forward(days=1)
    of_the_day.copy_of_the_day()
    assert days_of(made()) == [date(2026, 3, 4), date(2026, 3, 3)]


def test_of_many_days_seven_stay_and_the_last_of_four_weeks_before(made, clock):
    for _ in range(60):
        of_the_day.copy_of_the_day()
        clock.forward(days=1)
    kept = days_of(made())
    last = date(2026, 3, 3) + timedelta(days=59)
    assert kept[:7] == [last - timedelta(days=ago) for ago in range(7)]
    assert kept[7:] == [last - timedelta(days=7), *(date(2026, 4, day) for day in (19, 12, 5))]
    assert not [file for file in backup.folder().iterdir() if not backup.noted_checksum(file)
                and file.suffix == ".sqlite3"]  # fmt: skip
    assert len(list(backup.folder().iterdir())) == 2 * 11


def test_a_book_opened_now_and_then_keeps_its_last_eleven_weeks(made, clock):
    for _ in range(15):
        of_the_day.copy_of_the_day()
        clock.forward(days=7)
    assert len(made()) == 11


def test_what_was_made_by_hand_and_what_was_damaged_stays_for_ever(made, clock):
    of_the_day.copy_of_the_day()
    by_hand = backup.copy("by hand")
    named = backup.copy("by hand", backup.folder() / "march.sqlite3")
    looks_alike = backup.folder() / "2025-01-01-my-of-the-day.sqlite3"
    looks_alike.write_bytes(b"mine")
    aside = backup.keep_aside([looks_alike], "damaged")
    for _ in range(60):
        clock.forward(days=1)
        of_the_day.copy_of_the_day()
    assert all(file.exists() for file in (by_hand, named, looks_alike, aside))


def test_a_copy_before_a_new_version_stays_four_weeks_and_the_last_of_them_longer(made, clock):
    copies = [backup.copy("before a new version"), backup.copy("before a restore")]
    clock.forward(days=20)
    last = backup.copy("before a restore")
    of_the_day.copy_of_the_day()
    assert all(copy.exists() for copy in [*copies, last])
    clock.forward(days=9)
    of_the_day.copy_of_the_day()
    assert [copy.exists() for copy in [*copies, last]] == [False, False, True]
    clock.forward(days=200)
    of_the_day.copy_of_the_day()
    assert last.exists()


def test_no_older_copy_goes_before_the_new_one_is_there(made, clock):
    for _ in range(12):
        of_the_day.copy_of_the_day()
        clock.forward(days=7)
    before = made()
    backup.folder().rename(backup.folder().with_name("elsewhere"))
    backup.folder().write_text("no folder")
    with pytest.raises(OSError, match="exists"):
        of_the_day.copy_of_the_day()
    backup.folder().unlink()
    backup.folder().with_name("elsewhere").rename(backup.folder())
    assert made() == before
