"""Where the bytes come from: a file, the member of an archive, or pasted words."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from groundwork.imports.formats.row import Unreadable

LARGEST = 500 * 2**20

_DAMAGED = (
    "This file is damaged: a part of it can't be read. "
    "Download it once more, or save it again, and bring that copy."
)
# Everything that zipfile, zlib and a disk can say about damaged bytes.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes that can be opened again and again; `size` is in bytes, unpacked."""

    name: str
    size: int
    open: Callable[[], BinaryIO]


def from_file(path: Path) -> Source:
    """The file at `path`; raises Unreadable if it is none, empty, or over 500 MB."""
    try:
        if not path.is_file():
            raise Unreadable("There is no file here. Choose the file once more.")
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        raise Unreadable("There is no file here. Choose the file once more.") from error
    if not size:
        raise Unreadable("This file is empty. Save or download it again, and bring that copy.")
    if size > LARGEST:
        raise Unreadable("This file is larger than 500 MB. Split it, and bring the parts.")
    return Source(path.name, size, lambda: path.open("rb"))


def from_text(text: str) -> Source:
    """Pasted words."""
    data = text.encode("utf-8", "replace")
    return Source("pasted", len(data), lambda: io.BytesIO(data))


@contextmanager
def damage_told() -> Iterator[None]:
    """Turns whatever damaged bytes make the standard library raise into Unreadable."""
    try:
        yield
    except _DAMAGE as error:
        raise Unreadable(_DAMAGED) from error


class Counted(io.RawIOBase):
    """The bytes of a source, opened at the first read and counted as they are read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._stream: BinaryIO | None = None
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with damage_told():
            if self._stream is None:
                self._stream = self._source.open()
            data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close()
        super().close()
