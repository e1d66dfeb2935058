"""Days and moments as a page says them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from groundwork.reachouts.next_words import spoken


def short(on: date, today: date) -> str:
    """ "Tue 10 Mar", or "Today"; with the year where it isn't this one."""
    if on == today:
        return "Today"
    return f"{on:%a} {on.day} {on:%b}" + (f" {on.year}" if on.year != today.year else "")


def at_place(at: datetime, there: ZoneInfo, here: ZoneInfo) -> str:
    """ "Tuesday 10 March, 09:00 in Chicago (15:00 here)"; the place only where its clock differs."""
    local, mine = at.astimezone(there), at.astimezone(here)
    words = f"{spoken(local.date(), mine.date())}, {local:%H:%M}"
    if local.utcoffset() == mine.utcoffset():
        return words
    return f"{words} in {city(there)} ({mine:%H:%M} here)"


def clock_there(at: datetime, there: ZoneInfo, here: ZoneInfo) -> str:
    """ "09:00", or "09:00 in Chicago" where the clock there differs."""
    local = at.astimezone(there)
    differs = local.utcoffset() != at.astimezone(here).utcoffset()
    return f"{local:%H:%M}" + (f" in {city(there)}" if differs else "")


def city(where: ZoneInfo) -> str:
    """The city that names a zone."""
    return where.key.rpartition("/")[2].replace("_", " ")
