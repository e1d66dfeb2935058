"""Keeping in contact: intervals, states and what is due (A12, A13)."""

from __future__ import annotations

from datetime import date
from typing import Any

from .days import Days
from .story import TOUCHES, Story

IDEAL, LONGEST = 182, 365
BETWEEN_TOUCHES = 42
CLOSED = ("ended", "moved_on", "no", "none")


def interval(story: Story, facts: dict[str, Any]) -> tuple[int, int] | None:
    """Days to `good_time` and to `long_ago`; None for whom no contact is kept."""
    ideal = _setting(facts, "ideal", IDEAL)
    longest = _setting(facts, "longest", LONGEST)
    if story.held:
        return ideal, longest
    return (longest, longest) if story.helped or story.fell_silent else None


def _setting(facts: dict[str, Any], name: str, default: int) -> int:
    value = facts.get(name)
    return value if type(value) is int and 0 < value < 4000 else default


def state(story: Story, days: Days, facts: dict[str, Any], on: date) -> str | None:
    """fresh, good_time or long_ago on that day (A12)."""
    spans, last = interval(story, facts), story.last_contact()
    if spans is None or last is None or story.phase == "stop":
        return None
    since = days.person_day(last)
    if on < days.add_interval(since, spans[0]):
        return "fresh"
    return "good_time" if on <= days.add_interval(since, spans[1]) else "long_ago"


def touch_due(story: Story, days: Days, facts: dict[str, Any]) -> date | None:
    """The day of the next touch; None where none is proposed."""
    spans, last = interval(story, facts), story.last_contact()
    unanswered = story.touches_unanswered()
    if spans is None or last is None or story.phase not in CLOSED or unanswered >= 3:
        return None
    if story.phase == "no" and not story.held:
        return None
    due_on = days.add_interval(days.person_day(last), spans[1 if unanswered >= 2 else 0])
    touched = story.last_sent(*TOUCHES)
    if touched is None:
        return due_on
    return max(due_on, days.add_interval(days.person_day(touched), BETWEEN_TOUCHES))
