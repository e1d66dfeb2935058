"""A step, and what it is derived from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from .days import Days
from .story import Story


@dataclass(frozen=True, order=True)
class Step:
    """A step as a candidate: sorted by its day, then by its row of the table."""

    due_on: date
    row: float  # of the table; in one row the order in which it names them
    name: str
    rule: str


@dataclass(frozen=True)
class Moment:
    """What a step is derived from."""

    story: Story
    days: Days
    facts: dict[str, Any]
    now: datetime
