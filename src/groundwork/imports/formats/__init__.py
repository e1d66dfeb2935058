"""Files as they come, read as rows: LinkedIn's archive, and any list of people.

A file is known by what is in it, never by its name. Nothing here keeps, links or makes anybody.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from groundwork.imports.formats import archive, delimited, linkedin
from groundwork.imports.formats.decoding import Text, decoded
from groundwork.imports.formats.row import Reading, Row, Unreadable
from groundwork.imports.formats.source import damage_told, from_file, from_text

__all__ = ["Reading", "Row", "Unreadable", "paste", "read"]


class Format(Protocol):
    """What a module of a format offers."""

    def recognises(self, text: Text) -> bool: ...

    def read(self, text: Text, columns: Mapping[int, str] | None = None) -> Reading: ...


# In the order in which they are asked; the last one takes any list.
_FORMATS: tuple[Format, ...] = (linkedin, delimited)


def read(path: Path, columns: Mapping[int, str] | None = None) -> Reading:
    """The list in the file at `path`, or in the LinkedIn archive there.

    `columns` (index -> field) replaces what the headings say. Raises Unreadable, whose words are
    for the seeker, where the file is no list; the rows may raise it too if the file is damaged
    while they are read.
    """
    source = from_file(path)
    with damage_told(), path.open("rb") as file:
        start = file.read(8)
    if archive.is_archive(start):
        source = archive.connections(path)
    return _recognised(decoded(source), columns)


def paste(text: str, columns: Mapping[int, str] | None = None) -> Reading:
    """The list in pasted words; as `read`."""
    if not text.strip():
        raise Unreadable("Nothing was pasted. Copy a list, one person a line, and paste it here.")
    return _recognised(decoded(from_text(text)), columns)


def _recognised(text: Text, columns: Mapping[int, str] | None) -> Reading:
    form = next(form for form in _FORMATS if form.recognises(text))
    return form.read(text, columns)
