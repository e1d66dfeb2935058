"""The story by the installed `groundwork`, a process a step."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.clock import Clock


class ByCommand:
    """Types commands into a book of its own."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.program = Path(sys.executable).with_name("groundwork")
        self.environment = {
            **os.environ,
            "GROUNDWORK_DATA": str(folder),
            "GROUNDWORK_CLOCK": str(clock.file),
        }

    def run(self, *words: str, typed: str = "", fine: bool = True) -> str:
        """One command; what it says."""
        done = subprocess.run(
            [self.program, *words],
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert not fine or done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def json(self, *words: str) -> Any:
        """One command with --json."""
        return json.loads(self.run(*words, "--json"))

    def introduce_oneself(self, name: str, status: str, phone: str) -> None:
        for setting, value in (("name", name), ("status", status), ("phone", phone)):
            self.run("settings", setting, value)

    def add(self, line: str, facts: str = "", post: str = "") -> None:
        name = line.partition(",")[0]
        self.run("add", line, "--yes")
        if facts:
            self.run("edit", name, "--fact", facts)
        if post:
            self.run("edit", name, "--post", post)

    def wish(self, organisation: str) -> None:
        self.run("purpose", "organisation", organisation)

    def who_next(self) -> str:
        return self.run("find")

    def begin(self, name: str, kind: str, words: str) -> None:
        self.run("reach-out", name, "--about", f"{kind}: {words}")

    def write(self, name: str, subject: str, text: str) -> None:
        self._draft(name, subject, text)
        self.run("approve", name)

    def write_half(self, name: str, subject: str, text: str) -> None:
        self._draft(name, subject, text)

    def _draft(self, name: str, subject: str, text: str) -> None:
        self.run(
            "draft", name, "--text", "-", *(["--subject", subject] if subject else []), typed=text
        )

    def what_stands(self, name: str) -> str:
        return str(self.json("draft", name)["text"])

    def sent(self, name: str) -> None:
        self.run("sent", name)

    def call(self, name: str, outcome: str) -> None:
        self.run("call", name, outcome)

    def undo(self, name: str) -> None:
        self.run("undo", name)

    def answer(self, name: str, meant: str) -> None:
        self.run("answer", name, meant)

    def rest(self, first: str, last: str) -> None:
        self.run("rest", first, last)

    def today(self) -> str:
        return self.run("today")

    def person(self, name: str) -> str:
        return self.run("person", name)

    def too_much(self, name: str) -> str:
        return self.run("sent", name, "--how", "email")
