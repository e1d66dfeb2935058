"""Begins a reach-out: what to learn, by which cadence, with the plan and its dates."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from groundwork.faces.web.reachouts.answering import case_for, to
from groundwork.faces.web.reachouts.marks import marks_of
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.method import Act, cadences
from groundwork.method.words import PurposeKind
from groundwork.reachouts.begin import begin as begin_reachout
from groundwork.reachouts.queries import Case, leave_for
from groundwork.reachouts.timeline import preview
from groundwork.steps.errors import Mistake, Refused

OWN = "own"
DEFAULT = cadences.FIVE_TOUCH.name
OWN_START = [(slot.kind, slot.gap) for slot in cadences.FIVE_TOUCH.slots]
KINDS = [("", "nothing more"), ("email", "an email"), ("letter", "a letter"), ("call", "a call")]

CADENCES = [
    (
        DEFAULT,
        "Five attempts: three emails and two calls",
        "The usual plan. People are busy and you may be low on their list, so most answers come "
        "after the second or third attempt. After the fifth you call it a day.",
    ),
    (
        cadences.THREE_B7.name,
        "Two emails, a week apart",
        "After three days a second person there is proposed.",
    ),
    (
        cadences.GENTLE.name,
        "Gentle: two weeks between attempts",
        "For close family ties and very senior people, or if you are shy.",
    ),
    (OWN, "Your own", "Up to three emails and two calls, at least two working days apart."),
]

Cadence = str | list[tuple[str, int]]


@require_http_methods(["GET", "POST"])
def begin(request: SeekerRequest, person: int) -> HttpResponse:
    """The form; POST begins, or shows the plan of what was chosen (`do=preview`)."""
    case = case_for(request, person)
    if request.method == "GET" or request.POST.get("do") == "preview":
        given = request.GET if request.method == "GET" else request.POST
        return _form(request, case, given, [])
    try:
        begin_reachout(actor(request), person, _purposes(request), _cadence(request.POST))
    except (Refused, Mistake) as complaint:
        return _form(request, case, request.POST, [str(complaint)])
    return to("reachout", person)


def _purposes(request: SeekerRequest) -> list[tuple[str, str]]:
    known = request.account.purposes.in_bulk(
        [int(pk) for pk in request.POST.getlist("purpose") if pk.isdecimal()]
    )
    ticked = [(each.kind, each.words) for each in known.values()]
    typed = [(kind, request.POST.get(kind, "").replace("\0", "")) for kind in PurposeKind]
    return [*ticked, *((kind, " ".join(words.split())) for kind, words in typed if words.strip())]


def _cadence(given: Mapping[str, str]) -> Cadence:
    if given.get("cadence", DEFAULT) != OWN:
        return given.get("cadence", DEFAULT)
    return [(kind, _gap(gap)) for kind, gap in _own(given) if kind]


def _own(given: Mapping[str, str]) -> list[tuple[str, str]]:
    """One's own cadence as it was typed; the usual one to begin with."""
    if "kind_1" not in given:
        return [(kind, str(gap)) for kind, gap in OWN_START]
    return [(given.get(f"kind_{n}", ""), given.get(f"gap_{n}", "")) for n in range(1, 6)]


def _gap(text: str) -> int:
    if not text.strip().isdecimal() or len(text.strip()) > 3:
        raise Mistake("Give the working days before each attempt as a number, two at the least.")
    return int(text)


def _form(request: SeekerRequest, case: Case, given: Any, errors: list[str]) -> HttpResponse:
    complaints = list(errors)
    try:
        marks = _plan(case, given)
    except Mistake as complaint:
        marks = []
        complaints = complaints or ([str(complaint)] if "kind_1" in given else [])
    if request.headers.get("HX-Request") == "true":
        shown: dict[str, Any] = {"marks": marks, "errors": complaints}
        return render(request, "reachouts/plan.html", shown)
    leave = leave_for(case, Act("begin"))
    chosen = given.get("cadence", DEFAULT)
    shown = {
        "case": case,
        "refused": leave.refused,
        "open": bool(case.open),
        "purposes": list(request.account.purposes.order_by("kind", "words")),
        "ticked": given.getlist("purpose") if request.method == "POST" else _all_kept(request),
        "typed": {kind.value: given.get(kind, "") for kind in PurposeKind},
        "cadences": [{"value": v, "label": label, "hint": hint} for v, label, hint in CADENCES],
        "chosen": chosen,
        "own": list(enumerate(_own(given), 1)),
        "kinds": KINDS,
        "marks": marks,
        "errors": complaints,
        "key": new_key(),
        "back": reverse("reachouts"),
    }
    return render(request, "reachouts/begin.html", shown, status=422 if errors else 200)


def _all_kept(request: SeekerRequest) -> list[str]:
    kept = [str(pk) for pk in request.account.purposes.values_list("pk", flat=True)]
    return kept if len(kept) == 1 else []


def _plan(case: Case, given: Mapping[str, str]) -> list[Any]:
    chosen = _cadence(given)
    try:
        own = [list(each) for each in chosen] if isinstance(chosen, list) else chosen
        if isinstance(chosen, list):
            cadences.own(chosen)
    except ValueError as complaint:
        raise Mistake(str(complaint)) from None
    return marks_of(case, preview(case, own))
