"""Days that a text names, read in the year of the mail."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from groundwork.mail.sorting.calendar_words import MONTHS, WEEKDAYS

_FURTHEST = 400
_UNFOLDED = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ı": "i", "’": "'"})
MONTH_OF = {word: at + 1 for at, line in enumerate(MONTHS) for word in line.split()}
WEEKDAY_OF = {word: at for at, line in enumerate(WEEKDAYS) for word in line.split()}
_TOO_SHORT = {"mon", "sun", "sat", "mar", "out", "set", "may", "mai", "lis", "gen", "des", "dec", "ago",
              "paz", "sie", "lip", "lut", "maj", "mag", "pn", "lun", "mart", "mars", "march", "sty"}  # fmt: skip


def _words(table: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


_M = rf"(?P<m>{_words(MONTH_OF)})\.?"
_Y = r"(?:,?\s{0,2}(?:de |del |of )?(?P<y>20\d\d))?"
_D = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th|er|°|º|ª|\.|:a|:e|-go|-ga|-е|-го)?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?<![\d.])(?P<y>20\d\d)-(?P<m>\d\d?)-(?P<d>\d\d?)(?![\d-])",
        r"(?<![\d.])(?P<y>20\d\d)[/.](?P<m>\d\d?)[/.](?P<d>\d\d?)(?![\d/])",
        r"(?:(?P<y>20\d\d)\s?[年년]\s?)?(?P<m>\d\d?)\s?[月월]\s?(?P<d>\d\d?)\s?[日號号일]?",
        rf"(?<![\w.]){_D}\s{{0,2}}(?:of |de |d'|di |den )?{_M}(?![\w'-]){_Y}",
        rf"(?<![\w]){_M}\s{{1,2}}(?:the )?(?:[0-3]?\d(?:st|nd|rd|th)?\s?(?:-|–|—|to|through|until)\s?)?{_D}(?![\w:]|\.\d){_Y}",
        r"(?<![\d./-])(?P<d>[0-3]?\d)\.\s?(?P<m>[01]?\d)(?:\.\s?(?P<y>(?:20)?\d\d)?)?(?![\d/-])(?!\s?(?:uhr|h\b|am\b|pm\b|%))",
        r"(?<![\d./:-])(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<y>(?:20)?\d\d))?(?![\d/])",
        r"(?<![\d./:-])(?P<d>[0-3]?\d)-(?P<m>[01]?\d)-(?P<y>20\d\d)(?![\d-])",
    )
)
_MONTH_YEAR = re.compile(rf"(?<!\w){_M}\s{{1,2}}(?:de |del )?(?P<y>20\d\d)(?!\d)")
_WEEKDAY = re.compile(rf"(?<![\w-])(?P<w>{_words(WEEKDAY_OF)})\.?(?![\w])")
_ENGLISH = re.compile(r"\b(?:the|and|will|is|am|out|back|until|office|return)\b")
_BARE_DAY = re.compile(
    r"(?:the|am|le|el|il|den|dia|o|op) (?P<d>[0-3]?\d)(?:st|nd|rd|th|\.)?(?!\w|[.:/]\d|\s?(?:uhr|h\b|am\b|pm\b|:))"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A day as a text names it. `exact`: it is a date, not a weekday or a bare day."""

    day: date
    start: int
    end: int
    exact: bool = True
    month_only: bool = False


def fold(text: str) -> str:
    """Lower case without accents, one sign for one sign, so that places stay."""
    lowered = text.lower().translate(_UNFOLDED) if len(text.lower()) == len(text) else text
    return "".join(_bare(letter) for letter in lowered)


def _bare(letter: str) -> str:
    if letter < "\x80" or letter >= "\u0400":
        return letter
    return unicodedata.normalize("NFD", letter)[0]


def days_in(folded: str, written: date) -> list[Named]:
    """Every date, in order, that lies from 60 days before the mail to 400 days after it.

    One that could be two different days (4/5 where neither is past 12) is not among them, unless
    the text is English and the year makes no difference: then it is read as month/day."""
    found: list[Named] = []
    for shape in _SHAPES:
        for match in shape.finditer(folded):
            day = _day(match.groupdict(), folded, written)
            if day and not any(
                each.start < match.end() and match.start() < each.end for each in found
            ):
                found.append(Named(day, match.start(), match.end()))
    for match in _MONTH_YEAR.finditer(folded):
        if not any(each.start < match.end() and match.start() < each.end for each in found):
            month, year = MONTH_OF[match["m"]], int(match["y"])
            day = date(year, month, monthrange(year, month)[1])
            if -31 <= (day - written).days <= _FURTHEST:
                found.append(Named(day, match.start(), match.end(), month_only=True))
    return sorted(found, key=lambda each: each.start)


def ambiguous(folded: str, written: date) -> bool:
    """Whether the text has a date with slashes that could be two days of the coming year."""
    return any(
        match["a"] != match["b"] and int(match["a"]) <= 12 and int(match["b"]) <= 12
        and _american(match.groupdict(), folded, written) is None
        for match in _SHAPES[6].finditer(folded)
    )  # fmt: skip


def weekdays_in(folded: str, written: date) -> Iterator[Named]:
    """Each weekday as the next such day after the mail's."""
    for match in _WEEKDAY.finditer(folded):
        word = match["w"]
        if word in _TOO_SHORT and not folded[max(0, match.start() - 4) : match.start()].endswith(
            "on "
        ):
            continue
        ahead = (WEEKDAY_OF[word] - written.weekday() - 1) % 7 + 1
        yield Named(written + timedelta(days=ahead), match.start(), match.end(), exact=False)


def bare_days_in(folded: str, written: date) -> Iterator[Named]:
    """ "the 12th": the next day of that number."""
    for match in _BARE_DAY.finditer(folded):
        day = _next_of_number(int(match["d"]), written)
        if day:
            yield Named(day, match.start(), match.end(), exact=False)


def _next_of_number(number: int, written: date) -> date | None:
    year, month = written.year, written.month
    for _ in range(3):
        if 1 <= number <= monthrange(year, month)[1] and date(year, month, number) >= written:
            return date(year, month, number)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None


def _day(parts: dict[str, str | None], folded: str, written: date) -> date | None:
    if parts.get("a"):
        return _american(parts, folded, written)
    month = parts["m"] or ""
    number = MONTH_OF.get(month) or (int(month) if month.isdigit() else 0)
    return _placed(int(parts["d"] or 0), number, parts.get("y"), written)


def _american(parts: dict[str, str | None], folded: str, written: date) -> date | None:
    """d/m unless only m/d can be; where both can be, it is the one that lies ahead, or nothing."""
    first, second, year = int(parts["a"] or 0), int(parts["b"] or 0), parts.get("y")
    if first > 12 or first == second:
        return _placed(first, second, year, written)
    if second > 12:
        return _placed(second, first, year, written) if _ENGLISH.search(folded) else None
    european = _placed(first, second, year, written)
    american = _placed(second, first, year, written)
    if not _ENGLISH.search(folded):
        return european
    return None if european and american else european or american


def _placed(day: int, month: int, year: str | None, written: date) -> date | None:
    years = (
        [int(year) if len(year) == 4 else 2000 + int(year)]
        if year
        else [written.year, written.year + 1]
    )
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if -60 <= (found - written).days <= _FURTHEST:
            return found
    return None
