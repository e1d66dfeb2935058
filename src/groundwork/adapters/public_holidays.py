"""Public holidays from the `holidays` library, which is loaded only when it is asked."""

from datetime import date
from functools import cache


def version() -> str:
    """The version of the holiday tables."""
    from importlib.metadata import version as of

    return of("holidays")


WHERE_MOST_LIVE = {"GB": "ENG"}
"""Where the whole country shares too few of its holidays: the part in which most people live."""


@cache
def in_year(country: str, subdivision: str, year: int) -> tuple[date, ...]:
    """The public holidays of a country (ISO 3166) or a part of it in a year; none where unknown."""
    import holidays

    try:
        found = holidays.country_holidays(
            country, subdiv=subdivision or WHERE_MOST_LIVE.get(country), years=year
        )
    except NotImplementedError:
        return ()
    return tuple(sorted(found))


@cache
def weekend(country: str) -> frozenset[int]:
    """The weekdays (0 = Monday) of a country's weekend; Saturday and Sunday where unknown."""
    import holidays

    try:
        return frozenset(holidays.country_holidays(country).weekend)
    except NotImplementedError:
        return frozenset({5, 6})
