"""Finds the list of connections inside a zip; nothing is ever unpacked to disk."""

import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from groundwork.imports.formats.row import Unreadable
from groundwork.imports.formats.source import LARGEST, Source, damage_told

_MOST_MEMBERS = 5_000
_LARGEST_DIRECTORY = 5 * 2**20
_BOMB_RATIO, _BOMB_SIZE = 200, 200 * 2**20

_CUT_OFF = (
    "This archive is not complete; the download may have stopped early. "
    "Download it once more, and bring that copy."
)
_CROWDED = (
    "This archive holds far more than a LinkedIn archive does. "
    "Unpack it yourself, and bring the file Connections.csv."
)
_OFFICE = {
    "xl/": "an Excel workbook. In Excel choose Save as, then CSV UTF-8, and bring that file.",
    "word/": "a Word document. Copy the list out of it, and paste it here.",
    "ppt/": "a presentation. Copy the list out of it, and paste it here.",
    "content.xml": "an office document. Save the list in it as CSV, and bring that file.",
}


def is_archive(head: bytes) -> bool:
    """Whether a file that starts with `head` is a zip."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def connections(path: Path) -> Source:
    """The member of the archive at `path` with the connections; raises Unreadable."""
    _refuse_crowded(path)
    with _opened(path) as archive:
        members = archive.infolist()
        member = _chosen(members)
    return Source(member.filename, member.file_size, lambda: _member(path, member))


def _refuse_crowded(path: Path) -> None:
    """Looks at the end of the archive first: opening it would read its whole directory."""
    with damage_told(), path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 66_000))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise Unreadable(_CUT_OFF)
    count, directory = struct.unpack_from("<HL", tail, at + 10)
    # The layout for large archives says both again, where zipfile looks too.
    if tail[max(0, at - 20) : at].startswith(b"PK\x06\x07") and at >= 76:
        count, directory = struct.unpack_from("<QQ", tail, at - 76 + 32)
    if count > _MOST_MEMBERS or directory > _LARGEST_DIRECTORY:
        raise Unreadable(_CROWDED)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with damage_told():
        try:
            archive = zipfile.ZipFile(path)
        except zipfile.BadZipFile as error:
            raise Unreadable(_CUT_OFF) from error
    with archive:
        yield archive


def _chosen(members: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    found = [member for member in members if _is_connections(member.filename)]
    if not found:
        raise Unreadable(_without_connections([member.filename for member in members]))
    member = min(found, key=lambda one: (one.filename.count("/"), -one.file_size))
    _refuse_unsafe(member)
    return member


def _is_connections(name: str) -> bool:
    file = PurePosixPath(name.replace("\\", "/"))
    plain = file.name.casefold().replace(" ", "").replace("_", "")
    return plain == "connections.csv" and "__MACOSX" not in file.parts


def _without_connections(names: list[str]) -> str:
    for start, what in _OFFICE.items():
        if any(name.startswith(start) for name in names):
            return f"This is {what}"
    if not names:
        return "This archive is empty. Download it once more, and bring that copy."
    return (
        "There is no list of connections in this archive. When you ask LinkedIn for your data, "
        "tick Connections, and bring the archive it sends."
    )


def _refuse_unsafe(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & 0x1:
        raise Unreadable(
            "This archive is locked with a password. "
            "Unpack it yourself, and bring the file Connections.csv."
        )
    ratio = member.file_size / max(1, member.compress_size)
    if member.file_size > LARGEST or (ratio > _BOMB_RATIO and member.file_size > _BOMB_SIZE):
        raise Unreadable(
            "The list in this archive unpacks to far more than a list of people can be. "
            "Download the archive from LinkedIn once more, and bring that copy."
        )
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable(
            "This archive is packed in a way that Groundwork does not read. "
            "Unpack it yourself, and bring the file Connections.csv."
        )


def _member(path: Path, member: zipfile.ZipInfo) -> BinaryIO:
    """The open member; closing it closes the archive too, which then has no other reader."""
    with zipfile.ZipFile(path) as archive:
        return archive.open(member)  # type: ignore[return-value]
