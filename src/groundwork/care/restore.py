"""Puts a copy in the place of the book. Killed at any moment, the book is the old one or the new."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connections
from django.db.migrations.loader import MigrationLoader

from groundwork.adapters.one_process import Held, alone
from groundwork.care import backup
from groundwork.steps.errors import Mistake

FIRST_BYTES = b"SQLite format 3\0"
LOGS = ("-wal", "-shm", "-journal")
IN_USE = "Groundwork is open with this book. Close it, then restore again."


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done. `kept`: the copy of the book that was there before, if there was one.
    `by_checksum`: whether a checksum lay beside the file, and was right."""

    kept: Path | None
    by_checksum: bool


def restore(file: Path) -> Restored:
    """Makes the book what it is in `file`, and keeps the present one among the copies first.

    Raises Mistake for what is missing, changed, damaged, of a newer version or no book, and where
    the book is in use; then nothing has changed."""
    book = Path(str(settings.DATABASES["default"]["NAME"]))
    _is_a_book(file, book)
    book.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _nobody_else(book.parent):
        new = book.with_name(f"{book.name}.new")
        try:
            by_checksum = _taken_in(file, new)
            _examine(new, file)
            kept = _kept(book)
            os.replace(new, book)
        finally:
            _clear(new)
        backup.on_disk(book.parent)
    return Restored(kept, by_checksum)


def _is_a_book(file: Path, book: Path) -> None:
    if not file.is_file():
        raise Mistake(f"There is no file {file}. Copies lie in {backup.folder()}.")
    if book.exists() and file.samefile(book):
        raise Mistake(f"{file} is the book itself. Choose a copy of it.")
    with file.open("rb") as opened:
        if opened.read(len(FIRST_BYTES)) != FIRST_BYTES:
            raise Mistake(_no_book(file))


def _no_book(file: Path) -> str:
    return (
        f"{file} is no book of Groundwork, or is damaged. Nothing was changed. Choose another "
        f"copy; they lie in {backup.folder()}."
    )


@contextmanager
def _nobody_else(folder: Path) -> Iterator[None]:
    try:
        with alone(folder / "serving.lock"), alone(folder / "opening.lock"):
            yield
    except Held:
        raise Mistake(IN_USE) from None


def _taken_in(file: Path, new: Path) -> bool:
    """The file beside the book, as it was given; whether its checksum was there to be checked."""
    _clear(new)
    backup.write_bytes_of(file, new)
    noted = backup.noted_checksum(file)
    if noted is not None and noted != backup.checksum(new):
        raise Mistake(
            f"{file} isn't as it was when it was copied: its checksum differs. Nothing was "
            f"changed. Choose another copy; they lie in {backup.folder()}."
        )
    log = file.with_name(f"{file.name}-wal")
    if noted is None and log.is_file():
        backup.write_bytes_of(log, new.with_name(f"{new.name}-wal"))
    return noted is not None


def _examine(new: Path, file: Path) -> None:
    try:
        with closing(sqlite3.connect(new, isolation_level=None)) as taken:
            taken.execute("PRAGMA journal_mode=DELETE")
            whole = taken.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            belongs = taken.execute("PRAGMA foreign_key_check").fetchone() is None
            versions = set(taken.execute("SELECT app, name FROM django_migrations"))
            taken.execute("SELECT 1 FROM steps_event LIMIT 1")
    except sqlite3.DatabaseError:
        raise Mistake(_no_book(file)) from None
    if not whole or not belongs:
        raise Mistake(_no_book(file))
    if versions - set(MigrationLoader(None).disk_migrations or ()):
        raise Mistake(
            f"{file} was written by a newer Groundwork. Nothing was changed. Bring this one up to "
            "date, then restore it."
        )


def _kept(book: Path) -> Path | None:
    """Keeps the present book, and leaves it as one file, so that a rename replaces all of it."""
    if not book.exists():
        _clear(book)
        return None
    try:
        kept = backup.copy("before a restore")
        connections.close_all()
        _one_file(book)
    except (DatabaseError, sqlite3.DatabaseError) as problem:
        connections.close_all()
        if not _is_damage(problem):
            raise
        parts = [book, *(book.with_name(book.name + log) for log in LOGS)]
        kept = backup.keep_aside([part for part in parts if part.exists()], "damaged")
        _clear_logs(book)
    return kept


def _one_file(book: Path) -> None:
    with closing(sqlite3.connect(book, timeout=1, isolation_level=None)) as present:
        try:
            present.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise Mistake(IN_USE) from None
            raise


def _is_damage(problem: Exception) -> bool:
    cause = problem if isinstance(problem, sqlite3.Error) else problem.__cause__
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def _clear(file: Path) -> None:
    file.unlink(missing_ok=True)
    _clear_logs(file)


def _clear_logs(file: Path) -> None:
    for log in LOGS:
        file.with_name(file.name + log).unlink(missing_ok=True)
