"""The job is found: who waits, who is told (A16)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .days import whole_day
from .moment import Moment, Step

LANDED_WITHIN = 14


def landed_on(m: Moment) -> date | None:
    """The day the seeker landed, once it is there (A16)."""
    day = whole_day(m.facts.get("landed_on"))
    return day if day and day <= m.days.seeker_day(m.now) else None


def waits_for_go_on(m: Moment) -> bool:
    """A16: landed, and the seeker has not said what becomes of the unanswered."""
    landed, said, reach = landed_on(m), m.story.went_on_at, m.story.reach
    if landed is None or reach is None or m.days.seeker_day(reach.at) > landed:
        return False
    return said is None or m.days.seeker_day(said) < landed


def landed(m: Moment) -> Iterator[Step]:
    story, landed = m.story, landed_on(m)
    if landed is None:
        return
    told = story.last_sent("landed_news")
    news_out = told is not None and m.days.seeker_day(told) >= landed
    if story.helped and not news_out:
        yield Step(m.days.add_interval(landed, LANDED_WITHIN), 11, "tell_landed", "A16")
    if story.phase == "open" and waits_for_go_on(m):
        yield Step(landed, 12, "say_go_on", "A16")
