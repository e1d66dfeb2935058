"""Adds somebody: one line, what was understood of it, and only then into the book."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from groundwork.faces.web.flash import say
from groundwork.faces.web.people import forms
from groundwork.faces.web.people.showing import work
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.method.ties import WORDS, said
from groundwork.method.words import Tie
from groundwork.people.add import Described, add
from groundwork.people.barred import barred
from groundwork.people.doubles import doubles
from groundwork.people.models import Person
from groundwork.people.understand import Piece, Understood, understand
from groundwork.steps.errors import Mistake, Refused

ICONS = {
    "name": "person", "title": "article", "organisation": "bank", "tie": "intro",
    "through": "intro", "email": "mail", "phone": "phone", "network": "people", "zone": "clock",
    "fact": "idea", "note": "article",
}  # fmt: skip

LONGEST_CHIP = 34


@dataclass(frozen=True, slots=True)
class Chip:
    """A piece that was understood, as a chip shows it. `words`: what it was read from."""

    shown: str
    icon: str
    words: str


@require_http_methods(["GET", "HEAD", "POST"])
def add_person(request: SeekerRequest) -> HttpResponse:
    """`line` is understood and shown; with `keep` the fields beside it go into the book."""
    line = _line(request)
    if not line.strip():
        return render(request, "people/add.html", {"line": "", "asked": request.method == "POST"})
    understood = _understood(request, line)
    if "keep" not in request.POST:
        return _preview(request, line, understood, forms.of_described(understood.described))
    form = forms.posted(request.POST)
    try:
        person = add(actor(request), forms.described(request.account, form, understood.described))
    except (Mistake, Refused) as problem:
        return _preview(request, line, understood, form, str(problem))
    say(request, f"{form.name.strip()} is in your book.")
    return redirect("person", person)


def _line(request: SeekerRequest) -> str:
    given = request.POST if request.method == "POST" else request.GET
    return given.get("line", "").replace("\0", " ")


def _understood(request: SeekerRequest, line: str) -> Understood:
    """The line as understood, with the tie and the organisation of the page it was typed on."""
    tie = request.POST.get("for_tie", "")
    understood = understand(request.account, line, tie if tie in list(Tie) else Tie.NONE)
    there = request.POST.get("at", "").strip()
    if there and not understood.described.organisation:
        described = replace(understood.described, organisation=there)
        return replace(understood, described=described)
    return understood


def _preview(
    request: SeekerRequest,
    line: str,
    understood: Understood,
    form: forms.PersonForm,
    error: str = "",
) -> HttpResponse:
    described = understood.described
    page = {
        "line": line,
        "asked": True,
        "chips": [_chip(piece) for piece in understood.pieces],
        "form": form,
        "error": error,
        "given": described.greeting or described.name,
        "place_why": described.zone_reason,
        "ties": list(WORDS.items()),
        "through": _through(understood),
        "doubles": [
            {"person": each.person, "why": each.why, "work": work(each.person)}
            for each in doubles(request.account, described)
        ],
        "barred": barred(request.account, described.addresses),
        "key": request.POST.get("key") or new_key(),
        "for_tie": request.POST.get("for_tie", ""),
        "at": request.POST.get("at", ""),
    }
    return render(request, "people/add.html", page, status=422 if error else 200)


def _chip(piece: Piece) -> Chip:
    shown = said(Tie(piece.value)) if piece.kind == "tie" else piece.value
    if piece.kind == "zone":
        shown = piece.value.rpartition("/")[2].replace("_", " ") + " time"
    if len(shown) > LONGEST_CHIP:
        shown = f"{shown[:LONGEST_CHIP].rstrip()} …"
    return Chip(shown, ICONS[piece.kind], piece.words)


def _through(understood: Understood) -> list[tuple[int, str]]:
    """People who may have made the tie, as choices."""
    people: list[Person] = list(understood.choices)
    described: Described = understood.described
    if described.through:
        people = [Person.objects.get(pk=described.through)]
    return [(each.pk, ", ".join(filter(None, [each.name, work(each)]))) for each in people]


def through_choices(person: Person) -> list[tuple[int, Any]]:
    """Who made the tie with somebody in the book, as the one choice there is."""
    return [(person.through.pk, person.through.name)] if person.through else []
