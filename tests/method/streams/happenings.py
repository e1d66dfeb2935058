"""What comes from outside, what is done by hand, and what nobody planned."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..reference.days import DAY
from ..reference.limits import Act, refusals
from ..reference.story import Story
from .world import World, iso

MEANINGS = ("yes", "yes", "yes", "asks", "later", "no", "talk_to", "introduces", "nothing", "")
OUTCOMES = ("voicemail", "voicemail", "rang_out", "gatekeeper", "engaged", "wrong_number", "spoke")
UNREACHED = ("voicemail", "voicemail", "rang_out", "gatekeeper", "engaged")
CADENCES: tuple[Any, ...] = (
    *["five_touch"] * 5,
    *["3b7"] * 3,
    *["gentle"] * 2,
    [["email", 0], ["email", 2], ["call", 3]],
    [["letter", 0], ["email", 5], ["call", 5], ["email", 6], ["call", 4]],
    [["email", 0], ["call", 2]],
    [["email", 0]],
)
ODD_KINDS = ("past_message", "past_call", "own_mail", "noted", "postcard_seen", "waved")


def answer(world: World, meanings: tuple[str, ...] = MEANINGS) -> None:
    """They say something; a machine may not know what it means."""
    meant = "stop" if world.chance(0.03) else world.rng.choice(meanings)
    data: dict[str, Any] = {"meant": meant, "until": _until(world) if meant == "later" else ""}
    if world.chance(0.2):
        data["by_hand"] = True
    world.add("answered", **data)


def _until(world: World) -> str:
    day = world.now.date() + world.rng.randint(5, 150) * DAY
    return world.rng.choice((day.isoformat(), day.isoformat()[:7], ""))


def sort(world: World) -> None:
    """The seeker says what the newest answer meant, unless a new reach-out began since."""
    events = world.case["events"]
    newest = next((e for e in reversed(events) if e["kind"] == "begun" or _is_answer(e)), None)
    if newest is None or not _is_answer(newest):
        return
    meant = world.rng.choice(MEANINGS[:-1])
    world.add("sorted", meant=meant, until=_until(world) if meant == "later" else "")


def _is_answer(event: dict[str, Any]) -> bool:
    return event["kind"] == "answered" or event.get("outcome") == "spoke"


def begin(world: World) -> None:
    """A reach-out begins."""
    world.add("begun", cadence=world.rng.choice(CADENCES), purposes=["industry"])


def approve(world: World, story: Story, how: str | None = None) -> None:
    """A text and its recipient are approved."""
    live = story.live_emails()
    how = how or ("email" if live else "letter")
    to = {"letter": "post", "network": "network"}.get(how) or (live[0] if live else "a@x.example")
    world.add("approved", text=world.text(), to=to)


def attempt(world: World, story: Story, how: str, **more: Any) -> None:
    """An attempt is made; a written one uses up the approval that waits for it."""
    data: dict[str, Any] = {"how": how, **more}
    waiting = story.waiting
    if how == "call":
        outcomes = UNREACHED if world.silent else OUTCOMES
        data.setdefault("outcome", world.rng.choice(outcomes))
        if data["outcome"] == "spoke" and world.chance(0.5):
            data["meant"] = world.rng.choice(MEANINGS)
    elif waiting and waiting.how == how:
        data |= {"text": waiting.text, "to": waiting.to}
    else:
        live = story.live_emails()
        to = live[0] if live else "a@x.example"
        data |= {"text": world.text(), "to": to if how == "email" else how}
    world.add("attempt_made", **data)


def by_hand(world: World, story: Story) -> None:
    """Something done outside, logged as it was, whatever the hour."""
    how = world.rng.choice(("email", "call", "call", "letter", "network"))
    more: dict[str, Any] = {"by_hand": True}
    if how in ("letter", "network") and world.chance(0.5):
        more["stands_for"] = world.rng.choice(("email", "call"))
    attempt(world, story, how, **more)


def bounce(world: World, story: Story, how: str | None = None) -> None:
    """A bounce, mostly of what was sent last."""
    sent = [a for a in story.attempts if a.how == "email" and a.to]
    address = sent[-1].to if sent else "a@x.example"
    if world.chance(0.05):
        address = "somebody.else@x.example"
    kinds = ("hard", "soft", "soft", "delayed")
    world.add("bounced", how=how or world.rng.choice(kinds), address=address)


def away(world: World) -> None:
    """An out-of-office notice, with its last day or without; or a ticket."""
    last = world.days.person_day(world.now) + world.rng.randint(-2, 25) * DAY
    until = last.isoformat() if world.chance(0.65) else ""
    what = "out_of_office" if world.chance(0.85) else "ticket"
    world.add("auto_reply", what=what, until=until)


def arrange(world: World) -> None:
    """A conversation gets its time."""
    starts = world.now + timedelta(minutes=world.rng.randint(60, 20000))
    ends = starts + timedelta(minutes=world.rng.choice((20, 30, 45)))
    world.add("arranged", starts=iso(starts), ends=iso(ends))


def hold(world: World, story: Story) -> None:
    """The conversation took place, and is recorded after its end."""
    talk = story.conversation
    ended = talk.ends if talk else world.now - timedelta(minutes=world.rng.randint(0, 600))
    world.now = max(world.now, ended + timedelta(minutes=1))
    introduction = world.rng.choice(("yes", "no_one_now", "not_asked"))
    world.add("held", ended=iso(ended), introduction=introduction)
    if world.chance(0.3):
        promise(world)


def call_off(world: World, story: Story) -> None:
    """One side calls it off; some do so again and again."""
    world.add("called_off", by=world.rng.choice(("person", "person", "them", "seeker", "me")))


def promise(world: World) -> None:
    """Somebody said they would do something."""
    due = world.now.date() + world.rng.randint(0, 40) * DAY
    owner = world.rng.choice(("seeker", "seeker", "me", "person", "them"))
    data = {"due_on": due.isoformat()} if world.chance(0.8) else {}
    world.add("promised", what=world.rng.choice(("send the paper", "a name")), owner=owner, **data)


def undo(world: World, story: Story) -> None:
    """The last event is taken back, where that may be."""
    _, entries, _ = world.look()
    events = [entry for entry in entries if entry.kind != "undone"]
    may = Act("undo", "email", True, None, None)
    asked = refusals(world.moment(story), may, entries)
    if events and events[-1].kind != "person_added" and not asked:
        world.add("undone", event=events[-1].index)


def address(world: World) -> None:
    """A way to reach them is found."""
    channel = world.rng.choice(("email", "email", "phone", "post", "network"))
    known = f"b{world.rng.randint(1, 9)}@x.example"
    world.add(
        "address_added", channel=channel, address=known if channel == "email" else "07700 900100"
    )


def note(world: World) -> None:
    """Something kept that counts nowhere, known or unknown."""
    world.add(world.rng.choice(ODD_KINDS), what=world.rng.choice(("opening", "cut-in", "kept")))


def close(world: World) -> None:
    """The seeker ends it."""
    world.add("closed", why=world.rng.choice(("moved_on", "ended_well", "given_up")))


def unknown_sending(world: World, story: Story) -> None:
    """It can't be known whether a message left; later it mostly can."""
    world.add("send_unknown")
    if world.chance(0.7):
        world.wait(1)
        world.add("send_resolved", left=world.chance(0.5))
