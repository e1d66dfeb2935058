"""The page of one reach-out: the plan, and the one thing that is next in it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from groundwork.faces.web.people.showing import initials
from groundwork.faces.web.reachouts.answering import case_for, last_logged, message_for
from groundwork.faces.web.reachouts.frame import base_of, handing
from groundwork.faces.web.reachouts.going import going, left_or_not, what_then
from groundwork.faces.web.reachouts.taps import taps
from groundwork.faces.web.reachouts.writing import SLOTS, page, save
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.mail.draft import came_back, is_untouched, start
from groundwork.mail.models import Message
from groundwork.mail.queries import mails_with, not_known
from groundwork.method import Act
from groundwork.method.plan import next_attempt
from groundwork.method.ties import said
from groundwork.method.words import How, Standing, StepKind
from groundwork.people.who_next import who_next
from groundwork.reachouts import leaving
from groundwork.reachouts.next_words import next_line
from groundwork.reachouts.queries import (
    Case,
    is_approved,
    leave_for,
    leave_of,
    texts_of,
    to_send_again,
)
from groundwork.reachouts.writing import NextText, next_text
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Step

WAITS_FOR_WORDS = (StepKind.SAY_GO_ON, StepKind.FIND_ADDRESS, StepKind.MOVE_ON)

TITLES = {
    Standing.NONE_BEGUN: "Nothing begun with {name} yet",
    Standing.UNSORTED: "{name} said something",
    Standing.ANSWERED: "{name} answered",
    Standing.SLEEPING: "{name} said later",
    Standing.ARRANGED: "You talk with {name}",
    Standing.ENDED_WELL: "You talked with {name}",
    Standing.ENDED: "The reach-out to {name} has ended",
    Standing.MOVED_ON: "You move on from {name}, kindly",
    Standing.NO: "{name} said no, and that is all right",
    Standing.STOP: "{name} asked not to hear from you again",
}
BEGIN_AGAIN = (Standing.NONE_BEGUN, Standing.ENDED, Standing.ENDED_WELL, Standing.MOVED_ON)

MOST_NEXT = 3


@require_http_methods(["GET", "POST"])
def reachout(request: SeekerRequest, person: int) -> HttpResponse:
    """The plan with the editor, the call, or what an answer asks for; POST keeps the text."""
    case = case_for(request, person)
    if request.method == "POST":
        return save(request, case, _message_named(request, case))
    just = last_logged(request, person)
    if case.history.unknown_sending_at and (sending := not_known(request.account, person)):
        return left_or_not(request, case, sending, just)
    if case.history.standing is not Standing.OPEN:
        return _standing(request, case, just)
    waiting = _waiting(case)
    if waiting:
        return _approved(request, case, waiting, just)
    return _next(request, case, just)


def _message_named(request: SeekerRequest, case: Case) -> Message:
    number = request.POST.get("message", "")
    message = message_for(request, int(number) if number.isdecimal() and len(number) < 19 else 0)
    if message.person_id != case.person.pk:
        raise Http404
    return message


def _waiting(case: Case) -> Message | None:
    """The text that is to leave: to go once more, before any other (A6), or approved."""
    again = to_send_again(case)
    if again:
        return again
    approved = texts_of(case).filter(state=Message.APPROVED)
    going = [each for each in approved if is_approved(case, each)]
    return going[0] if going else None


def _next(request: SeekerRequest, case: Case, just: str) -> HttpResponse:
    reachout = case.open
    assert reachout is not None
    step = case.step()
    coming = next_attempt(case.history, reachout, case.facts)
    if coming is None or step.kind in WAITS_FOR_WORDS:
        return _standing(request, case, just)
    wanted = request.GET.get("as", "")
    if coming.how in (How.CALL, How.NETWORK) and not wanted:
        return _call(request, case, step, just)
    try:
        begun = next_text(request.account, case.person, wanted if wanted in _WRITTEN else "")
    except Mistake:
        begun = next_text(request.account, case.person)
    message = _draft(request, case, begun)
    if message.state == Message.SENT:
        return _call(request, case, step, just)
    return page(request, case, message, just=just)


_WRITTEN = (How.EMAIL, How.LETTER)


def _draft(request: SeekerRequest, case: Case, begun: NextText) -> Message:
    """The draft for the next text; a starting text that nobody touched is made anew."""
    texts = texts_of(case).filter(slot=begun.slot, state__in=Message.STANDING)
    message = texts.first()
    if message and not came_back(message, case.history):
        same = (message.to, message.subject, message.text) == (begun.to, begun.subject, begun.text)
        if same or not is_untouched(message):
            return message
    pk = start(
        actor(request), case.person.pk, begun.slot, begun.how, begun.to, begun.subject,
        begun.text, "",
    )  # fmt: skip
    return Message.objects.get(pk=pk)


def _approved(request: SeekerRequest, case: Case, message: Message, just: str) -> HttpResponse:
    by_itself = request.account.has_mailbox and message.how == How.EMAIL
    shown = base_of(case) | {
        "going": going(case, message) if by_itself else None,
        "title": f"{SLOTS[message.slot]} to {case.person.name}",
        "message": message,
        "is_letter": message.how == How.LETTER,
        "again": message.state == Message.SENT,
        "leave": handing(case, leave_of(case, message)),
        "mailto": _mailto(message),
        "just": just,
        "then": what_then(case) if by_itself else "",
        "key": new_key(),
        "back_key": new_key(),
    }
    return render(request, "reachouts/approved.html", shown)


def _mailto(message: Message) -> str:
    try:
        return leaving.mailto(message) if message.how == How.EMAIL else ""
    except Mistake:
        return ""


def _call(request: SeekerRequest, case: Case, step: Step, just: str) -> HttpResponse:
    shown = base_of(case) | {
        "title": f"Reach-out to {case.person.name}",
        "leave": handing(case, leave_for(case, Act("attempt", How.CALL)), "You may call"),
        "reason": step.reason,
        "to_write": _has_text_to_come(case),
        "just": just,
    }
    return render(request, "reachouts/calling.html", shown)


def _has_text_to_come(case: Case) -> bool:
    return leave_for(case, Act("approve", How.EMAIL)).refused is None


def _standing(request: SeekerRequest, case: Case, just: str) -> HttpResponse:
    """After an answer, or when nothing is left to try: what follows, and the taps for it."""
    step, standing = case.step(), case.history.standing
    begin = leave_for(case, Act("begin")) if standing in BEGIN_AGAIN else None
    title = TITLES.get(standing, "Reach-out to {name}")
    shown = base_of(case) | {
        "title": title.format(name=case.name),
        "step": step,
        "next_words": next_line(step, case.name, case.facts.seeker_day(case.now)),
        "taps": taps(step),
        "unsorted": standing is Standing.UNSORTED,
        "by_mail": standing is Standing.UNSORTED and any(m.asks for m in mails_with(case.person)),
        "may_begin": begin is not None and begin.refused is None,
        "begin_refused": begin.refused.sentence if begin and begin.refused else "",
        "moved_on": standing is Standing.MOVED_ON,
        "others": _who_next(case) if standing is Standing.MOVED_ON else [],
        "finds_address": step.kind == StepKind.FIND_ADDRESS,
        "asks_go_on": step.kind == StepKind.SAY_GO_ON,
        "just": just,
    }
    return render(request, "reachouts/standing.html", shown)


def _who_next(case: Case) -> list[dict[str, Any]]:
    """A1: a few people who could be next, with the reason."""
    return [
        {
            "name": each.name,
            "href": reverse("begin", args=[each.suggested.candidate.person]),
            "chip": said(each.suggested.candidate.tie, each.suggested.candidate.through),
            "why": each.suggested.why,
            "initials": initials(each.name),
        }
        for each in who_next(case.account, case.now, MOST_NEXT).people
    ]
