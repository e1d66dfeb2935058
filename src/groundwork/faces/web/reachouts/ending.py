"""Ends a reach-out early, or takes up the second person there (A2)."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from groundwork.faces.web.people.showing import initials
from groundwork.faces.web.reachouts.answering import attempt_it, case_for, logged, to
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.faces.web.ties import tie_words
from groundwork.method.words import StepKind
from groundwork.reachouts import close, log
from groundwork.reachouts.queries import colleagues


@require_http_methods(["GET", "POST"])
def give_up(request: SeekerRequest, person: int) -> HttpResponse:
    """The seeker's own end; asked once, and it can be taken back."""
    case = case_for(request, person)
    if request.method == "GET":
        shown: dict[str, Any] = {"case": case, "key": new_key(), "open": bool(case.open)}
        return render(request, "reachouts/give_up.html", shown)
    said: list[str] = []
    if attempt_it(request, lambda: said.append(close.give_up(actor(request), person))):
        logged(request, person, said[0])
    return to("reachout", person)


@require_http_methods(["GET", "POST"])
def second_person(request: SeekerRequest, person: int) -> HttpResponse:
    """A2: whom to ask there beside the first; or nobody, and that is fine."""
    case = case_for(request, person)
    if request.method == "GET":
        shown: dict[str, Any] = {
            "case": case,
            "people": [(each, tie_words(each), new_key()) for each in colleagues(case)],
            "initials": initials,
            "key": new_key(),
        }
        return render(request, "reachouts/second.html", shown)
    chosen = request.POST.get("chosen", "")
    if chosen.isdecimal() and len(chosen) < 19:
        number = int(chosen)
        done = attempt_it(request, lambda: close.second_person(actor(request), person, number))
        return to("begin", number) if done else to("second_person", person)
    said: list[str] = []
    leave_it = partial(log.declined, actor(request), person, StepKind.PROPOSE_SECOND)
    if attempt_it(request, lambda: said.append(leave_it())):
        logged(request, person, said[0])
    return to("reachout", person)
