"""The call sheet: what to say, the number to tap, and what came of it in one tap."""

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from groundwork.faces.web.flash import say
from groundwork.faces.web.reachouts.answering import attempt_it, case_for, given_by, logged, to
from groundwork.faces.web.reachouts.dates import at_place, city, clock_there
from groundwork.faces.web.reachouts.rows import ROWS
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.faces.web.ties import tie_words
from groundwork.method import Act
from groundwork.method.days import DAY, zone
from groundwork.method.words import How
from groundwork.people.models import Address
from groundwork.reachouts.models import Reachout
from groundwork.reachouts.queries import Case, leave_for
from groundwork.reachouts.writing import starting

NOT_NOW = "not_now"
OUTCOMES = [
    ("spoke", "We spoke", "talk"),
    ("voicemail", "Voicemail left", "vm"),
    ("rang_out", "Rang out", "quiet"),
    ("gatekeeper", "Gatekeeper", "door"),
    ("engaged", "Engaged", "phone"),
    ("wrong_number", "Wrong number", "close"),
    ("dead_line", "Dead line", "minus"),
    (NOT_NOW, "Not now", "clock"),
]
OFFERED = (("[a day and time]", 10), ("[another day and time]", 14))
WORDS_A_SECOND = 2.5


@require_safe
def call_sheet(request: SeekerRequest, person: int) -> HttpResponse:
    """The script, the number and the outcomes, for one hand on a phone."""
    case = case_for(request, person)
    numbers = case.addresses(Address.PHONE)
    leave = leave_for(case, Act("attempt", How.CALL))
    there, here = case.facts.days.zone, zone(request.account.zone)
    script, desk, voicemail = _script(case)
    shown = {
        "case": case,
        "about": _about(case),
        "numbers": [(number, _tel(number)) for number in numbers],
        "as_options": [(number, number) for number in numbers],
        "blocked": leave.refused.sentence if leave.refused else "",
        "from": at_place(leave.moment, there, here) if leave.refused and leave.moment else "",
        "script": script,
        "desk": desk,
        "voicemail": voicemail,
        "seconds": round(len(voicemail.split()) / WORDS_A_SECOND),
        "outcomes": _outcomes(case, leave.moment if leave.refused else None),
        "key": new_key(),
    }
    return render(request, "reachouts/call.html", shown)


def _about(case: Case) -> str:
    there = case.facts.days.zone
    hour = f"{case.now.astimezone(there):%H:%M} in {city(there)}"
    reachout = case.open
    attempt = f"attempt {reachout.counted() + 1} of 5" if reachout else ""
    if reachout and (reachout.answered or reachout.counted() >= 5):
        attempt = ""
    return " · ".join(filter(None, [tie_words(case.person), hour, attempt]))


def _tel(number: str) -> str:
    return "tel:" + "".join(sign for sign in number if sign.isdigit() or sign == "+")


def _script(case: Case) -> tuple[list[tuple[str, str]], str, str]:
    """The lines to say, what to say at the desk, and the voicemail."""
    reachout = case.history.reachout
    kept = Reachout.objects.filter(pk=reachout.id).first() if reachout and reachout.id else None
    if kept is None:
        return [], "", ""
    texts = [
        starting(case.account, case.person, kept, kind).text
        for kind in ("call_script", "voicemail")
    ]
    text = _with_times(case, texts[0])
    lines = [line.partition(": ") for line in text.split("\n\n") if line.strip()]
    said = [(when, words) for when, colon, words in lines if colon]
    desk = next((words for when, words in said if when == "Someone else answers"), "")
    return [each for each in said if each[0] != "Someone else answers"], desk, texts[1]


def _with_times(case: Case, text: str) -> str:
    """The two times that the script offers: the next two days on which something may fall there."""
    day = case.facts.days.day_of(case.now)
    for gap, hour in OFFERED:
        day += DAY
        for _ in range(366):
            if case.facts.days.may_fall(day):
                break
            day += DAY
        text = text.replace(gap, f"{day:%A} at {hour}:00")
    return text


def _outcomes(case: Case, moment: datetime | None) -> list[tuple[str, str, str]]:
    if moment is None or moment - case.now > timedelta(hours=12):
        return OUTCOMES
    there = case.facts.days.zone
    later = f"Try at {clock_there(moment, there, there)}"
    return [*OUTCOMES[:-1], (NOT_NOW, later, "clock")]


@require_POST
def log_call(request: SeekerRequest, person: int) -> HttpResponse:
    """What came of the call, in one tap: then what it meant, or who was at the desk."""
    outcome = request.POST.get("outcome", "")
    if outcome == NOT_NOW:
        say(request, "Nothing is logged. The call waits for you.")
        return to("today")
    case = case_for(request, person)
    row = ROWS.get(outcome)
    if row is None or not _is_an_outcome(outcome):
        say(request, "Tap one of the eight, and it is kept.", "warning")
        return to("call_sheet", person)
    said: list[Any] = []
    done = attempt_it(
        request, lambda: said.append(row.logs(actor(request), case, given_by(request, case)))
    )
    if not done:
        return to("call_sheet", person)
    logged(request, person, said[0])
    if outcome == "spoke":
        return to("answer", person)
    if outcome == "gatekeeper":
        return to("log", person, query="?what=desk#desk")
    return to("reachout", person)


def _is_an_outcome(name: str) -> bool:
    return any(name == each[0] for each in OUTCOMES)
