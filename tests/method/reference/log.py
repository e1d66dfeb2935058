"""The log as it is read: in order, without what was taken back, answers as they were sorted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .days import Days

MEANINGS = {"yes", "asks", "later", "no", "stop", "talk_to", "introduces", "nothing"}
SUPERSEDED = "superseded"  # sorted together with a newer answer: heard, but no more than that


@dataclass
class Entry:
    """One event at its place in the log."""

    index: int
    at: datetime
    kind: str
    data: dict[str, Any]
    meant: str = ""  # of an answer, after sorting; "" while unsorted
    until: Any = None

    @property
    def is_answer(self) -> bool:
        """They said something: by message, or on the phone."""
        call = self.kind == "attempt_made" and self.word("how") == "call"
        return self.kind == "answered" or (call and self.word("outcome") == "spoke")

    def word(self, name: str) -> str | None:
        """A field that should hold a word or a text; anything else is as if it were missing."""
        value = self.data.get(name)
        return value if isinstance(value, str) and value else None


def read(events: Any, days: Days) -> list[Entry]:
    """Every event that has a moment, by (at, index); struck ones gone, answers sorted."""
    entries = []
    for index, data in enumerate(events if isinstance(events, list) else []):
        at = days.instant(data.get("at")) if isinstance(data, dict) else None
        if at is not None:
            entries.append(Entry(index, at, str(data.get("kind")), data))
    entries.sort(key=lambda entry: (entry.at, entry.index))
    kept = _without_struck(entries)
    _sort_answers(kept)
    return kept


def _without_struck(entries: list[Entry]) -> list[Entry]:
    """A struck event has no effect; a struck strike strikes nothing (A6, undo)."""
    struck: set[Any] = set()
    for entry in reversed(entries):
        if entry.kind == "undone" and entry.index not in struck:
            event = entry.data.get("event")
            struck.add(event if type(event) is int else None)
    return [entry for entry in entries if entry.index not in struck]


def _sort_answers(entries: list[Entry]) -> None:
    heard: list[Entry] = []
    for entry in entries:
        meant = entry.data.get("meant")
        known = meant if isinstance(meant, str) and meant in MEANINGS else ""
        if entry.is_answer:
            entry.meant, entry.until = known, entry.data.get("until")
            heard.append(entry)
        elif entry.kind == "sorted" and known and heard:
            _sort_one(heard, known, entry.data.get("until"))


def _sort_one(heard: list[Entry], meant: str, until: Any) -> None:
    """The newest unsorted answer gets the meaning; with none unsorted the newest anew (A7)."""
    unsorted = [answer for answer in heard if not answer.meant]
    chosen = unsorted[-1] if unsorted else heard[-1]
    for answer in unsorted:
        answer.meant = SUPERSEDED
    chosen.meant, chosen.until = meant, until
