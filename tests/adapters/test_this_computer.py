"""Where this computer says that it is."""

from pathlib import Path

import pytest

from groundwork.adapters import this_computer


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`told(TZ, link, note)`: what the computer says in its three places; "" is nothing."""

    def tell(tz: str = "", link: str = "", note: str = "") -> str:
        for name, path in (("LINK", tmp_path / "localtime"), ("NOTE", tmp_path / "timezone")):
            path.unlink(missing_ok=True)
            monkeypatch.setattr(this_computer, name, path)
        if link:
            (tmp_path / "localtime").symlink_to(link)
        if note:
            (tmp_path / "timezone").write_text(note)
        return this_computer.zone(tz)

    return tell


@pytest.mark.parametrize("tz", ["Europe/Berlin", ":Europe/Berlin", "/x/zoneinfo/Europe/Berlin"])
def test_tz_comes_first(told, tz):
    assert told(tz, "/usr/share/zoneinfo/America/Chicago", "Asia/Tokyo\n") == "Europe/Berlin"


def test_then_the_link_and_then_the_note(told):
    link = "../usr/share/zoneinfo/America/Argentina/Buenos_Aires"
    assert told("", link, "Asia/Tokyo\n") == "America/Argentina/Buenos_Aires"
    assert told("", "/var/db/timezone/zoneinfo/Europe/Paris") == "Europe/Paris"
    assert told("", "", "Asia/Tokyo\n") == "Asia/Tokyo"


@pytest.mark.parametrize("said", ["UTC", "Etc/UTC", "CET-1CEST,M3.5.0", "Europe/Nowhere", "../x"])
def test_what_lies_in_no_country_suggests_nothing(told, said):
    assert told(said) == ""


def test_nothing_said_suggests_nothing(told):
    assert told() == ""


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/Oslo", "NO"), ("Asia/Calcutta", "IN"), ("US/Central", "US"), ("Etc/UTC", "")],
)
def test_the_country_of_a_zone(zone, country):
    assert this_computer.country(zone) == country
