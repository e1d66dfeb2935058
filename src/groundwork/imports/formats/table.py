"""A delimited text with its headings known, as a reading: what every kind of list shares."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice

from groundwork.imports.formats.decoding import Text
from groundwork.imports.formats.fields import KNOWN_BY, taker
from groundwork.imports.formats.headings import Headings, cells_of
from groundwork.imports.formats.records import Record, Shape, records
from groundwork.imports.formats.row import Reading, Row
from groundwork.imports.formats.source import Counted

_TORN = (
    "A quotation mark in this row has no partner, so its columns can't be told apart. "
    "Put it right, or leave the row."
)
_STRAY = "This may be the rest of the row before it. If it is a person, put it right."
_WIDE = (
    "This row has more columns than there are headings. Where a comma belongs to a name, "
    "put quotation marks around it."
)
_SHORT = "This row stops before its last column. Fill in what is missing, or leave the row."
_AGAIN = "These are the headings once more. There is nothing to add."
_ABOVE = "This stands above the headings. If it is a person, put it right."
_TAKEN_FOR_HEADINGS = "This looks like the headings. If it is a person, put it right."
_NOT_CHOSEN = "Say what the columns hold, and this row can be read."
_NOBODY = "There is no name, address or number in this row. Add one, or leave the row."

Judge = Callable[[Sequence[str]], str]


def reading(
    form: str,
    text: Text,
    headings: Headings,
    columns: Mapping[int, str] | None,
    *,
    ends: Callable[[str], object] | None = None,
    nobody: Judge = lambda cells: _NOBODY,
    exact: bool = False,
) -> Reading:
    """The list in `text`, read with `columns` if given, else with those of `headings`.

    `exact`, `ends`: as in `Shape`. `nobody` gives the reason for a row without anybody in it.
    """
    counted = Counted(text.source)
    chosen = headings.columns if columns is None else columns
    chosen = {at: field for at, field in chosen.items() if field and at >= 0}
    shape = Shape(headings.delimiter, len(headings.headers), exact, ends)
    table = _Table(headings, chosen, shape, nobody)
    return Reading(
        format=form,
        member=text.source.name,
        headers=headings.headers,
        columns=chosen,
        rows=_stream(text, counted, table),
        size_hint=text.source.size,
        position=lambda: counted.count,
        sample=_sample(text, headings),
    )


def _sample(text: Text, headings: Headings) -> list[list[str]]:
    lines = (line for number, line in text.head if number >= headings.rows_from)
    shape = Shape(headings.delimiter, len(headings.headers))
    return [record.cells for record in islice(records(lines, 1, shape), 5)]


def _stream(text: Text, counted: Counted, table: "_Table") -> Iterator[Row]:
    with closing(counted):
        lines = text.lines(counted)
        above = list(islice(lines, table.headings.rows_from - 1))
        yield from table.above(above)
        for record in records(lines, table.headings.rows_from, table.shape):
            yield table.row(record)


class _Table:
    """Turns records into rows; each is understood, or set aside with a reason."""

    def __init__(
        self, headings: Headings, columns: Mapping[int, str], shape: Shape, nobody: Judge
    ) -> None:
        self.headings, self.shape = headings, shape
        self._chosen, self._nobody = bool(columns), nobody
        self._take = taker(columns, headings)

    def above(self, lines: Sequence[str]) -> Iterator[Row]:
        """Lines before the first row that may be somebody: they are shown, never dropped."""
        if self.shape.exact:
            return
        for number, line in enumerate(lines, 1):
            cells = [cell for cell in cells_of(line, self.shape.delimiter) if cell.strip()]
            is_heading = number in self.headings.lines
            if is_heading and not self.headings.known:
                yield Row(number, line.rstrip("\r\n"), None, _TAKEN_FOR_HEADINGS)
            elif len(cells) > 1 and not is_heading:
                yield Row(number, line.rstrip("\r\n"), None, _ABOVE)

    def row(self, record: Record) -> Row:
        reason = self._damage(record)
        if reason:
            return Row(record.line, record.text, None, reason)
        found = self._take(record.cells)
        if not any(map(found.__contains__, KNOWN_BY)):
            return Row(record.line, record.text, None, self._nobody(record.cells))
        return Row(record.line, record.text, found)

    def _damage(self, record: Record) -> str:
        cells, width = record.cells, self.shape.width
        if record.torn:
            return _TORN
        if not self._chosen:
            return _NOT_CHOSEN
        if cells == self.headings.headers and self.headings.known:
            return _AGAIN
        if len(cells) > width and self.headings.given and "".join(cells[width:]).strip():
            return _WIDE
        if len(cells) < width and self.shape.exact:
            return _SHORT
        return _STRAY if record.stray else ""
