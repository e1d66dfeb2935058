"""From the log to the story, one event after the other (section 2, A6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import fold_answers, fold_keeping, fold_reachout, log
from .days import Days
from .log import Entry
from .story import Story

KINDS: dict[str, Callable[[Story, Entry, Days], None]] = {
    **fold_reachout.KINDS,
    **fold_answers.KINDS,
    **fold_keeping.KINDS,
}


def fold(case: dict[str, Any], days: Days) -> tuple[Story, list[Entry]]:
    """The story of a case, and the log as it was read."""
    entries = log.read(case.get("events"), days)
    story = Story()
    for entry in entries:
        take = KINDS.get(entry.kind)
        if take is not None:  # an unknown kind is kept and shown, and changes nothing
            take(story, entry, days)
    return story, entries
