"""Splits a delimited text into records; one quotation mark never closed can't swallow the rest."""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

# A cell of a 200 kB message is kept; the standard limit would stop the file there.
csv.field_size_limit(2**26)

# How long a record may grow while a quotation mark is open, in characters.
_HEAVIEST, _HEAVIEST_AFTERWARDS, _MOST_IN_VAIN = 4 * 2**20, 2_000, 6 * 2**20
_WEIGHT_OF_A_LINE, _MOST_TORN_LINES = 50, 20


class Record(NamedTuple):
    """One record: its first physical line, its words as found, its cells.

    `torn` says that its quotation marks don't close; `stray` that it came right after such a
    record, is short, and may be the rest of it.
    """

    line: int
    text: str
    cells: list[str]
    torn: bool = False
    stray: bool = False


class Shape(NamedTuple):
    """What a record of this list looks like.

    `exact` says that every record has all `width` cells; `ends` tells whether a physical line
    ends as only a whole record does.
    """

    delimiter: str
    width: int
    exact: bool = False
    ends: Callable[[str], object] | None = None


def records(lines: Iterator[str], line: int, shape: Shape) -> Iterator[Record]:
    """The records of `lines`, the first of which has the number `line`; blank ones are none."""
    feed = _Feed(lines, shape.ends)
    reader = csv.reader(feed, delimiter=shape.delimiter, skipinitialspace=True, strict=True)
    torn = False
    while True:
        try:
            cells = next(reader)
            whole = len(feed.taken) == 1 or not _is_swallowed(feed.taken, cells, shape)
        except StopIteration:
            return
        except (csv.Error, _SwallowingError):
            whole = False
        record = Record(line, feed.text(), cells) if whole else _mended(feed, line, shape)
        line += len(feed.taken)
        feed.next_record()
        if record.torn or "".join(record.cells).strip():
            if torn and not record.torn and len(record.cells) < shape.width:
                record = record._replace(stray=True)
            torn = record.torn
            yield record


class _SwallowingError(Exception):
    """A quotation mark has been open for longer than any cell is."""


class _Feed:
    """Hands out physical lines, keeps those of the present record, and takes lines back.

    Lines read in vain cost time: once they were many, a record may only be short.
    """

    def __init__(self, lines: Iterator[str], ends: Callable[[str], object] | None) -> None:
        self.taken: list[str] = []
        self._lines, self._ends = lines, ends
        self._back: deque[str] = deque()
        self._weight = self._in_vain = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.taken:
            self._refuse_swallowing()
        return self.more()

    def more(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        self.taken.append(line)
        return line

    def text(self) -> str:
        words = self.taken[0] if len(self.taken) == 1 else "".join(self.taken)
        return words.rstrip("\r\n")

    def next_record(self) -> None:
        self.taken.clear()
        self._weight = 0

    def give_back_all_but_first(self) -> None:
        self._in_vain += self._weight
        self._back.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]

    def _refuse_swallowing(self) -> None:
        line = self.taken[-1]
        self._weight += len(line) + _WEIGHT_OF_A_LINE
        heaviest = _HEAVIEST if self._in_vain < _MOST_IN_VAIN else _HEAVIEST_AFTERWARDS
        if self._weight > heaviest or (self._ends and self._ends(line)):
            raise _SwallowingError


def _is_swallowed(lines: list[str], cells: list[str], shape: Shape) -> bool:
    """Whether a record of several lines is in truth several records between two stray marks."""
    delimiter, width = shape.delimiter, shape.width
    if len(cells) > width or (shape.exact and len(cells) < width):
        return True
    if len(cells) < width and lines[0].count(delimiter) + 1 >= width:
        return True
    if width < 3 or len(lines) < 3:
        return False
    return all(line.count(delimiter) + 1 == width for line in lines)


def _mended(feed: _Feed, line: int, shape: Shape) -> Record:
    """The record again, by its first line alone, when its quotation marks do not match."""
    cells, is_open, torn = _loose(feed.taken[0], shape.delimiter)
    feed.give_back_all_but_first()
    if is_open and shape.exact:
        _take_the_tail(feed, len(cells), shape)
    return Record(line, feed.text(), cells, torn=torn or is_open)


def _take_the_tail(feed: _Feed, count: int, shape: Shape) -> None:
    """Takes the lines that, with the first, make exactly one record, or that end the file."""
    while count < shape.width and len(feed.taken) <= _MOST_TORN_LINES:
        try:
            line = feed.more()
        except StopIteration:
            return
        count += len(_loose(line, shape.delimiter)[0]) - 1
    if count != shape.width:
        feed.give_back_all_but_first()


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    sign = re.escape(delimiter)
    return re.compile(rf' *"(?P<quoted>(?>[^"]+|"")*+)"(?P<more>[^{sign}]*)|(?P<plain>[^{sign}]*)')


def _loose(line: str, delimiter: str) -> tuple[list[str], bool, bool]:
    """The cells of one line, whether it ends inside quotation marks, and whether it is torn.

    Torn is a mark that closes in mid-cell when the cell before it held a delimiter: columns may
    have run together. Without a delimiter it is only somebody's way of writing ("Bob" Smith).
    """
    line = line.rstrip("\r\n")
    cells: list[str] = []
    at, torn = 0, False
    while at <= len(line):
        found = _cell(delimiter).match(line, at)
        assert found is not None  # the last alternative matches nothing at all
        quoted, more, plain = found.group("quoted", "more", "plain")
        if plain is not None and plain.lstrip(" ").startswith('"'):
            return cells + line[at:].split(delimiter), True, torn
        if plain is not None:
            cells.append(plain)
        elif more.strip():
            torn = torn or delimiter in quoted
            cells.append(found.group())
        else:
            cells.append(quoted.replace('""', '"'))
        at = found.end() + 1
    return cells, False, torn
