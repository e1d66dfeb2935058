"""The rows of a list in the portions that are taken in, the same at every reading of the file."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from groundwork.imports.formats import Row
from groundwork.imports.likeness import Likeness

AT_ONCE = 400
"""Rows of an act: it takes some twentieth of a second, so that another act need not wait long."""
_WINDOW = 10_000


class Marked(NamedTuple):
    """A row of a file with its SHA-256 and its fields as JSON (None where it is set aside)."""

    row: Row
    sha256: str
    fields: str | None


def windows(rows: Iterable[Row], file: str) -> Iterator[list[Marked]]:
    """The rows of the file with that SHA-256, several thousand at a time, in the order of names.

    So the acts that take them in touch neighbouring pages of the indexes over people, and not
    nearly every page each. A row without a name comes after those it may belong to."""
    likeness = Likeness(file)
    marked = (Marked(row, *likeness.of(row)) for row in rows)
    while window := list(islice(marked, _WINDOW)):
        window.sort(key=_by_name)
        yield window


def portions(window: Sequence[Marked]) -> Iterator[Sequence[Marked]]:
    """A window in portions of at most AT_ONCE rows."""
    for at in range(0, len(window), AT_ONCE):
        yield window[at : at + AT_ONCE]


def _by_name(each: Marked) -> tuple[bool, str]:
    fields = each.row.fields or {}
    name = f"{fields.get('given', '')} {fields.get('family', '')}".strip() or fields.get("name", "")
    return not name, name
