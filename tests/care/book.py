"""A book in a folder of its own, worked on by the command as a process."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.clock import Clock

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "from groundwork.faces.cli.main import main; main()"


@dataclass
class Book:
    """A data folder, and the clock that its processes read."""

    folder: Path
    clock: "Clock"

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "book.sqlite3"

    @property
    def copies(self) -> list[Path]:
        """The copies among the book's own, oldest first."""
        return sorted((self.folder / "backups").glob("*.sqlite3"))

    @property
    def environment(self) -> dict[str, str]:
        """What a process that works on this book sees."""
        return os.environ | {
            "GROUNDWORK_DATA": str(self.folder),
            "GROUNDWORK_CLOCK": str(self.clock.file),
            "DJANGO_SETTINGS_MODULE": "groundwork.project.settings",
        }

    def run(
        self, *words: str, before: Callable[[], None] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """A command of the command line, to its end."""
        return self.python("-c", COMMAND, *words, before=before)

    def module(self, name: str, *words: str) -> "subprocess.CompletedProcess[str]":
        """A module of the tests, as a process on this book."""
        return self.python("-m", name, *words)

    def python(
        self, *words: str, before: Callable[[], None] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """A process on this book, to its end."""
        return subprocess.run(
            [sys.executable, *words],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            preexec_fn=before,
        )

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """A statement in SQL on the file itself."""
        with closing(sqlite3.connect(self.file, isolation_level=None)) as opened:
            return opened.execute(statement, values).fetchall()

    def twin(self, folder: Path) -> "Book":
        """The same book in another folder, by the same clock."""
        shutil.copytree(self.folder, folder)
        return Book(folder, self.clock)


def dump(file: Path) -> list[str]:
    """Everything that a book's file holds, as SQL."""
    with closing(sqlite3.connect(file)) as opened:
        return list(opened.iterdump())
