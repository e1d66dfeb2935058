"""What is asked of a case once it is made up: acts at moments, rhythms on days."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from ..reference.days import DAY
from ..reference.moment import Step
from ..reference.rhythm import interval
from ..reference.story import Story
from .world import World, iso

ACTS = [
    "begin",
    "approve",
    "attempt",
    "log",
    "reply",
    "promise",
    "thank",
    "name_thanks",
    "no_thanks",
    "reminder",
    "ask_leave",
    "write_again",
    "touch",
    "landed_news",
    "told",
    "undo",
]
HOWS = {
    "attempt": ("email", "email", "call", "call", "letter", "network"),
    "approve": ("email", "email", "letter"),
    "log": ("email", "call"),
    "touch": ("email", "call", "letter"),
}
LATER = (0, 0, 0, 1, 2, 3, 5, 9, 14, 30, 42, 90, 182, 183, 366)


def probe(world: World, story: Story, step: Step | None) -> None:
    """Adds limits and states to a finished case."""
    acts = [*world.rng.sample(ACTS, 5), "attempt", "attempt", "approve", "touch"]
    world.case["limits"] = [_limit(world, story, step, act) for act in acts]
    if interval(story, world.case["facts"]) and world.chance(0.7):
        world.case["states"] = _states(world, story)


def _limit(world: World, story: Story, step: Step | None, act: str) -> dict[str, Any]:
    how = world.rng.choice(HOWS.get(act, ("email",)))
    limit: dict[str, Any] = {"act": act, "how": how, "at": iso(_moment(world, story, step))}
    if act == "attempt" and how != "call" and world.chance(0.15):
        limit["approved"] = False
    return limit


def _moment(world: World, story: Story, step: Step | None) -> datetime:
    """Now, the step's day, an edge of the 48 hours, of working hours, or some day later."""
    kind = world.rng.random()
    last = story.last_reaching()
    if kind < 0.1 and last:
        at = last + timedelta(hours=48, seconds=world.rng.choice((-1, 0, 1)))
        return max(at, world.now)
    day = world.days.person_day(world.now) + world.rng.choice(LATER) * DAY
    if step and kind < 0.5:
        day = (
            max(step.due_on, world.days.person_day(world.now))
            + world.rng.choice((-1, 0, 0, 0)) * DAY
        )
    clock = time(world.rng.randint(8, 17), world.rng.choice((0, 0, 29, 30, 31, 59)))
    at = datetime.combine(day, clock, world.days.zone)
    return max(at, world.now + timedelta(seconds=1))


def _states(world: World, story: Story) -> list[dict[str, str]]:
    last, spans = story.last_contact(), interval(story, world.case["facts"])
    if last is None or spans is None:
        return []
    days = []
    for span in spans:
        edge = world.days.add_interval(world.days.person_day(last), span)
        days += [edge - DAY, edge, edge + DAY]
    return [{"on": day.isoformat()} for day in sorted(set(days))]
