"""What happens inside a reach-out, and what comes back by itself (A2, A3, A6)."""

from __future__ import annotations

from typing import Any

from . import cadence
from .attempts import bounced, made
from .days import Days, whole_day
from .fold_answers import answered
from .log import Entry
from .reachout import ReachOut
from .story import KEEPING_AFTER, Approval, Story


def _person_added(story: Story, entry: Entry, days: Days) -> None:
    emails = entry.data.get("emails")
    for email in emails if isinstance(emails, list) else []:
        _add_email(story, email)
    if entry.data.get("phone"):
        story.phones.append(f"{entry.data['phone']}")
    story.post = story.post or bool(entry.data.get("post"))
    story.network = story.network or bool(entry.data.get("network"))
    story.introduced = story.introduced or entry.word("tie") == "introduced"


def _add_email(story: Story, email: Any) -> None:
    if isinstance(email, str) and email and email not in story.emails:
        story.emails.append(email)


def _address_added(story: Story, entry: Entry, days: Days) -> None:
    channel, address = entry.word("channel"), entry.word("address")
    if channel == "email":
        _add_email(story, address)
    elif channel == "phone":
        known = isinstance(address, str) and address
        story.phones.append(str(address) if known else f"number of event {entry.index}")
    elif channel == "post":
        story.post = True
    elif channel == "network":
        story.network = True


def _begun(story: Story, entry: Entry, days: Days) -> None:
    if story.phase not in ("none", "ended", "moved_on"):
        return  # one open reach-out a person (A5); none after a no (A6)
    story.phase, story.meant, story.meant_at = "open", "", None
    story.reach = ReachOut(entry.at, cadence.chosen(entry.data.get("cadence")))
    story.waiting, story.call_offs, story.called_off_at = None, 0, None


def _approved(story: Story, entry: Entry, days: Days) -> None:
    if story.phase == "open" and story.reach and not story.reach.heard:
        text, to = entry.word("text"), entry.word("to")
        if to in story.dead_emails:
            return  # it could never leave (A6)
        story.waiting = Approval(text, to, _how_of(story, entry.word("how"), to))


def _how_of(story: Story, how: Any, to: Any) -> str:
    """How an approved text will go, told by its recipient where it isn't said."""
    if how in ("email", "letter", "network"):
        return str(how)
    if isinstance(to, str) and (to in story.emails or "@" in to):
        return "email"
    return "email" if to is None and story.live_emails() else "letter"


def _taken_back(story: Story, entry: Entry, days: Days) -> None:
    story.waiting = None


def _attempt_made(story: Story, entry: Entry, days: Days) -> None:
    made(story, entry)
    if entry.is_answer:
        answered(story, entry, days)


def _bounced(story: Story, entry: Entry, days: Days) -> None:
    bounced(story, entry)


def _auto_reply(story: Story, entry: Entry, days: Days) -> None:
    if entry.word("what") != "out_of_office":
        return
    last = whole_day(entry.data.get("until"))
    base, many = (last, 2) if last else (days.person_day(entry.at), 5)
    back = days.add_business(base, many)
    story.away_until = max(back, story.away_until or back)


def _second_person(story: Story, entry: Entry, days: Days) -> None:
    if story.reach:
        story.reach.second_settled = True


def _closed(story: Story, entry: Entry, days: Days) -> None:
    story.waiting = story.conversation = None
    if story.phase not in ("open", "answered", "sleeping"):
        return
    moved_on = entry.word("why") == "moved_on"
    if moved_on:
        story.moved_on_at = entry.at
        story.fell_silent = story.fell_silent or story.meant in KEEPING_AFTER
    story.phase = "moved_on" if moved_on else "ended"


def _send_unknown(story: Story, entry: Entry, days: Days) -> None:
    if story.unknown_at is None:
        story.unknown_at, story.unknown_approval = entry.at, story.waiting
        story.waiting = None


def _send_resolved(story: Story, entry: Entry, days: Days) -> None:
    approval, at = story.unknown_approval, story.unknown_at
    story.unknown_at = story.unknown_approval = None
    if approval and at and entry.data.get("left"):
        data = {"how": approval.how, "text": approval.text, "to": approval.to}
        made(story, Entry(entry.index, at, "attempt_made", data), sure=False)


def _go_on(story: Story, entry: Entry, days: Days) -> None:
    story.went_on_at = entry.at


KINDS = {
    "person_added": _person_added,
    "address_added": _address_added,
    "begun": _begun,
    "approved": _approved,
    "taken_back": _taken_back,
    "attempt_made": _attempt_made,
    "bounced": _bounced,
    "auto_reply": _auto_reply,
    "second_person": _second_person,
    "closed": _closed,
    "send_unknown": _send_unknown,
    "send_resolved": _send_resolved,
    "go_on": _go_on,
    "undone": _taken_back,
}
