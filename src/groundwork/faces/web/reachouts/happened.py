"""What happened, logged by hand as it was (A6), and what an answer means (A7)."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from groundwork.faces.web.reachouts.answering import case_for, given_by, last_logged, logged, to
from groundwork.faces.web.reachouts.rows import GROUPS, ROWS, Row
from groundwork.faces.web.reachouts.taps import taps
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.mail.queries import mails_with
from groundwork.method.words import Meaning, Standing, StepKind
from groundwork.people.models import Address
from groundwork.reachouts.next_words import next_line
from groundwork.reachouts.queries import Case, sleeps_until
from groundwork.steps.errors import Mistake, Refused

ONLY_IF_ASKED = ("desk", "decline", "go_on", "sent_again")


@require_http_methods(["GET", "POST"])
def log(request: SeekerRequest, person: int) -> HttpResponse:
    """Every row of A6 as a choice; POST keeps one, and says what follows."""
    case = case_for(request, person)
    if request.method == "GET":
        return _form(request, case, request.GET.get("what", ""), {}, "")
    what = request.POST.get("what", "")
    row = ROWS.get(what)
    if row is None:
        return _form(request, case, "", request.POST, "Choose what happened.")
    try:
        said = row.logs(actor(request), case, given_by(request, case))
    except (Refused, Mistake) as complaint:
        return _form(request, case, what, request.POST, str(complaint))
    logged(request, person, said)
    return to("answer" if _asks_what_it_meant(request, person) else "reachout", person)


def _asks_what_it_meant(request: SeekerRequest, person: int) -> bool:
    spoke = request.POST.get("what") == "spoke"
    return spoke and case_for(request, person).history.standing is Standing.UNSORTED


def _form(
    request: SeekerRequest, case: Case, what: str, typed: Any, complaint: str
) -> HttpResponse:
    step, today = case.step(), case.facts.seeker_day(case.now)
    shown = {
        "case": case,
        "taps": taps(step),
        "next_words": next_line(step, case.name, today),
        "groups": list(_groups(case, what)),
        "what": what,
        "typed": typed,
        "complaint": complaint,
        "emails": [(each, each) for each in _emailed(case)],
        "numbers": [
            (each.value, each.value)
            for each in case.person.addresses.all()
            if each.channel == "phone"
        ],
        "today": today,
        "later": sleeps_until(case),
        "keys": {name: new_key() for name in ROWS},
        "just": last_logged(request, case.person.pk),
        "undo_key": new_key(),
    }
    return render(request, "reachouts/log.html", shown, status=422 if complaint else 200)


def _groups(case: Case, what: str) -> Iterator[tuple[str, str, list[Row]]]:
    wanted = _relevant(case) | {what}
    for group in GROUPS:
        rows = [row for row in group.rows if row.name not in ONLY_IF_ASKED or row.name in wanted]
        yield group.title, group.icon, rows


def _relevant(case: Case) -> set[str]:
    """The rows that make sense only now and then."""
    kind = case.step().kind
    rows = {"decline"} if kind in (StepKind.THANK_FOR_NO, StepKind.PROPOSE_SECOND) else set()
    if kind == StepKind.SAY_GO_ON:
        rows.add("go_on")
    if case.open and case.open.repeat():
        rows.add("sent_again")
    return rows


def _emailed(case: Case) -> list[str]:
    """The addresses that something went to, the last one first; else all there are."""
    reachout = case.history.reachout
    sent = [each.to for each in reachout.attempts if "@" in each.to] if reachout else []
    known = [each.value for each in case.person.addresses.all() if each.channel == Address.EMAIL]
    return list(dict.fromkeys([*reversed(sent), *known]))


MEANINGS = (
    ("yes", "Yes, or a time", "Settle the time within a day.", "check"),
    ("asks", "They ask something back", "Answer within a day.", "talk"),
    ("introduces", "They will introduce you", "Wait for it; one reminder is fine.", "intro"),
    ("no", "No", "The reach-out is closed, and that is all right.", "minus"),
    ("stop", "Please don’t write again", "Nothing more, ever, of any kind.", "close"),
    ("nothing", "Nothing of these", "The reach-out has ended.", "inbox"),
)
"""What an answer may mean, in one tap; *later* and *talk to somebody* ask for a word more."""


@require_http_methods(["GET", "POST"])
def answer(request: SeekerRequest, person: int) -> HttpResponse:
    """A7: says what their answer means, in one tap."""
    case = case_for(request, person)
    if request.method == "GET":
        return _meanings(request, case, "")
    meant = request.POST.get("meant", "")
    if meant not in list(Meaning) or not meant:
        return _meanings(request, case, "Choose what their answer means.")
    try:
        said = ROWS[meant].logs(actor(request), case, given_by(request, case))
    except (Refused, Mistake) as complaint:
        return _meanings(request, case, str(complaint))
    logged(request, person, said)
    return to("reachout", person)


def _meanings(request: SeekerRequest, case: Case, complaint: str) -> HttpResponse:
    shown = {
        "case": case,
        "quote": _their_words(case),
        "waits": bool(case.history.unsorted),
        "meanings": MEANINGS,
        "typed": request.POST,
        "complaint": complaint,
        "later": sleeps_until(case),
        "keys": [new_key(), new_key(), new_key()],
        "just": last_logged(request, case.person.pk),
        "undo_key": new_key(),
    }
    return render(request, "reachouts/answer.html", shown, status=422 if complaint else 200)


def _their_words(case: Case) -> str:
    """Their mail, or what was noted with the last thing that they said."""
    said = [each for each in case.events if each.kind in ("answered", "attempt_made")]
    if not said:
        return ""
    mail = next((m for m in mails_with(case.person) if m.pk == said[-1].data.get("mail")), None)
    return str(mail.judged.get("reply", "")) if mail else said[-1].word("note")
