"""Where this computer says that it is: a suggestion, which the seeker may change."""

from importlib.resources import files
from pathlib import Path

LINK = Path("/etc/localtime")
NOTE = Path("/etc/timezone")


def zone(tz: str) -> str:
    """The zone that this computer is set to, by its name in the tz database; "" where it names none
    that lies in a country, as UTC, or keeps it in a way that isn't read here (Windows).

    `tz`: what TZ was when the process began; it comes first."""
    for said in (tz, _linked(), _noted()):
        name = said.removeprefix(":").rpartition("zoneinfo/")[2].strip()
        if name:
            return name if country(name) else ""
    return ""


def country(zone: str) -> str:
    """The country (ISO 3166) in which a zone lies; "" where it isn't known."""
    rows = [line.split("\t") for line in _lines("zone.tab")]
    lies_in = {row[2]: row[0] for row in rows if len(row) > 2}
    return lies_in.get(zone) or lies_in.get(_newer_name(zone), "")


def _newer_name(zone: str) -> str:
    """Asia/Kolkata for Asia/Calcutta."""
    links = (line.split() for line in _lines("tzdata.zi") if line.startswith("L "))
    return next((now for _, now, before in links if before == zone), "")


def _lines(name: str) -> list[str]:
    return (files("tzdata.zoneinfo") / name).read_text("utf-8").splitlines()


def _linked() -> str:
    try:
        return str(LINK.readlink())
    except OSError:
        return ""


def _noted() -> str:
    try:
        return NOTE.read_text("utf-8", errors="replace")
    except OSError:
        return ""
