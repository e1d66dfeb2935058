"""Killed at every commit and every write of a file, and started again: the identical book."""

import json
from pathlib import Path

import pytest

from tests.care.book import Book
from tests.clock import Clock

pytestmark = pytest.mark.slow

VERBS = (
    "approve", "sent", "call", "undo", "erase", "import", "take-back", "migrate", "backup",
    "copy-of-the-day", "restore",
)  # fmt: skip
FEWEST = {
    "import": 12,
    "take-back": 2,
    "migrate": 10,
    "backup": 8,
    "restore": 15,
    "copy-of-the-day": 10,
}


@pytest.mark.parametrize("verb", VERBS)
def test_killed_at_every_point_and_started_again_it_is_the_same_book(
    verb: str, tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    done = Book(tmp_path / "data", clock).module("tests.crash.killing", verb)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    with capsys.disabled():
        print(f"\n{verb}: killed at {len(found['points'])} points, none skipped", end="")
    assert found["wrong"] == [], done.stderr
    assert found["changed"] or verb in ("backup", "copy-of-the-day")
    assert len(found["points"]) >= FEWEST.get(verb, 2), found["points"]
