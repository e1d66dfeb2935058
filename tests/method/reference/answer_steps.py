"""Rows 6 to 9: what their answer asks, and what a silence to mine asks (A6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from .days import Days, whole_day
from .moment import Moment, Step
from .story import Story

ONE_DAY = timedelta(hours=24)
SECOND_CALL_OFF = 28


def answered(m: Moment) -> Iterator[Step]:
    """Rows 6 to 8: what they wait for, then what a silence asks."""
    story, days = m.story, m.days
    if story.phase != "answered" or story.meant_at is None:
        return
    if story.meant == "introduces":
        yield from _introduction_awaited(m, story.meant_at)
    elif story.meant == "asks" and story.replied_at is None:
        yield Step(days.seeker_day(story.meant_at + ONE_DAY), 6, "answer_them", "A6")
    elif story.conversation is None and story.replied_at is None:
        yield Step(_settle_by(m, story.meant_at), 6, "settle_time", "A6")
    elif story.conversation is None and story.replied_at:
        yield from _silence_to_my_answer(m, story.replied_at)


def _settle_by(m: Moment, meant_at: datetime) -> date:
    story, days = m.story, m.days
    if story.called_off_at and story.called_off_by_them and story.call_offs >= 2:
        return days.add_interval(days.seeker_day(story.called_off_at), SECOND_CALL_OFF)
    return days.seeker_day(meant_at + ONE_DAY)


def _silence_to_my_answer(m: Moment, replied_at: datetime) -> Iterator[Step]:
    days, reminded_at = m.days, m.story.reminded_at
    if reminded_at is None:
        yield Step(_five_on(days, replied_at), 7, "remind", "A6")
    else:
        last = days.person_day(max(replied_at, reminded_at))
        yield Step(days.add_business(last, 5), 7, "move_on", "A6")


def _introduction_awaited(m: Moment, promised_at: datetime) -> Iterator[Step]:
    story, days = m.story, m.days
    if story.asked_leave_at:
        last = days.person_day(story.asked_leave_at)
        yield Step(days.add_business(last, 5), 7, "move_on", "A6")
    elif story.reminded_at:
        yield Step(_five_on(days, story.reminded_at), 8, "ask_leave", "A6")
    else:
        yield Step(_five_on(days, promised_at), 7, "remind", "A6")


def _five_on(days: Days, at: datetime) -> date:
    return days.first_lawful(days.add_business(days.person_day(at), 5))


def sleeping(m: Moment) -> Iterator[Step]:
    story, days = m.story, m.days
    if story.phase != "sleeping" or story.meant_at is None:
        return
    if story.wrote_again_at:
        wait = story.reach.cadence.wait if story.reach else 5
        last = days.person_day(story.wrote_again_at)
        yield Step(days.add_business(last, wait), 9, "move_on", "A6")
    else:
        yield Step(days.first_lawful(wakes_on(story, days)), 9, "write_again", "A6")


def wakes_on(story: Story, days: Days) -> date:
    """The day they named, the month's first, or three months on where they named none (A6)."""
    asked = days.person_day(story.meant_at) if story.meant_at else date.min
    return whole_day(story.until) or days.add_months(asked, 3)
