"""Copies of the book: each whole, by itself readable, with its checksum beside it."""

import hashlib
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection

from groundwork.adapters import clock
from groundwork.adapters.one_process import alone
from groundwork.steps.errors import Mistake

CHECKSUM = ".sha256"
UNDONE = ".part"
PATIENCE = 60
"""Seconds to wait for another process that is making a copy."""
AT_ONCE = 1 << 20


def folder() -> Path:
    """Where copies lie that were not asked for by name."""
    return Path(settings.DATA) / "backups"


def copy(reason: str, to: Path | None = None) -> Path:
    """Copies the book as it is at this moment, and gives the file of the copy.

    `reason`: a few words, part of the name. `to`: where to, else among the book's own copies.
    The copy has its name only once it is whole and on the disk. Raises Mistake where `to` is there
    already, or is in no folder; OSError or sqlite3.Error where the disk does not serve."""
    with alone(Path(settings.DATA) / "copying.lock", PATIENCE):
        target = _named(reason) if to is None else _free(to)
        try:
            _make(target)
        except (OSError, sqlite3.OperationalError) as problem:
            if to is None:
                raise
            raise Mistake(_cannot_write(to, problem)) from problem
    return target


def _make(target: Path) -> None:
    part = _begun(target)
    try:
        _write(part)
        _note_checksum(target, checksum(part))
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    on_disk(target.parent)


def _cannot_write(target: Path, problem: Exception) -> str:
    why = getattr(problem, "strerror", None) or str(problem)
    return f"The copy can't be written to {target} ({why.lower()}). Choose another place for it."


def keep_aside(files: list[Path], reason: str) -> Path:
    """Copies files of a book that can't be read any more, byte for byte; gives the first copy."""
    kept = _named(reason)
    for file in files:
        beside = kept.with_name(kept.name + file.name.removeprefix(files[0].name))
        write_bytes_of(file, beside)
    on_disk(kept.parent)
    return kept


def discard(copy: Path) -> None:
    """Takes a copy away. Its checksum goes first: what is left, if this is cut short, is whole."""
    _beside(copy).unlink(missing_ok=True)
    copy.unlink(missing_ok=True)
    on_disk(copy.parent)


def checksum(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def noted_checksum(file: Path) -> str | None:
    """The checksum that lies beside a copy; None where there is none."""
    beside = _beside(file)
    if not beside.is_file():
        return None
    return beside.read_text("utf-8", errors="replace").partition(" ")[0].strip()


def _beside(file: Path) -> Path:
    return file.with_name(file.name + CHECKSUM)


def write_bytes_of(source: Path, target: Path) -> None:
    """A file's bytes under another name, readable by the owner alone, on the disk."""
    with source.open("rb") as given, _for_owner(target) as out:
        while some := given.read(AT_ONCE):
            out.write(some)
        out.flush()
        os.fsync(out.fileno())


def on_disk(place: Path) -> None:
    """Makes sure that the names in a folder are on the disk (not on Windows, which has no way)."""
    if os.name == "nt":
        return
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _named(reason: str) -> Path:
    """A free name among the book's own copies. What an interrupted copy left is cleared away."""
    place = folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in place.glob(f"*{UNDONE}"):
        left.unlink(missing_ok=True)
    stem = f"{clock.now():%Y-%m-%d-%H%M%S}-{re.sub(r'[^a-z0-9]+', '-', reason.lower())}"
    names = (f"{stem}{(n and f'-{n}') or ''}.sqlite3" for n in range(10_000))
    return next(place / name for name in names if not (place / name).exists())


def _free(target: Path) -> Path:
    if not target.parent.is_dir():
        raise Mistake(f"There is no folder {target.parent}. Make it first, or name another one.")
    if target.exists():
        raise Mistake(f"{target} is there already. Nothing was written; choose another name.")
    return target


def _begun(target: Path) -> Path:
    part = target.with_name(target.name + UNDONE)
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return part


def _write(part: Path) -> None:
    """One file, without a log beside it, so that it can be read from any folder."""
    connection.ensure_connection()
    with closing(sqlite3.connect(part)) as out:
        connection.connection.backup(out)
        out.execute("PRAGMA journal_mode=DELETE")
    with part.open("rb+") as written:
        os.fsync(written.fileno())


def _note_checksum(target: Path, found: str) -> None:
    beside = _beside(target)
    part = beside.with_name(beside.name + UNDONE)
    with _for_owner(part) as out:
        out.write(f"{found}  {target.name}\n".encode())
        out.flush()
        os.fsync(out.fileno())
    os.replace(part, beside)


def _for_owner(file: Path) -> IO[bytes]:
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
