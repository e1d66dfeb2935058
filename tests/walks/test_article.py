"""The article's own story, by the command line and by the page, ending with the same log."""

from pathlib import Path
from typing import Any

import pytest

from tests.clock import Clock

from .by_command import ByCommand
from .story import play

pytestmark = pytest.mark.slow

PEOPLE = ("Grace Okafor", "Lena Brandt", "Arthur Hale")


def log_of(book: ByCommand) -> list[tuple[str, str, str, Any]]:
    """Every person's thread as (name, kind, moment, data), numbers of rows left out."""
    lines = []
    for name in PEOPLE:
        for event in book.json("person", name)["thread"]:
            data = {word: said for word, said in event["data"].items() if word not in ("message", "event")}
            lines.append((name, event["kind"], event["at"], data))
    return lines


def test_the_articles_story_by_command(tmp_path: Path, clock: Clock):
    player = ByCommand(tmp_path / "book", clock)
    play(player, clock)
    kinds = [kind for name, kind, _, _ in log_of(player) if name == "Lena Brandt"]
    assert kinds.count("attempt_made") == 6
    assert kinds[-1] == "closed"
