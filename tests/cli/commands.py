"""The installed `groundwork`, a process a step, over a book and a clock of its own."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ENTRY = Path(sys.executable).with_name("groundwork")
PATIENCE = 60

LETTER = """Dear Elena,

I found you through the Leeds alumni list, where you offered to talk to students. You planned the \
Norrland link, and I would love to hear how a line is chosen.

Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?

Best wishes,
Priya Raman
Final-year geography student
07700 900123
"""

SECOND = """Dear Elena,

Since I wrote I have read your paper on the Norrland link, and its map of wind farms raised one \
question: who decides where a line ends?

Could you spare 20 minutes in the next two weeks?

Best wishes,
Priya Raman
Final-year geography student
07700 900123
"""


@dataclass(frozen=True)
class Done:
    """What a process ended with."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Book:
    """A book in a folder, with its own clock, acted on by command alone.

    It is begun in London; from then on the computer is far away."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "book"

    def at(self, moment: str) -> "Book":
        """Moves the clock, UTC."""
        at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        (self.folder / "clock").write_text(at.isoformat())
        return self

    def run(self, *words: str, given: str = "") -> Done:
        """One command, as it is typed."""
        done = subprocess.run(
            [ENTRY, *words],
            input=given,
            env={
                **os.environ,
                "GROUNDWORK_DATA": str(self.data),
                "GROUNDWORK_CLOCK": str(self.folder / "clock"),
                "TZ": "Pacific/Auckland" if self.data.exists() else "Europe/London",
            },
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Done(done.returncode, done.stdout, done.stderr)

    def done(self, *words: str, given: str = "") -> str:
        """What a command says that does what it was asked."""
        done = self.run(*words, given=given)
        assert done.code == 0, (words, done)
        return done.out

    def json(self, *words: str, code: int = 0, given: str = "") -> dict[str, Any]:
        """The one document that a command prints."""
        done = self.run(*words, "--json", given=given)
        assert done.code == code, (words, done)
        assert done.err == ""
        read: dict[str, Any] = json.loads(done.out)
        return read

    def copy(self, folder: Path) -> "Book":
        """The same book somewhere else."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Book(folder)
