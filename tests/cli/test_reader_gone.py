"""Where the reader of what is printed (such as `head`) has gone, every door ends quietly."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .commands import ENTRY, Book

EXAMPLE = {
    "id": "one",
    "place": {"zone": "Europe/London"},
    "events": [{"at": "2026-03-02T09:00:00Z", "kind": "person_added", "emails": []}],
    "now": "2026-03-03T09:00:00Z",
}
DRAFT = {
    "id": "one",
    "kind": "first_email",
    "person": {"name": "Ines Roth"},
    "seeker": {"name": "Petra Holm"},
    "subject": "Indigo",
    "text": "Dear Ines",
}


def left_alone(*command: str | Path, data: Path) -> tuple[int, bytes]:
    """How a process ends that nobody reads, and what it complains of."""
    environment = {**os.environ, "GROUNDWORK_DATA": str(data)}
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command, stdout=writer, stderr=subprocess.PIPE, env=environment, check=False, timeout=60
    )
    os.close(writer)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("door", "given"),
    [("groundwork.method", EXAMPLE), ("groundwork.method.checks", DRAFT)],
)
def test_a_door_of_the_rules_ends_quietly(door: str, given: object, tmp_path: Path) -> None:
    file = tmp_path / "given.jsonl"
    file.write_text("".join(f"{json.dumps(given)}\n" for _ in range(2000)))
    assert left_alone(sys.executable, "-m", door, file, data=tmp_path) == (0, b"")


@pytest.mark.slow
@pytest.mark.parametrize(
    "words", [("--help",), ("--version",), ("add", "--help"), ("settings",), ("settings", "--json")]
)
def test_a_command_ends_quietly(words: tuple[str, ...], book: Book) -> None:
    assert left_alone(ENTRY, *words, data=book.data) == (0, b"")
