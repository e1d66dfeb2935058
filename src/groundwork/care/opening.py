"""Opens the book: the data folder is there, can be written, and its tables are of this version."""

import errno
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from groundwork.adapters.one_process import Held, alone

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor

ANOTHER_FOLDER = "or name another folder in GROUNDWORK_DATA"
PATIENCE = 60
"""Seconds to wait for another process that is bringing the same book up to this version."""


class CannotOpen(Exception):
    """The book can't be opened; the sentence says what to do."""


def open_book() -> None:
    """Makes what is missing, and brings an older book up to this version after a copy of it.

    Raises CannotOpen with a sentence; the book is then as it was."""
    folder = Path(settings.DATA)
    try:
        _writable(folder)
        _still_there(folder)
        with alone(folder / "opening.lock", PATIENCE):
            _up_to_date()
    except Held:
        raise CannotOpen(
            "Another program opens this book. Wait a minute, then try again."
        ) from None
    except (OSError, DatabaseError, sqlite3.Error) as problem:
        words = in_words(problem)
        if words is None:
            raise
        raise CannotOpen(words) from problem


def in_words(problem: BaseException | None) -> str | None:
    """What to do about a folder or a disk that does not serve; None where that isn't the matter."""
    folder = settings.DATA
    match _kind(problem):
        case "full":
            return f"The disk that holds {folder} is full. Make some room, then try again."
        case "closed":
            return (
                f"{folder} can't be written. Give yourself leave to write there, "
                f"{ANOTHER_FOLDER}, and start again."
            )
        case "no folder":
            return f"{folder} is no folder. Move that file away, {ANOTHER_FOLDER}."
        case "damaged":
            return (
                f"The book in {folder} is damaged. Nothing was changed. Bring back a copy with "
                f"`groundwork restore FILE`; copies lie in {Path(folder) / 'backups'}."
            )
        case "busy":
            return "Another program holds the book. Wait until it is done, then try again."
    return None


_ERRNO = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "closed",
    errno.EPERM: "closed",
    errno.EROFS: "closed",
    errno.ENOENT: "closed",
    errno.ENOTDIR: "no folder",
    errno.EEXIST: "no folder",
}
_SQLITE = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "closed",
    "SQLITE_CANTOPEN": "closed",
    "SQLITE_PERM": "closed",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_IOERR": "full",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
}


def _kind(problem: BaseException | None) -> str | None:
    if isinstance(problem, OSError):
        return _ERRNO.get(problem.errno or 0)
    while isinstance(problem, DatabaseError | sqlite3.Error):
        name = getattr(problem, "sqlite_errorname", "")
        for start, kind in _SQLITE.items():
            if name.startswith(start):
                return kind
        problem = problem.__cause__ or problem.__context__  # a rollback may hide what came first
    return None


def close_book() -> None:
    """Folds what lies beside the book into its one file; what can't be folded now stays beside."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
    except DatabaseError:
        connection.close()


def _writable(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as probe:
        probe.write(bytes(4096))


def _still_there(folder: Path) -> None:
    """Where copies lie and the book is gone, an empty new one would hide that."""
    book = Path(str(settings.DATABASES["default"]["NAME"]))
    is_gone = not book.exists() or book.stat().st_size == 0
    copies = folder / "backups"
    if is_gone and any(copies.glob("*.sqlite3")):
        raise CannotOpen(
            f"There is no book in {folder} any more, but there are copies in {copies}. Bring one "
            "back with `groundwork restore FILE`; to begin a new book, move that folder away."
        )


def _is_current() -> bool:
    """Whether the book has had every migration that is here, and no other; told by their names
    alone, for reading them would cost every command a twentieth of its time."""
    here = {
        (app.label, file.stem)
        for app in apps.get_app_configs()
        for file in Path(app.path, "migrations").glob("[0-9]*.py")
    }
    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return False
        cursor.execute("SELECT app, name FROM django_migrations")
        return here == set(cursor.fetchall())


def _up_to_date() -> None:
    if _is_current():
        return
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    applied = set(executor.loader.applied_migrations)
    if applied - set(executor.loader.disk_migrations):
        raise CannotOpen(
            f"The book in {settings.DATA} was written by a newer Groundwork. "
            f"Bring this one up to date, {ANOTHER_FOLDER}."
        )
    targets = executor.loader.graph.leaf_nodes()
    if not executor.migration_plan(targets):
        return
    if applied:
        from groundwork.care.backup import copy

        copy("before a new version")
    _all_or_nothing(executor, targets)


def _all_or_nothing(executor: "MigrationExecutor", targets: list[tuple[str, str]]) -> None:
    """The book is of the old version or of the new one, never between. (SQLite changes tables only
    while it checks no foreign keys, and turns those off outside a transaction only.)"""
    connection.disable_constraint_checking()
    try:
        with transaction.atomic():
            executor.migrate(targets)
    finally:
        connection.enable_constraint_checking()
