"""The method followed: the step is done on its day, in working hours, and life answers."""

from __future__ import annotations

from collections.abc import Callable

from ..reference.moment import Step
from ..reference.story import Story
from . import happenings as happen
from .world import World

Doing = Callable[[World, Story, Step], None]


def follow(world: World, story: Story, step: Step) -> None:
    """Does the step on its day, or as soon after as may be."""
    DOING[step.name](world, story, step)


def _write(world: World, story: Story, step: Step) -> None:
    how = "letter" if step.name == "write_letter" else "email"
    world.go_to_lawful(story, step.due_on, "attempt", how)
    happen.approve(world, story, how)
    if world.chance(0.85):
        _make(world, world.look()[0], how)


def _make(world: World, story: Story, how: str) -> None:
    happen.attempt(world, story, how)
    if how == "email":
        _comes_back(world)


def _comes_back(world: World) -> None:
    """What machines say to an email."""
    story = world.look()[0]
    if world.chance(0.08 if world.silent else 0.2):
        world.wait(0.3)
        happen.bounce(world, story)
    elif world.chance(0.12):
        world.wait(0.02)
        happen.away(world)


def _leaves(world: World, story: Story, step: Step) -> None:
    soft = story.reach.soft() if story.reach else None
    if soft:
        world.go_to_lawful(story, step.due_on, "attempt", "email")
        world.add("attempt_made", how="email", to=soft.to, text=soft.text, again=True)
        if world.chance(0.6):
            world.wait(0.3)
            happen.bounce(world, world.look()[0], "soft")
        return
    how = "letter" if step.name == "post_letter" else "email"
    world.go_to_lawful(story, step.due_on, "attempt", how)
    _make(world, story, how)


def _call(world: World, story: Story, step: Step) -> None:
    world.go_to_lawful(story, step.due_on, "attempt", "call")
    happen.attempt(world, story, "call")


def _find(world: World, story: Story, step: Step) -> None:
    world.go_to(step.due_on)
    if world.chance(0.7):
        happen.address(world)
    else:
        happen.close(world)


def _second(world: World, story: Story, step: Step) -> None:
    world.go_to(step.due_on)
    if world.chance(0.5):
        world.add("second_person", chosen=world.chance(0.6))
    else:
        world.wait(6)


def _sort(world: World, story: Story, step: Step) -> None:
    world.wait(2)
    happen.sort(world)


def _settle(world: World, story: Story, step: Step) -> None:
    world.wait(1)
    if world.chance(0.5):
        world.add("sent", what="reply", how="email")
    if world.chance(0.75):
        happen.arrange(world)


def _prepare(world: World, story: Story, step: Step) -> None:
    world.go_to(step.due_on)
    if world.fickle:
        happen.call_off(world, story)
    elif world.chance(0.6):
        world.add("prepared")
    elif world.chance(0.6):
        happen.call_off(world, story)
    else:
        happen.hold(world, story)


def _hold(world: World, story: Story, step: Step) -> None:
    world.go_to(step.due_on)
    if world.chance(0.7):
        happen.hold(world, story)
    else:
        happen.call_off(world, story)


def _decline_or_thank(world: World, story: Story, step: Step) -> None:
    world.wait(1.5)
    if world.chance(0.3):
        world.add("declined", step="thank_for_no")
    else:
        world.add("sent", what="no_thanks", how="email")


def _send(what: str) -> Doing:
    def send(world: World, story: Story, step: Step) -> None:
        world.go_to(step.due_on)
        world.add("sent", what=what, how="email")

    return send


def _send_lawfully(what: str, act: str) -> Doing:
    def send(world: World, story: Story, step: Step) -> None:
        world.go_to_lawful(story, step.due_on, act, "email")
        world.add("sent", what=what, how="email")

    return send


def _touch(world: World, story: Story, step: Step) -> None:
    what = world.rng.choice(("coffee", "coffee", "article", "update", "greeting"))
    _send_lawfully(what, "touch")(world, story, step)


def _keep(world: World, story: Story, step: Step) -> None:
    world.go_to(step.due_on)
    world.add("promise_kept", what=next(p.what for p in story.promises if not p.kept))


def _move_on(world: World, story: Story, step: Step) -> None:
    world.go_to(step.due_on)
    world.add("closed", why="moved_on")


def _resolve(world: World, story: Story, step: Step) -> None:
    world.wait(1)
    world.add("send_resolved", left=world.chance(0.5))


def _go_on(world: World, story: Story, step: Step) -> None:
    world.wait(2)
    if world.chance(0.7):
        world.add("go_on")
    else:
        happen.close(world)


DOING: dict[str, Doing] = {
    "say_if_sent": _resolve,
    "sort_answer": _sort,
    "debrief": _hold,
    "hold": _hold,
    "prepare": _prepare,
    "thank": _send("thanks"),
    "thank_for_name": _send("name_thanks"),
    "keep_promise": _keep,
    "thank_for_no": _decline_or_thank,
    "answer_them": _send("reply"),
    "settle_time": _settle,
    "remind": _send_lawfully("reminder", "reminder"),
    "ask_leave": _send_lawfully("ask_leave", "ask_leave"),
    "write_again": _send_lawfully("write_again", "write_again"),
    "move_on": _move_on,
    "tell_introducer": _send_lawfully("told", "told"),
    "tell_landed": _send_lawfully("landed_news", "landed_news"),
    "say_go_on": _go_on,
    "propose_second": _second,
    "find_address": _find,
    "write_email": _write,
    "write_letter": _write,
    "call": _call,
    "leaves_by_itself": _leaves,
    "post_letter": _leaves,
    "touch": _touch,
}
