"""The seeker's settings, a form each."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from groundwork.accounts import settings as kept
from groundwork.adapters import clock
from groundwork.faces.web.flash import say
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.faces.web.settings import forms
from groundwork.faces.web.settings.page import page
from groundwork.method.days import zone
from groundwork.method.words import PurposeKind
from groundwork.reachouts.keeping_up import keep_up

View = Callable[..., HttpResponse]


@require_safe
def settings(request: SeekerRequest) -> HttpResponse:
    """Everything that can be set, as it is."""
    return render(request, "settings/settings.html", page(request.account))


def _form(said: str) -> Callable[[Callable[..., None]], View]:
    """A form of the page: done, it says so; unclear, it comes back as it was typed."""

    def made(do: Callable[..., None]) -> View:
        @require_POST
        def view(request: SeekerRequest, **named: Any) -> HttpResponse:
            try:
                do(request, **named)
            except forms.Unclear as unclear:
                shown = page(request.account, request.POST.dict(), unclear.errors)
                return render(request, "settings/settings.html", shown, status=422)
            keep_up(request.account, clock.now())
            say(request, said)
            return redirect("settings")

        return view

    return made


@_form("Kept.")
def who(request: SeekerRequest) -> None:
    """Who the seeker is."""
    kept.change(request.account, forms.who(request.POST))


@_form("Kept. Your dates follow your place.")
def place(request: SeekerRequest) -> None:
    """Where the seeker is."""
    kept.change(request.account, forms.place(request.account, request.POST))


@_form("Kept.")
def goals(request: SeekerRequest) -> None:
    """A5, A12, A15: the caps, the rhythm and the weekly goal."""
    wanted = forms.goals(request.POST)
    forms.keep("longest", lambda: kept.change(request.account, wanted))


@_form("Rest well. What can wait waits, and every such date moves with you.")
def rest(request: SeekerRequest) -> None:
    """A14: a rest from one day to another."""
    first, last = forms.rest(request.POST)
    forms.keep("last", lambda: kept.rest(request.account, first, last))


@_form("Welcome back. There is no backlog: only what is next.")
def rest_over(request: SeekerRequest) -> None:
    """A14: back from a rest, or none of those to come."""
    today = clock.now().astimezone(zone(request.account.zone)).date()
    kept.end_rest(request.account, today)


@_form("Kept. Nothing falls on those days.")
def rest_days(request: SeekerRequest) -> None:
    """Rest days of the week, and the quiet days."""
    chosen = request.POST.getlist("weekdays")
    kept.change(request.account, forms.rest_days(chosen, request.POST))


@_form("Kept. Nothing falls on that day.")
def rest_date(request: SeekerRequest) -> None:
    """A date on which nothing falls."""
    kept.rest_day(request.account, forms.rest_date(request.POST), free=True)


@_form("An ordinary day again.")
def ordinary_date(request: SeekerRequest) -> None:
    """A rest day that is none any more."""
    kept.rest_day(request.account, forms.rest_date(request.POST), free=False)


@_form("Kept.")
def purpose(request: SeekerRequest) -> None:
    """S2: what the seeker wants to learn about."""
    words = " ".join(request.POST.get("words", "").replace("\0", " ").split())
    kind = request.POST.get("kind", "")
    if not words or kind not in list(PurposeKind):
        raise forms.Unclear(words="Say in a few words what you want to learn about.")
    kept.add_purpose(request.account, PurposeKind(kind), words)


@_form("Taken off. Reach-outs that you began keep theirs.")
def drop_purpose(request: SeekerRequest, number: int) -> None:
    """S2: a purpose that is none any more."""
    kept.drop_purpose(request.account, number)
