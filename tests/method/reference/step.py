"""The one next step: candidates, the earliest due, on one day in the order of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from .answer_steps import ONE_DAY, answered, sleeping
from .attempt_steps import attempts
from .days import DAY, whole_day
from .landed import landed
from .moment import Moment, Step
from .rhythm import touch_due


def next_step(moment: Moment) -> Step | None:
    """The step at that moment, or None where nothing is asked."""
    story, days = moment.story, moment.days
    if story.unknown_at:
        return Step(days.seeker_day(story.unknown_at), 1, "say_if_sent", "8.4")
    if story.unsorted:
        return Step(days.seeker_day(story.unsorted[0]), 2, "sort_answer", "A7")
    if story.phase == "stop":
        return None
    asked = [step for source in SOURCES for step in source(moment)]
    return min(asked, default=None) or _touch(moment)


def _conversation(m: Moment) -> Iterator[Step]:
    talk = m.story.conversation
    if talk is None:
        for end in m.story.held:
            if m.now < end:
                yield Step(m.days.seeker_day(end), 3, "hold", "S8")
    elif m.now >= talk.ends:
        yield Step(m.days.seeker_day(talk.ends), 3, "debrief", "S10")
    elif talk.prepared:
        yield Step(m.days.seeker_day(talk.starts), 3, "hold", "S8")
    else:
        eve = m.days.seeker_day(talk.starts) - DAY
        yield Step(max(eve, m.days.seeker_day(talk.at)), 3, "prepare", "S8")


def _thank(m: Moment) -> Iterator[Step]:
    ended = m.story.unthanked()
    if ended and ended <= m.now:
        yield Step(m.days.seeker_day(ended + ONE_DAY), 4, "thank", "A11")


def _courtesies(m: Moment) -> Iterator[Step]:
    story, days = m.story, m.days
    thanked = story.last_sent("name_thanks", "thanks")
    named = [at for at in story.named if thanked is None or at > thanked]
    if named:
        yield Step(days.seeker_day(min(named) + ONE_DAY), 5, "thank_for_name", "A6")
    for promise in story.promises:
        if not promise.kept:
            yield Step(promise.due_on, 5.1, "keep_promise", "S10")
    offered = story.phase == "no" and not (story.thanked_for_no or story.declined_no)
    if offered and story.meant_at:
        yield Step(days.seeker_day(story.meant_at + ONE_DAY), 5.2, "thank_for_no", "A6")


def _outcome(m: Moment) -> Iterator[Step]:
    if m.story.outcomes:
        due_on = m.days.person_day(min(m.story.outcomes) + ONE_DAY)
        yield Step(due_on, 10, "tell_introducer", "A10")


def _touch(m: Moment) -> Step | None:
    due_on = touch_due(m.story, m.days, m.facts)
    return Step(due_on, 18, "touch", "A12") if due_on else None


SOURCES: list[Callable[[Moment], Iterator[Step]]] = [
    _conversation,
    _thank,
    _courtesies,
    answered,
    sleeping,
    _outcome,
    landed,
    attempts,
]


def turns_at(moment: Moment) -> datetime | None:
    """The first moment after now at which the step is another without any event."""
    present = next_step(moment)
    for at in sorted(at for at in _turning_points(moment) if at > moment.now):
        if next_step(Moment(moment.story, moment.days, moment.facts, at)) != present:
            return at
    return None


def _turning_points(m: Moment) -> Iterator[datetime]:
    yield from m.story.held
    if m.story.conversation:
        yield m.story.conversation.ends
    landed = whole_day(m.facts.get("landed_on"))
    if landed:
        yield m.days.start_for_seeker(landed)
    if m.story.phase == "open":
        for step in attempts(m):
            yield m.days.start_for_person(step.due_on)
