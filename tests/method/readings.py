"""What a log says, read anew for every question: obvious rather than fast."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

Event = dict[str, Any]
EMAILS, CALLS, ALL = 3, 2, 5
UNREACHED = ("engaged", "wrong_number")
REOPENING = ("yes", "asks", "later", "introduces", "talk_to")
THEIRS = ("answered", "introduction_made", "arranged", "held")
CANCELLING = ("begun", "taken_back", "closed", "undone", "do_not_contact", "send_unknown")


def moment(event: Event) -> datetime:
    """When it happened."""
    return datetime.fromisoformat(event["at"]).astimezone(UTC)


def in_effect(events: list[Event]) -> list[Event]:
    """The events without those taken back."""
    gone: set[int] = set()
    for event in reversed(events):
        if event["kind"] == "undone" and event["index"] not in gone:
            gone.add(event["event"])
    return [event for event in events if event["index"] not in gone]


def current(events: list[Event]) -> list[Event]:
    """The events since the newest reach-out began, its beginning first; empty without one."""
    begun = [place for place, event in enumerate(events) if event["kind"] == "begun"]
    return events[begun[-1] :] if begun else []


def is_open(events: list[Event]) -> bool:
    """A reach-out waits: begun, not closed, not come to a conversation or an end by an answer."""
    reach = current(events)
    ends = ("closed", "held", "do_not_contact", "introduction_made")
    answers = meanings(reach)
    ended = answers and answers[-1] in ("no", "stop", "talk_to", "nothing")
    return bool(reach) and not ended and not any(event["kind"] in ends for event in reach)


def heard(event: Event) -> bool:
    """They said something."""
    return event["kind"] in THEIRS or event.get("outcome") == "spoke"


def meanings(events: list[Event]) -> list[str]:
    """What their answers meant as sorted, oldest first; "" while nobody knows."""
    found: list[str] = []
    for event in events:
        if event["kind"] == "answered" or event.get("outcome") == "spoke":
            found.append(event.get("meant") or "")
        elif event["kind"] == "sorted" and found and event.get("meant"):
            place = max((n for n, meant in enumerate(found) if not meant), default=len(found) - 1)
            found = [meant or "nothing" for meant in found]
            found[place] = event["meant"]
    return found


def unsorted(events: list[Event]) -> bool:
    """An answer waits for its meaning."""
    return "" in meanings(events)


def stopped(events: list[Event]) -> bool:
    """They want nothing more."""
    asked = any(e["kind"] == "do_not_contact" and e.get("how") != "no" for e in events)
    return asked or "stop" in meanings(events)


def forbidden(events: list[Event]) -> bool:
    """Do-not-contact: a stop, or a no that no later word of theirs took back."""
    words = meanings(events)
    last_no = max((n for n, word in enumerate(words) if word == "no"), default=None)
    if stopped(events):
        return True
    if last_no is None or any(word in REOPENING for word in words[last_no + 1 :]):
        return False
    said = [
        n for n, e in enumerate(events) if e["kind"] == "answered" or e.get("outcome") == "spoke"
    ]
    after = events[said[last_no] :]
    return not any(e["kind"] in ("arranged", "held", "introduction_made") for e in after)


def sendings(events: list[Event]) -> list[Event]:
    """Emails that left, each with the bounce that came for it: "", soft or hard."""
    sent: list[Event] = []
    for event in events:
        if (event["kind"] == "attempt_made" and event.get("how") == "email") or (
            event["kind"] == "sent" and event.get("how", "email") == "email"
        ):
            sent.append({**event, "bounced": ""})
        elif event["kind"] == "bounced" and event.get("how") in ("soft", "hard"):
            fits = [e for e in sent if e.get("to") in (None, event.get("address"))]
            if fits and fits[-1]["bounced"] != "hard":
                fits[-1]["bounced"] = event["how"]
    return sent


def soft_bounced(events: list[Event], event: Event) -> bool:
    """That very text to that recipient came back softly, and did not go again since."""
    text = event.get("text") if event.get("how") == "email" else None
    same = [e for e in sendings(events) if text and e.get("text") == text]
    return bool(same) and same[-1]["bounced"] == "soft" and same[-1].get("to") == event.get("to")


def dead(events: list[Event]) -> set[str]:
    """Addresses that bounced hard, or softly three times over with one text."""
    gone = set()
    all_sent = sendings(events)
    for sent in all_sent:
        same = [e for e in all_sent if e.get("text") == sent.get("text") and sent.get("text")]
        worn = len(same) >= 3 and all(e["bounced"] == "soft" for e in same)
        if sent.get("to") and (sent["bounced"] == "hard" or worn):
            gone.add(sent["to"])
    return gone


def counted(reach: list[Event]) -> list[Event]:
    """The attempts of a reach-out that count; a text sent again after a soft bounce is one."""
    bounced = {e["index"]: e["bounced"] for e in sendings(reach)}
    gone = dead(reach)
    found: list[Event] = []
    for place, event in enumerate(reach):
        lost = bounced.get(event["index"]) == "hard" or event.get("outcome") in UNREACHED
        worn = bounced.get(event["index"]) == "soft" and event.get("to") in gone
        again = event.get("again") or soft_bounced(reach[:place], event)
        counts = event["kind"] == "attempt_made" and not (lost or worn or again)
        if counts and (not event.get("by_hand") or fits([*found, event])):
            found.append(event)
        if heard(event) or event["kind"] in ("closed", "do_not_contact"):
            break  # what is logged after it is a note
    return found


def fits(attempts: list[Event]) -> bool:
    """Within S5: a letter may stand for an email, or else for a call."""
    sure = [kind for kind in map(_kind, attempts) if kind]
    within = sure.count("email") <= EMAILS and sure.count("call") <= CALLS
    return within and len(attempts) <= ALL


def _kind(attempt: Event) -> str | None:
    how = attempt.get("how")
    if how == "letter":
        return attempt.get("stands_for")
    return attempt.get("stands_for", "call") if how == "network" else how


def approval_waits(events: list[Event], text: Any, to: Any) -> bool:
    """That very text and recipient was approved, not used, not taken back, not cancelled."""
    waits = False
    for event in events:
        same = (event.get("text"), event.get("to")) == (text, to)
        if event["kind"] == "approved":
            waits = same
        elif (
            event["kind"] in CANCELLING
            or heard(event)
            or (event["kind"] == "attempt_made" and same)
        ):
            waits = False
    return waits and to not in dead(events)


def last_reaching(events: list[Event]) -> datetime | None:
    """The last message or call of ours that reached them."""
    bounced = {e["index"] for e in sendings(events) if e["bounced"]}
    counts = {e["index"] for n in _beginnings(events) for e in counted(n)}
    reaching = [
        moment(e)
        for e in events
        if e["index"] not in bounced
        and (e["kind"] == "sent" or e["index"] in counts or e.get("again"))
    ]
    return max(reaching, default=None)


def _beginnings(events: list[Event]) -> list[list[Event]]:
    """The log cut into reach-outs."""
    places = [n for n, event in enumerate(events) if event["kind"] == "begun"]
    return [events[a:b] for a, b in zip(places, [*places[1:], len(events)], strict=False)]
