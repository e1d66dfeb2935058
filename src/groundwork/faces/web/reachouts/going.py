"""A text on its way: when it leaves by itself, what its server said, whether it left at all."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from groundwork.faces.web.reachouts.answering import attempt_it, logged, message_for, to
from groundwork.faces.web.reachouts.dates import at_place
from groundwork.faces.web.reachouts.frame import base_of
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.mail.models import Message, Sending
from groundwork.mail.outbox.outcomes import LOOKS, found_out
from groundwork.mail.queries import last_sending, mailbox_of, not_known
from groundwork.method.days import zone
from groundwork.reachouts.next_words import spoken
from groundwork.reachouts.queries import Case, leave_of
from groundwork.reachouts.timeline import LATER, NEXT, timeline


@dataclass(frozen=True, slots=True)
class Going:
    """`title`, `words`: what becomes of the text. `may_be_held`: whether it can be taken back."""

    title: str
    words: str
    may_be_held: bool = True
    icon: str = "check"


def going(case: Case, message: Message) -> Going:
    """What becomes of an approved text, where a mail account is connected."""
    sending = last_sending(message)
    state = sending.state if sending else ""
    if sending and state == Sending.COMMITTING:
        return Going("It is leaving this very moment.", "So it can’t be held back any more.", False)
    if state == Sending.SENDING:
        return Going("On its way.", "It is being handed to your mail provider now.")
    mailbox = mailbox_of(case.account)
    if mailbox and mailbox.paused_at:
        needs = "Your mail account needs you: look in the settings. Until then nothing leaves."
        return Going("It waits.", mailbox.trouble or needs, icon="clock")
    if sending and state == Sending.PUT_OFF and sending.answer and sending.try_at:
        at = max(sending.try_at, case.now).astimezone(zone(case.account.zone))
        words = f"Your mail provider didn’t take it yet, and said “{sending.answer}”."
        return Going(f"Put off, and tried again at {at:%H:%M}.", words, icon="clock")
    trouble = f" {mailbox.trouble}" if mailbox and mailbox.trouble else ""
    return Going("Approved.", f"{_leaves(case, message)}{trouble}")


def _leaves(case: Case, message: Message) -> str:
    leave = leave_of(case, message)
    if leave.moment is None:
        return leave.refused.sentence if leave.refused else ""
    at = max(leave.moment, _planned(case) or leave.moment)
    if at <= case.now:
        return "It leaves by itself within a few minutes."
    when = at_place(at, case.facts.days.zone, zone(case.account.zone))
    return f"It leaves by itself on {when}."


def _planned(case: Case) -> datetime | None:
    """The moment that the plan has for it."""
    return next((mark.at for mark in timeline(case) if mark.state == NEXT), None)


def what_then(case: Case) -> str:
    """ "If Tom does not answer, the next attempt is a call, on Wednesday 2 December." """
    after = next((mark for mark in timeline(case) if mark.state == LATER), None)
    if after is None:
        return ""
    on = spoken(after.day, case.facts.seeker_day(case.now))
    if after.kind == "close":
        return (
            f"If {case.name} doesn’t answer, you move on, kindly, on {on}. It is noted by itself."
        )
    what = {"call": "a call", "letter": "a letter"}.get(after.kind, "an email")
    return f"If {case.name} doesn’t answer, {what} comes next, on {on}."


def given_back(message: Message) -> str:
    """Why a text that was to leave is a draft again; "" where it isn't one that came back."""
    if message.state != Message.DRAFT:
        return ""
    sending = last_sending(message)
    if sending is None or sending.state != Sending.FAILED:
        return ""
    if not sending.answer:
        return "This text did not leave. It is a draft again, just as it was."
    return (
        f"This text did not leave: your mail provider gave it back, and said “{sending.answer}”. "
        "It is a draft again, just as it was."
    )


def left_or_not(request: SeekerRequest, case: Case, sending: Sending, just: str) -> HttpResponse:
    """8.4: it isn't known whether it left, so the seeker is asked."""
    here = zone(case.account.zone)
    at = (sending.left_at or sending.begun_at).astimezone(here)
    shown = base_of(case) | {
        "title": f"Did this text to {case.person.name} leave?",
        "message": sending.message,
        "is_sought": sending.looked < len(LOOKS),
        "about_when": f"{spoken(at.date(), case.facts.seeker_day(case.now))}, about {at:%H:%M}",
        "keys": (new_key(), new_key()),
        "just": just,
    }
    return render(request, "reachouts/left.html", shown)


@require_POST
def left(request: SeekerRequest, message: int) -> HttpResponse:
    """8.4: the seeker looked, and says whether it left."""
    kept = message_for(request, message)
    sending = not_known(request.account, kept.person_id)
    if sending is None or sending.message_id != kept.pk:
        return to("reachout", kept.person_id)
    is_there = request.POST.get("left") == "yes"
    said: list[str] = []
    act = actor(request)
    if attempt_it(
        request,
        lambda: said.append(found_out(act, sending.pk, left=is_there, by_hand=True)),
    ):
        logged(request, kept.person_id, said[0])
    return to("reachout", kept.person_id)
