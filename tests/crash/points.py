"""The points at which a process may be killed: before every commit and every write of a file.

Nothing of this is in the product: Python itself tells of each call into C and of each file that is
opened, and SQLite of each statement outside a transaction. The
moment after a write is the one before the next; `the end` comes after the last.
"""

import io
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

SYSTEM = {"fsync", "replace", "rename", "unlink", "remove", "mkdir", "rmdir", "truncate", "write"}
STREAMS = (io.FileIO, io.BufferedWriter, io.BufferedRandom, io.TextIOWrapper)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
CHANGES = ("INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER", "PRAGMA JOURNAL")


class Points:
    """Counts the points of a run, and kills the process at one of them (0: at none)."""

    def __init__(self, kill_at: int, folder: Path) -> None:
        self.kill_at = kill_at
        self.folder = str(folder)
        self.names: list[str] = []
        self.on = False

    def watch(self) -> None:
        """From here on every point counts."""
        sys.addaudithook(self._told)
        for module in (sqlite3, sqlite3.dbapi2):
            module.connect = self._traced(module.connect)  # type: ignore[attr-defined]
        self.on = True
        sys.setprofile(self._called)

    def end(self) -> None:
        """The last point: everything is written, and nobody was told yet."""
        sys.setprofile(None)
        self._point("the end")
        self.on = False

    def _point(self, name: str) -> None:
        if not self.on:
            return
        self.names.append(name)
        if len(self.names) == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def _called(self, frame: Any, event: str, called: Any) -> None:
        if event != "c_call":
            return
        name, owner = called.__name__, getattr(called, "__self__", None)
        if isinstance(owner, sqlite3.Connection):
            if name in ("commit", "backup"):
                self._point(name)
        elif isinstance(owner, STREAMS):
            if name == "write" and owner not in (sys.stdout, sys.stderr):
                self._point("write")
        elif name in SYSTEM and getattr(called, "__module__", "") == "posix":
            self._point(name)

    def _told(self, event: str, told: tuple[Any, ...]) -> None:
        if event == "open" and self._is_ours(told[0]) and int(told[2] or 0) & WRITING:
            self._point("open")

    def _traced(self, connect: Callable[..., sqlite3.Connection]) -> Callable[..., Any]:
        def connected(*given: Any, **named: Any) -> sqlite3.Connection:
            made = connect(*given, **named)
            made.set_trace_callback(lambda words: self._stated(made, words))
            return made

        return connected

    def _is_ours(self, path: object) -> bool:
        return isinstance(path, str | os.PathLike) and os.fspath(path).startswith(self.folder)

    def _stated(self, connection: sqlite3.Connection, words: str) -> None:
        if not connection.in_transaction and words.lstrip().upper().startswith(CHANGES):
            self._point(f"{words.split()[0].lower()} by itself")
