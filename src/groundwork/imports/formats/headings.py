"""Finds the line of headings, the delimiter, and what each column holds."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from groundwork.imports.formats.records import Shape, records
from groundwork.imports.formats.synonyms import field_of, folded, is_well_known

_DELIMITERS = (",", ";", "\t", "|")
# Where a list has one column, commas belong to its words; this sign is in no list.
_NO_DELIMITER = "\x1f"
_DELIMITER_TOLD = re.compile(r'"?sep=([,;\t|])"?\s*', re.IGNORECASE)
_TELLING = re.compile(r"@|://|\d{4}|^\W*\d+\W*$")
_LONGEST_HEADING = 2**15
_NAMING = {"given", "family", "name", "email", "phone"}

Lines = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading of a list: the physical `lines` (from 1) it stands in, none if there is none.

    `columns` maps indexes to fields; it is empty where no word of the heading is known.
    """

    delimiter: str
    headers: list[str]
    columns: dict[int, str]
    lines: range

    @property
    def rows_from(self) -> int:
        """The number of the first physical line after the headings."""
        return self.lines.stop

    @property
    def given(self) -> bool:
        return bool(self.lines)

    @property
    def known(self) -> bool:
        return bool(self.columns)


def cells_of(words: str, delimiter: str) -> list[str]:
    """The cells of one record, quotation marks forgiven."""
    lines = io.StringIO(words, newline="")
    return next(csv.reader(lines, delimiter=delimiter, skipinitialspace=True), [])


def find(head: Lines) -> Headings:
    """The headings in the first lines of a list, whatever stands before them.

    It is the line with most headings that are known: two fields at least, or in the first line
    one that names somebody. Else the first line is taken for headings only if the lines after
    it are plainly of another kind.
    """
    best = max(_candidates(head), key=_known_fields, default=None)
    if best and _known_fields(best) > 1:
        return best
    first = _headings(head, 0, _delimiter_of(head[:1]))
    return first if _names_somebody(first) else _without_known_words(head)


def _names_somebody(headings: Headings) -> bool:
    columns = headings.columns.items()
    return any(field in _NAMING and is_well_known(headings.headers[at]) for at, field in columns)


def _candidates(head: Lines) -> Iterator[Headings]:
    for at, (_, line) in enumerate(head):
        for delimiter in _DELIMITERS:
            if delimiter in line and len(line) <= _LONGEST_HEADING:
                yield _headings(head, at, delimiter)


def _known_fields(headings: Headings) -> int:
    """How many fields are known, if one of them beyond doubt; notes left out.

    A row may hold words such as "ask by phone", and is no heading for that.
    """
    if not any(map(is_well_known, headings.headers)):
        return 0
    return len(set(headings.columns.values()) - {"note"})


def _headings(head: Lines, at: int, delimiter: str) -> Headings:
    lines, words = _whole(head, at)
    headers = [_one_line(cell) for cell in cells_of(words, delimiter)]
    return Headings(delimiter, headers, _columns(headers), lines)


def _whole(head: Lines, at: int) -> tuple[range, str]:
    """The line at `at` with those after it that a quoted line break in a heading joins to it."""
    first, words = head[at][0], ""
    for number, line in head[at : at + 6]:
        words += line
        if words.count('"') % 2 == 0:
            return range(first, number + 1), words
    return range(first, first + 1), head[at][1]


def _without_known_words(head: Lines) -> Headings:
    told = _DELIMITER_TOLD.fullmatch(head[0][1]) if len(head) > 1 else None
    lines = head[1:] if told else head
    delimiter = told.group(1) if told else _delimiter_of(lines)
    width = max(len(cells_of(line, delimiter)) for _, line in lines)
    rows = list(records((line for _, line in lines), 0, Shape(delimiter, width)))
    if len(rows) > 1 and _differs(rows[0].cells, [row.cells for row in rows[1:]]):
        headers = [_one_line(cell) for cell in rows[0].cells]
        return Headings(
            delimiter, headers, {}, range(lines[rows[0].line][0], lines[rows[1].line][0])
        )
    names = [f"Column {at}" for at in range(1, width + 1)]
    return Headings(delimiter, names, {}, range(lines[0][0], lines[0][0]))


def _delimiter_of(lines: Lines) -> str:
    """The delimiter that the first line to have any has most of."""
    for _, line in lines:
        delimiter = max(_DELIMITERS, key=line.count)
        if delimiter in line:
            return delimiter
    return _NO_DELIMITER


def _differs(first: list[str], rest: list[list[str]]) -> bool:
    """Whether a column holds addresses or numbers everywhere but in its first line."""
    if any(_TELLING.search(cell) for cell in first):
        return False
    for at in range(len(first)):
        below = [row[at] for row in rest if at < len(row) and row[at]]
        if below and all(map(_TELLING.search, below)):
            return True
    return False


def _columns(headers: list[str]) -> dict[int, str]:
    columns = {
        at: field
        for at, header in enumerate(headers)
        if not _TELLING.search(header) and (field := field_of(header))
    }
    fields = set(columns.values())
    for at, header in enumerate(headers):
        if folded(header) == "name" and len(fields & {"given", "family"}) == 1:
            columns[at] = "family" if "given" in fields else "given"
    return _without_form_of_address(headers, columns)


def _without_form_of_address(headers: list[str], columns: dict[int, str]) -> dict[int, str]:
    """Beside a job title, a column "Title" holds Ms or Dr."""
    if list(columns.values()).count("title") < 2:
        return columns
    return {at: field for at, field in columns.items() if folded(headers[at]) != "title"}


def _one_line(words: str) -> str:
    return " ".join(words.split())
