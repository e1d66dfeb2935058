"""The article's own story, by the command line and by the page, ending with the same log."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.serving import serve
from tests.clock import Clock

from .by_command import ByCommand
from .by_web import ByWeb
from .story import play

pytestmark = pytest.mark.slow

PEOPLE = ("Grace Okafor", "Lena Brandt", "Arthur Hale")
ROW_NUMBERS = {"message", "event"}


def log_of(book: ByCommand) -> list[tuple[str, str, Any]]:
    """Every person's thread as (name, kind, data), numbers of rows left out."""
    lines = []
    for name in PEOPLE:
        for event in book.json("person", name)["thread"]:
            data = {word: said for word, said in event["data"].items() if word not in ROW_NUMBERS}
            lines.append((name, event["kind"], data))
    return lines


def test_the_articles_story_ends_with_the_same_log_by_command_and_by_web(
    tmp_path: Path,
    clock: Clock,
    new_page: Callable[..., Any],
):
    by_command = ByCommand(tmp_path / "by-command", clock)
    play(by_command, clock)
    kinds = [kind for name, kind, _ in log_of(by_command) if name == "Lena Brandt"]
    assert kinds.count("attempt_made") == 6
    assert kinds[-1] == "closed"
    clock.set("2026-03-24T09:30:00")
    served = serve(tmp_path / "by-web", clock)
    page = new_page()
    page.goto(served.start)
    play(ByWeb(page), clock)
    served.end()
    assert log_of(ByCommand(tmp_path / "by-web", clock)) == log_of(by_command)
