"""Any happening at all, likely or not."""

from __future__ import annotations

from collections.abc import Callable

from ..reference.story import Story
from . import happenings as happen
from .world import World

SENT = [
    "reply",
    "thanks",
    "name_thanks",
    "no_thanks",
    "reminder",
    "ask_leave",
    "write_again",
    "told",
    "landed_news",
    "article",
    "update",
    "coffee",
    "greeting",
]


def _send(world: World) -> None:
    """Anything of the seeker's that is no attempt."""
    what = world.rng.choice(SENT)
    how = world.rng.choice(("email", "email", "call", "letter"))
    world.add("sent", what=what, how=how, by_hand=world.chance(0.3))


ANY: list[tuple[float, Callable[[World, Story], None]]] = [
    (5, lambda world, story: happen.answer(world)),
    (3, happen.bounce),
    (3, lambda world, story: happen.away(world)),
    (4, happen.by_hand),
    (3, lambda world, story: happen.note(world)),
    (2, lambda world, story: happen.arrange(world)),
    (1.5, happen.call_off),
    (1, happen.hold),
    (5, lambda world, story: happen.promise(world)),
    (1, lambda world, story: world.add("promise_kept", what="a name")),
    (2, happen.undo),
    (1.5, lambda world, story: happen.address(world)),
    (1, lambda world, story: happen.close(world)),
    (2, happen.unknown_sending),
    (2, lambda world, story: _send(world)),
    (1, lambda world, story: happen.sort(world)),
    (1, lambda world, story: happen.approve(world, story)),
    (0.7, lambda world, story: world.add("taken_back")),
    (0.7, lambda world, story: happen.begin(world)),
    (1, lambda world, story: world.add("introduction_made", to="X")),
    (1, lambda world, story: world.add("outcome_known", whom="X")),
    (0.5, lambda world, story: world.add("introduced", by="Y")),
    (0.5, lambda world, story: world.add("declined", step="thank_for_no")),
    (0.3, lambda world, story: world.add("declined", step="propose_second")),
    (0.3, lambda world, story: world.add("second_person", chosen=world.chance(0.5))),
    (0.2, lambda world, story: world.add("do_not_contact", how="stop")),
    (0.4, lambda world, story: world.add("go_on")),
    (0.5, lambda world, story: world.add("prepared")),
]


def anything(world: World, story: Story) -> None:
    """Some happening, likely or not."""
    weights, happenings = zip(*ANY, strict=True)
    world.rng.choices(happenings, weights)[0](world, story)
