"""What an attempt and a bounce change (S5, A3, A6)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .cadence import MOST
from .log import Entry
from .reachout import Attempt
from .story import Sent, Story

SENDINGS = 3  # a soft bounce: the same text twice more at most


def made(story: Story, entry: Entry, sure: bool = True) -> None:
    """Takes in one attempt: counted, a repeat of a soft bounce, or kept as a note."""
    how = str(entry.word("how") or "email")
    to, text = entry.word("to"), entry.word("text")
    repeated = _repeated(story, how, entry)
    if repeated:
        repeated.at, repeated.soft_at = entry.at, None
        repeated.sendings += 1
        return
    if _already_taken_in(story, how, text):
        return
    kind = kind_of(story, how, entry.word("stands_for"))
    attempt = Attempt(entry.at, how, kind, to, text, sure=sure)
    attempt.outcome = str(entry.word("outcome") or "") if how == "call" else ""
    attempt.note = _is_note(story, attempt)
    story.attempts.append(attempt)
    if story.reach and not attempt.note:
        story.reach.attempts.append(attempt)
    _use_up_approval(story, attempt)
    _learn_from_call(story, attempt)


def _repeated(story: Story, how: str, entry: Entry) -> Attempt | None:
    """The soft-bounced attempt whose text this is again (A6)."""
    soft = story.reach.soft() if story.reach and story.phase == "open" else None
    if soft is None or how != "email" or story.reach is None or story.reach.heard:
        return None
    same = entry.word("text") == soft.text and entry.word("to") == soft.to
    return soft if entry.data.get("again") or same else None


def _already_taken_in(story: Story, how: str, text: Any) -> bool:
    """A sending that had been unknown and turned out to have left is logged once only."""
    for attempt in story.attempts:
        if not attempt.sure and attempt.how == how and attempt.text == text:
            attempt.sure = True
            return True
    return False


def kind_of(story: Story, how: str, stands_for: Any) -> str:
    """What an attempt counts as: email or call (S5, A3)."""
    if how in ("letter", "network") and stands_for in ("email", "call"):
        return str(stands_for)
    if how == "letter":
        return _letter_stands_for(story)
    return "call" if how in ("call", "network") else "email"


def _letter_stands_for(story: Story) -> str:
    """A letter stands for an email, once; then for a call, where one may (A3)."""
    reach = story.reach
    if reach is None:
        return "email"
    slots = reach.open_slots()
    emails_left = any(slot.kind == "email" for slot in slots)
    if any(slot.how == "letter" for slot in slots):
        return "email"
    if emails_left and not reach.stand_ins("email"):
        return "email"
    numberless = not story.live_phones()
    if any(slot.how == "call_or_letter" or (slot.kind == "call" and numberless) for slot in slots):
        return "call"
    return "email" if len(reach.counted("email")) < MOST["email"] else "call"


def _is_note(story: Story, attempt: Attempt) -> bool:
    """Beyond S5, after an answer, or with no reach-out open: a note, not an attempt (A6)."""
    reach = story.reach
    if reach is None or story.phase != "open" or reach.heard:
        return True
    return len(reach.counted(attempt.kind)) >= MOST[attempt.kind]


def _use_up_approval(story: Story, attempt: Attempt) -> None:
    waiting = story.waiting
    if waiting is None or attempt.how != waiting.how:
        return
    if attempt.text in (None, waiting.text) and attempt.to in (None, waiting.to):
        story.waiting = None


def _learn_from_call(story: Story, attempt: Attempt) -> None:
    if attempt.outcome == "engaged":
        story.engaged.append(attempt.at)
    if attempt.outcome == "wrong_number":
        live = story.live_phones()
        story.dead_phones.update([attempt.to] if attempt.to in live else live[:1])


def bounced(story: Story, entry: Entry) -> None:
    """A bounce of a known message; of any other it is kept and changes nothing (A6)."""
    how, address = entry.word("how"), entry.word("address")
    message = _bounced_message(story, address, entry.word("message"))
    if message is None or how not in ("hard", "soft") or address in story.dead_emails:
        return
    if isinstance(message, Sent):
        message.bounced = how
        if how == "hard":
            _set_aside(story, address, entry.at)
    elif how == "hard" or (message.sendings >= SENDINGS and message.soft_at is None):
        message.dead, message.soft_at = True, None
        _set_aside(story, address or message.to, entry.at)
    else:
        message.soft_at = message.soft_at or entry.at


def _bounced_message(story: Story, address: Any, text: Any) -> Attempt | Sent | None:
    """The newest email that may have gone to that address."""
    found: list[Attempt | Sent] = []
    for attempt in story.attempts:
        fits = address is None or attempt.to in (None, address)
        if attempt.how == "email" and fits and not attempt.dead:
            found.append(attempt)
    named = [one for one in found if isinstance(one, Attempt) and text and one.text == text]
    if named:
        return named[-1]
    found += [one for one in story.sent if one.how == "email" and one.bounced != "hard"]
    return max(found, key=lambda one: one.at, default=None)


def _set_aside(story: Story, address: Any, at: datetime) -> None:
    """The address is dead; an approval waiting for it is worth nothing now."""
    if not isinstance(address, str):
        live = story.live_emails()
        address = live[0] if live else ""
    story.dead_emails.setdefault(address, at)
    if story.waiting and story.waiting.to == address:
        story.waiting = None
