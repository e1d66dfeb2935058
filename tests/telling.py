"""A story that many tests begin with: the first tells it by the actions, the others get its rows.

`told("name", tell)` gives what `tell()` gave, and leaves the book as it left it. What was written is
kept, statement by statement, and written again where a later test starts from the same book at the
same moment; where that is another, the story is told anew. What it gives is copied for each test.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from django.db import connection

from groundwork.adapters import clock

Given = TypeVar("Given")
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


@dataclass
class Story:
    """The statements that write a story, and what the telling of it gave."""

    writes: list[tuple[str, Any, bool]] = field(default_factory=list)
    gave: Any = None


_stories: dict[tuple[object, ...], Story] = {}


def told(name: str, tell: Callable[[], Given]) -> Given:
    """What the story gives. `name`: the same for the same story."""
    start = (name, *_book_at(clock.now()))
    if start in _stories:
        _write(_stories[start])
    else:
        story = Story()
        with _heard(story):
            gave = tell()
        story.gave = deepcopy(gave)
        _stories[start] = story
    return deepcopy(_stories[start].gave)  # type: ignore[no-any-return]


def _book_at(now: datetime) -> tuple[object, ...]:
    """What the numbers of new rows depend on, and the moment."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name")
        return now, *cursor.fetchall()


@contextmanager
def _heard(story: Story) -> Iterator[None]:
    def hear(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        words = sql.lstrip().upper()
        if words.startswith("ROLLBACK"):
            raise AssertionError("A story is told without a refusal.")
        if words.startswith(WRITES):
            story.writes.append((sql, deepcopy(params), many))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(hear):
        yield


def _write(story: Story) -> None:
    with connection.cursor() as cursor:
        for sql, params, many in story.writes:
            cursor.executemany(sql, params) if many else cursor.execute(sql, params)
