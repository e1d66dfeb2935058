"""Random but plausible cases in the format of the worked examples.

`stream(rng)` makes one up: a person at some place, a reach-out and what becomes of it, mostly
as the method asks (the slow reference says what it asks), sometimes not at all; then acts and
days to be asked about. The same seed gives the same case.
"""

from __future__ import annotations

from random import Random
from typing import Any

from . import happenings
from .by_chance import anything
from .following import follow
from .probes import probe
from .world import World

__all__ = ["stream"]

TIES = ("none", "alum", "friend", "friends_parent", "introduced", "read_about")


def stream(rng: Random) -> dict[str, Any]:
    """One case; its events stand in the order of recording, which may be any order."""
    world = World(rng)
    world.case["id"] = f"stream-{rng.randrange(10**9)}"
    _add_person(world)
    faithful, lively = rng.choice((0.6, 0.85, 0.97)), rng.choice((0.0, 0.1, 0.3))
    meanings = _manner(world)
    for _ in range(rng.randint(1, 24)):
        _turn(world, faithful, lively, meanings)
        if world.chance(0.03):
            break
    return _finish(world)


def _add_person(world: World) -> None:
    emails = ["a@x.example", "b@x.example"][: world.rng.choice((0, 1, 1, 1, 2))]
    world.add(
        "person_added",
        tie=world.rng.choice(TIES),
        emails=emails,
        phone=world.chance(0.75),
        post=world.chance(0.3),
        network=world.chance(0.2),
    )
    world.wait(3)
    if world.chance(0.95):
        happenings.begin(world)


def _manner(world: World) -> tuple[str, ...]:
    """What this person tends to say."""
    one = world.rng.choice(happenings.MEANINGS)
    return (one,) if world.chance(0.5) else happenings.MEANINGS


def _turn(world: World, faithful: float, lively: float, meanings: tuple[str, ...]) -> None:
    story, _, step = world.look()
    if not world.silent and story.reach and world.chance(lively):
        world.wait(4)
        happenings.answer(world, meanings)
    elif step is not None and world.chance(faithful):
        follow(world, story, step)
    elif step is None and story.phase in ("none", "ended", "moved_on") and world.chance(0.7):
        world.wait(200)
        happenings.begin(world)
    else:
        world.wait(5)
        anything(world, world.look()[0])


def _finish(world: World) -> dict[str, Any]:
    if world.chance(0.4):
        world.wait(world.rng.choice((0.1, 3, 12, 60)))
    story, _, step = world.look()
    probe(world, story, step)
    world.case["now"] = world.case["events"][-1]["at"]
    if world.chance(0.8):
        world.case["now"] = world.now.strftime("%Y-%m-%dT%H:%M:%SZ")
    if world.chance(0.3):
        _shuffle(world)
    return world.case


def _shuffle(world: World) -> None:
    """Another order of recording; what an undo names is named still."""
    events = world.case["events"]
    order = world.rng.sample(range(len(events)), len(events))
    place = {old: new for new, old in enumerate(order)}
    world.case["events"] = [dict(events[old]) for old in order]
    for event in world.case["events"]:
        if event["kind"] == "undone":
            event["event"] = place[event["event"]]
