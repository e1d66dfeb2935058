"""What a reader of a file gives back: rows, one at a time, and what is known of the file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field


class Unreadable(Exception):
    """A file that can't be read as a list; `str()` is the sentence for the seeker.

    The sentence says what is wrong with the file and what to do next.
    """


@dataclass(frozen=True, slots=True)
class Row:
    """One record found in a file; nothing of it is dropped (invariant 5).

    `line` is the physical line (from 1) where the record starts in its member and `text` its
    words as found, without the last line end (NUL characters, which no database keeps, are left
    out). `fields` holds the recognised words that are not empty: given, family, name, email,
    emails, phone, phones, organisation, title, url, profile, place, tie, note, connected_on (ISO
    date); `emails` and `phones` are joined by line breaks. A row set aside has `fields` None and
    a `reason`, a sentence.
    """

    line: int
    text: str
    fields: Mapping[str, str] | None
    reason: str = ""


@dataclass
class Reading:
    """A file that was recognised, its rows still to be read.

    `columns` maps the index of a column to its field; it is empty where no heading was
    recognised and none was chosen, and every row is then set aside until somebody chooses.
    `headers` has one entry a column, "Column 1" and so on where the file has no heading.
    `sample` holds the cells of the first rows, for choosing. `rows` is read once, as a stream;
    `position()` says how many of the `size_hint` bytes have been read so far.
    """

    format: str
    member: str
    headers: list[str]
    columns: dict[int, str]
    rows: Iterator[Row]
    size_hint: int
    position: Callable[[], int]
    sample: list[list[str]] = field(default_factory=list)
