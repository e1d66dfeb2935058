"""A lock between processes that the system takes back when its holder ends, however it ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


class Held(Exception):
    """Another process holds the lock."""


@contextmanager
def alone(file: Path, wait: float = 0) -> Iterator[None]:
    """Holds the lock that `file` names. Raises Held where another process still has it after
    `wait` seconds."""
    with closing(sqlite3.connect(file, timeout=wait, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as busy:
            if busy.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise Held from None
            raise
        yield
