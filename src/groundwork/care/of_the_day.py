"""The copies that the book makes by itself: one a day, and room made for it among the older ones."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings

from groundwork.adapters import clock
from groundwork.adapters.one_process import alone
from groundwork.care import backup

REASON = "of the day"
DAYS, WEEKS = 7, 4
"""How many copies of the day are kept: of the latest days, and of the weeks before those."""
LONGEST = timedelta(days=28)
"""How long a copy is kept that was made before a new version or before a restore."""

Dated = tuple[date, Path]

_OF_THE_DAY = re.compile(r"(\d{4}-\d\d-\d\d)-\d{6}-of-the-day(?:-\d+)?\.sqlite3")
_BEFORE = re.compile(
    r"(\d{4}-\d\d-\d\d)-\d{6}-(before-a-new-version|before-a-restore)(?:-\d+)?\.sqlite3"
)


def copy_of_the_day() -> Path | None:
    """Makes today's copy (UTC), and then clears away those that are kept no longer.

    Gives the copy; None where today has one. Only copies that the book made by itself are ever
    cleared away, and only once a newer one is whole and on the disk. Raises as `backup.copy`."""
    today = clock.now().date()
    has_one = today in {on for on, _ in _dated(_OF_THE_DAY)}
    made = None if has_one else backup.copy(REASON)
    with alone(Path(settings.DATA) / "copying.lock", backup.PATIENCE):
        for file in [*_older_days(_dated(_OF_THE_DAY)), *_long_before(_dated(_BEFORE), today)]:
            backup.discard(file)
    return made


def _dated(named: re.Pattern[str]) -> list[Dated]:
    """The copies of that name, with the day each was made on, the latest first."""
    found = [(each, named.fullmatch(each.name)) for each in backup.folder().glob("*.sqlite3")]
    return sorted(
        ((date.fromisoformat(name[1]), file) for file, name in found if name), reverse=True
    )


def _older_days(copies: list[Dated]) -> list[Path]:
    """All but the last copy of each of the latest days, and of each of the latest weeks before."""
    by_day = _first_of_each((on.isoformat(), on, file) for on, file in copies)
    older = by_day[DAYS:]
    by_week = _first_of_each((f"{on:%G-%V}", on, file) for on, file in older)
    kept = {file for _, file in [*by_day[:DAYS], *by_week[:WEEKS]]}
    return [file for _, file in copies if file not in kept]


def _first_of_each(copies: Iterable[tuple[str, date, Path]]) -> list[Dated]:
    found: dict[str, Dated] = {}
    for span, on, file in copies:
        found.setdefault(span, (on, file))
    return list(found.values())


def _long_before(copies: list[Dated], today: date) -> list[Path]:
    """Those of more than LONGEST ago, but never the last one."""
    return [file for on, file in copies[1:] if today - on > LONGEST]
