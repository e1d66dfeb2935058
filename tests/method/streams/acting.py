"""A log that grows by acts: each is proposed, asked for, and recorded only if it may be done.

What comes from outside, and what is logged by hand, comes in between at any time.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from ..readings import approval_waits, current, dead, in_effect, sendings, soft_bounced
from . import _add_person, happenings
from .world import World, iso

May = Callable[[dict[str, Any]], bool]
SENT = {
    "reply": ("reply",),
    "thank": ("thanks",),
    "name_thanks": ("name_thanks",),
    "no_thanks": ("no_thanks",),
    "reminder": ("reminder",),
    "ask_leave": ("ask_leave",),
    "write_again": ("write_again",),
    "touch": ("article", "update", "coffee", "greeting"),
    "landed_news": ("landed_news",),
    "told": ("told",),
}
ACTS = (*SENT, *["attempt"] * 14, *["approve"] * 6, *["begin"] * 2, *["touch"] * 3, "undo", "undo")
JUMPS = (0.001, 0.02, 0.2, 0.5, 1, 2, 3, 7, 20, 60)  # days


def act_freely(rng: Random, may: May, proposals: int = 60) -> dict[str, Any]:
    """A case made of allowed acts. `may` is given the case with one limit, and says if it may."""
    world = World(rng)
    _add_person(world)
    for _ in range(proposals):
        _pass_time(world)
        if world.chance(0.12):
            _from_outside(world)
        else:
            _propose(world, may)
    world.case["now"] = iso(world.now)
    return world.case


def _pass_time(world: World) -> None:
    """Some time passes; mostly on to somebody's working hours."""
    world.wait(world.rng.choice(JUMPS))
    hour = world.now.astimezone(world.days.zone).hour
    if not 8 <= hour < 17 and world.chance(0.8):
        world.now += timedelta(hours=(9 - hour) % 24)


def _from_outside(world: World) -> None:
    story, _, _ = world.look()
    what = world.rng.choice((happenings.bounce, happenings.bounce, _away, _answer, _by_hand, _end))
    what(world, story)


def _away(world: World, story: Any) -> None:
    happenings.away(world)


def _answer(world: World, story: Any) -> None:
    if world.chance(0.5):
        happenings.answer(world)
    elif world.chance(0.4):
        happenings.sort(world)
    elif world.chance(0.5):
        happenings.arrange(world)
    else:
        happenings.hold(world, story)


def _by_hand(world: World, story: Any) -> None:
    happenings.by_hand(world, story)


def _end(world: World, story: Any) -> None:
    if world.chance(0.5):
        happenings.close(world)
    else:
        happenings.address(world)


def _propose(world: World, may: May) -> None:
    act = world.rng.choice(ACTS)
    how = world.rng.choice(_hows(act))
    limit = {"act": act, "how": how, "at": iso(world.now)}
    data = _event(world, act, how)
    if act == "attempt" and how != "call":
        limit["approved"] = bool(data.get("again")) or approval_waits(
            _log(world), data["text"], data["to"]
        )
        limit |= {"to": data["to"], "again": bool(data.get("again"))}
    if may({**world.case, "now": limit["at"], "limits": [limit]}):
        world.add(**data)


def _hows(act: str) -> tuple[str, ...]:
    if act == "attempt":
        return ("email", "email", "call", "letter", "network")
    return ("email", "email", "letter") if act == "approve" else ("email",)


def _log(world: World) -> list[dict[str, Any]]:
    events = [{**event, "index": n} for n, event in enumerate(world.case["events"])]
    return in_effect(events)


def _event(world: World, act: str, how: str) -> dict[str, Any]:
    """The event that the act would be."""
    if act == "begin":
        return {"kind": "begun", "cadence": world.rng.choice(happenings.CADENCES)}
    if act == "approve":
        return {"kind": "approved", "text": world.text(), "to": _recipient(world, how), "how": how}
    if act == "attempt":
        return {"kind": "attempt_made", "how": how, **_attempt(world, how)}
    if act == "undo":
        return {"kind": "undone", "event": _last(world)}
    return {"kind": "sent", "what": world.rng.choice(SENT[act]), "how": how}


def _last(world: World) -> int:
    events = [event for event in _log(world) if event["kind"] != "undone"]
    return max(event["index"] for event in events) if events else 0


def _recipient(world: World, how: str) -> str:
    if how != "email":
        return "post" if how == "letter" else "network"
    live = [email for email in _emails(world) if email not in dead(_log(world))]
    return world.rng.choice(live or _emails(world) or ["a@x.example"])


def _emails(world: World) -> list[str]:
    found: list[str] = []
    for event in world.case["events"]:
        found += event.get("emails", [])
        if event["kind"] == "address_added" and event["channel"] == "email":
            found.append(event["address"])
    return found


def _attempt(world: World, how: str) -> dict[str, Any]:
    """The newest approved text for that channel, or a soft-bounced one again; or any text."""
    if how == "call":
        return {"outcome": world.rng.choice(happenings.OUTCOMES)}
    log = _log(world)
    sent = [e for e in sendings(current(log)) if e.get("text")]
    soft = [e for e in sent if soft_bounced(log, e)]
    if how == "email" and soft and world.chance(0.8):
        return {"text": soft[-1]["text"], "to": soft[-1]["to"], "again": True}
    approved = [e for e in log if e["kind"] == "approved" and e.get("how") == how]
    if approved and world.chance(0.9):
        return {"text": approved[-1]["text"], "to": approved[-1]["to"]}
    return {"text": world.text(), "to": _recipient(world, how)}
