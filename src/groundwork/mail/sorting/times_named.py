"""When an answer proposes to speak: a day, a moment, or the month of "later"."""

import re
from datetime import date, datetime, time, timedelta

from groundwork.mail.sorting.calendar_words import (
    BEFORE_A_MONTH,
    CLEAR_MONTHS,
    NUMBER_WORDS,
    SEASONS,
)
from groundwork.mail.sorting.days_named import (
    MONTH_OF,
    Named,
    bare_days_in,
    days_in,
    weekdays_in,
)

_CLOCK = re.compile(
    r"(?<![\d.:/-])(?:(?P<h>[01]?\d|2[0-3])(?:[:.h](?P<m>[0-5]\d))\s?(?P<half>[ap]\.?m\b)?|"
    r"(?P<h2>[01]?\d|2[0-3])\s?(?P<half2>[ap]\.?m\b|uhr\b|h\b|o'clock|点|時|시)|"
    r"(?:at|um|alle|a las|as|om|kl\.?|klo|o|@|gegen|vers|tegen|rond|about|around) (?P<h3>[01]?\d|2[0-3])(?![\d/.:-]|st|nd|rd|th))"
)
_NEAR_A_DAY = 40
_ALONE = "|".join(sorted((re.escape(m) for m in MONTH_OF), key=len, reverse=True))
_MONTH = re.compile(
    rf"(?<![\w'-])(?P<before>\w+[ .-]{{1,2}})?(?P<m>{_ALONE})\b\.?(?!\s?\d)(?:\s(?P<y>20\d\d))?"
)
_CJK_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])\s?[月월](?!\s?\d)")
_CLEAR = {word for word in MONTH_OF if len(word) > 4} | set(CLEAR_MONTHS.split())
_BEFORE = frozenset(BEFORE_A_MONTH.split())
_IN_SOME = re.compile(
    r"(?:in|dans|en|dentro de|tra|fra|over|om|daqui a|za|in about|in another) (?:about |circa |ca\.? |a )?(?P<n>\d{1,2}|[a-z]+) (?:of )?(?P<unit>weeks?|wochen?|semaines?|semanas?|settiman\w|weken|week|veckor|vecka|uger|uker|uge|tygodni\w*|months?|monat\w*|mois|mes(?:es|i)?|maand\w*|manader|manad|maneder|maned|miesi\w+)\b"
)
_NEXT_MONTH = re.compile(
    r"next month|nachsten monat|mois prochain|(?:proximo|proxima) mes|mes que vie?ne?|mes que vem|prossimo mese|mese prossimo|volgende maand|nasta manad|naeste maned|neste maned|przyszlym miesiacu|下个月|下個月|来月|следующем месяце"
)
_NEXT_YEAR = re.compile(
    r"(?:in the |after the )new year|next year|nachstes jahr|neuen? jahr|annee prochaine|nouvel an|proximo ano|ano que viene|prossimo anno|anno prossimo|volgend jaar|nytt? ar|nasta ar|naeste ar|neste ar|nowym roku|przyszlym roku|来年|明年"
)
_SEASON = {word: month for month, line in SEASONS.items() for word in line.split()}
_SEASONS = re.compile(
    rf"(?<![\w-])(?P<after>(?:after|nach|apres|despues|dopo|na|efter|etter|po)\s(?:\w+\s)?)?(?P<s>{'|'.join(_SEASON)})\b"
)


def days_named(folded: str, written: date) -> list[Named]:
    """The days an answer names, exact ones first."""
    exact = [each for each in days_in(folded, written) if each.day >= written]
    loose = [*bare_days_in(folded, written), *weekdays_in(folded, written)]
    apart = [each for each in loose if not any(_overlap(each, other) for other in exact)]
    return exact + sorted(apart, key=lambda each: each.start)


def _overlap(one: Named, other: Named) -> bool:
    return one.start < other.end and other.start < one.end


def moment_named(folded: str, days: list[Named]) -> str | None:
    """The first day with a time beside it as a local moment, else the first day; ISO."""
    for each in days:
        near = folded[max(0, each.start - _NEAR_A_DAY) : each.start] + " " * (each.end - each.start)
        near += folded[each.end : each.end + _NEAR_A_DAY]
        clock = _clock(near)
        if clock and not each.month_only:
            return datetime.combine(each.day, clock).isoformat(timespec="minutes")
    return next((each.day.isoformat() for each in days if not each.month_only), None)


def _clock(near: str) -> time | None:
    for match in _CLOCK.finditer(near):
        hour = int(match["h"] or match["h2"] or match["h3"])
        half = (match["half"] or match["half2"] or "").replace(".", "")
        hour += 12 if half == "pm" and hour < 12 else 0
        hour -= 12 if half == "am" and hour == 12 else 0
        if not half and not match["m"] and 1 <= hour <= 6:
            hour += 12
        return time(hour % 24, int(match["m"] or 0))
    return None


def month_named(folded: str, written: date, days: list[Named], start: int = 0) -> str | None:
    """The month that "later" means, as "2026-09", the first that is named after `start` if any
    is; None where none is said."""
    later = _month_word(folded[start:], written) or _month_word(folded, written)
    if later:
        return later
    exact = [each.day for each in days if each.exact]
    if exact:
        return _month(max(exact))
    span = _span(folded)
    if span:
        return _month(written + span)
    if _NEXT_MONTH.search(folded):
        return _month(written.replace(day=1) + timedelta(days=32))
    if _NEXT_YEAR.search(folded):
        return f"{written.year + 1}-01"
    season = _season(folded, written)
    return season or (_month(days[0].day) if days else None)


def _month_word(folded: str, written: date) -> str | None:
    for match in _MONTH.finditer(folded):
        before = (match["before"] or "").strip(" .-")
        if before[:1].isdigit():
            continue
        if match["m"] in _CLEAR or before in _BEFORE:
            return _next(MONTH_OF[match["m"]], written, match["y"])
    found = _CJK_MONTH.search(folded)
    return _next(int(found[1]), written, None) if found else None


def _next(month: int, written: date, year: str | None) -> str:
    if year:
        return f"{year}-{month:02}"
    return f"{written.year + (month < written.month)}-{month:02}"


def _span(folded: str) -> timedelta | None:
    match = _IN_SOME.search(folded)
    if match is None:
        return None
    count = int(match["n"]) if match["n"].isdigit() else NUMBER_WORDS.get(match["n"], 0)
    if not count:
        return None
    weeks = re.match(r"we|wo|sem|set|ve|ug|uk|ty", match["unit"]) is not None
    return timedelta(days=7 * count if weeks else round(30.4 * count))


def _season(folded: str, written: date) -> str | None:
    match = _SEASONS.search(folded)
    if match is None:
        return None
    month = _SEASON[match["s"]]
    if match["after"] and month in (3, 6):
        month += 3
    return _next(month, written, None)


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02}"
