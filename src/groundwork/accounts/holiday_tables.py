"""The public holidays around a moment, from the kept tables; asked of the library only once."""

from datetime import date

from groundwork.accounts.models import HolidayTable
from groundwork.adapters import public_holidays

YEARS_AHEAD = 2

_known: dict[tuple[str, str, int], tuple[frozenset[date], frozenset[int]]] = {}


def around(country: str, subdivision: str, year: int) -> tuple[frozenset[date], frozenset[int]]:
    """The holidays of a place from the year before `year` to two after, and its weekend."""
    key = (country, subdivision, year)
    if key not in _known:
        _known[key] = _load(country, subdivision, year)
    return _known[key]


def _load(country: str, subdivision: str, year: int) -> tuple[frozenset[date], frozenset[int]]:
    if not country:
        return frozenset(), frozenset({5, 6})
    years = range(year - 1, year + YEARS_AHEAD + 1)
    kept = HolidayTable.objects.filter(country=country, subdivision=subdivision, year__in=years)
    tables = {table.year: table for table in kept}
    for each in years:
        if each not in tables:
            tables[each] = _ask(country, subdivision, each)
    dates = {date.fromisoformat(on) for table in tables.values() for on in table.dates}
    return frozenset(dates), frozenset(tables[year].weekend)


def _ask(country: str, subdivision: str, year: int) -> HolidayTable:
    table, _ = HolidayTable.objects.get_or_create(
        country=country,
        subdivision=subdivision,
        year=year,
        defaults={
            "dates": [on.isoformat() for on in public_holidays.in_year(country, subdivision, year)],
            "weekend": sorted(public_holidays.weekend(country)),
        },
    )
    return table
