"""Any list with one person a line: an address book, an alumni office, a spreadsheet, a paste."""

from collections.abc import Mapping

from groundwork.imports.formats import headings, table
from groundwork.imports.formats.decoding import Text
from groundwork.imports.formats.row import Reading


def recognises(text: Text) -> bool:
    """Every text with words in it can be such a list; so this one is asked last."""
    return bool(text.head)


def read(text: Text, columns: Mapping[int, str] | None = None) -> Reading:
    """The list; without headings that are known, all waits until `columns` are chosen."""
    return table.reading("csv", text, headings.find(text.head), columns)
