"""From bytes to lines: byte order mark, then UTF-8, then Windows' cp1252; never the whole at once."""

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from groundwork.imports.formats.not_a_list import refuse_binary, refuse_other_kinds
from groundwork.imports.formats.row import Unreadable
from groundwork.imports.formats.source import Counted, Source

_CHUNK = 2**20
_LONGEST_LINE = 4 * 2**20
_HEAD_LINES, _HEAD_CHARACTERS = 60, 2**18
# The longer mark first: the one of UTF-32 starts with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STRAY_BYTE = re.compile("[\udc80-\udcff]")


@dataclass
class Text:
    """A source with its encoding known; `head` holds its first lines that are not blank.

    Each line of the head stands with its number, from 1.
    """

    source: Source
    encoding: str
    head: list[tuple[int, str]] = field(default_factory=list)

    def lines(self, counted: Counted) -> Iterator[str]:
        """The physical lines with their ends (LF, CRLF or CR), without NUL characters."""
        marked = self.encoding.startswith(("utf-16", "utf-32"))
        errors = "replace" if marked else "stray-byte-as-cp1252"
        buffered = io.BufferedReader(counted, 2**17)
        with io.TextIOWrapper(buffered, self.encoding, errors, newline="") as lines:
            for line in lines:
                yield line.replace("\0", "") if "\0" in line else line


def decoded(source: Source) -> Text:
    """Reads `source` through once to learn its encoding; raises Unreadable where it is no list."""
    counted = Counted(source)
    with counted:
        start = counted.read(_CHUNK) or b""
        refuse_other_kinds(start)
        text = Text(source, _encoding(start, counted))
    text.head = _head(text)
    if not text.head:
        raise Unreadable("There are no words in this file. Save it again, and bring that copy.")
    refuse_binary("".join(line for _, line in text.head))
    return text


def _encoding(start: bytes, rest: Counted) -> str:
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    marked = marked or _unmarked_utf16(start[:4096])
    line, tally = 0, _Tally()
    chunk = start
    while chunk:
        line = _running_line(line, chunk)
        if not marked:
            tally.take(chunk)
        chunk = rest.read(_CHUNK) or b""
    return marked or tally.encoding()


def _running_line(length: int, chunk: bytes) -> int:
    """How long the line is that `chunk` ends in, when it began `length` bytes before the chunk."""
    end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
    length = length + len(chunk) if end < 0 else len(chunk) - end
    if length > _LONGEST_LINE:
        raise Unreadable(
            "This file has no line ends, so it is no list with one person a line. "
            "Save your list as CSV, and bring that file."
        )
    return length


def _unmarked_utf16(start: bytes) -> str | None:
    """UTF-16 that lost its mark: in most letters of most lists every second byte is zero."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    enough = len(start) / 20
    if odd > enough and odd > 10 * even:
        return "utf-16-le"
    if even > enough and even > 10 * odd:
        return "utf-16-be"
    return None


class _Tally:
    """Whether bytes are UTF-8, and if not quite, whether it is UTF-8 with damage."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._good = self._stray = 0

    def take(self, chunk: bytes) -> None:
        text = self._decoder.decode(chunk)
        if text.isascii():
            return
        self._good += len(text.encode("utf-8", "surrogateescape")) - len(text)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            self._stray += len(_STRAY_BYTE.findall(text))

    def encoding(self) -> str:
        """A letter cut in two by the end of the file is still in the decoder: it does not count.

        Windows' letters hardly ever look like UTF-8 by chance, so a file with as many good bytes
        as stray ones is UTF-8 in which a few bytes broke.
        """
        if self._stray and self._stray > self._good:
            return "cp1252"
        return "utf-8"


def _head(text: Text) -> list[tuple[int, str]]:
    head, characters = [], 0
    with Counted(text.source) as counted:
        for number, line in enumerate(text.lines(counted), 1):
            characters += len(line)
            if line.strip():
                head.append((number, line))
            if len(head) == _HEAD_LINES or characters > _HEAD_CHARACTERS:
                break
    return head


def _stray_byte_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Reads one byte that is no UTF-8 (or unassigned in cp1252) as Windows would."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", "ignore") or byte.decode("latin-1"), error.start + 1


codecs.register_error("stray-byte-as-cp1252", _stray_byte_as_cp1252)
