"""Everybody in the book, a page at a time."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from groundwork.adapters import clock
from groundwork.faces.web.people.showing import STANDINGS, row
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.method.days import zone
from groundwork.method.ties import WORDS
from groundwork.method.words import Standing, Tie
from groundwork.people import queries
from groundwork.people.queries import Wanted


@require_safe
def people(request: SeekerRequest) -> HttpResponse:
    """People by name, narrowed by tie, by organisation, by where they stand."""
    account, wanted = request.account, _wanted(request)
    found = queries.page(account, wanted, _number(request, "after"), _number(request, "before"))
    today = clock.now().astimezone(zone(account.zone)).date()
    page = {
        "rows": [row(person, today) for person in found.people],
        "wanted": wanted,
        "ties": list(WORDS.items()),
        "standings": list(STANDINGS.items()),
        "before": _page_address(wanted, "before", found.before),
        "after": _page_address(wanted, "after", found.after),
    }
    return render(request, "people/people.html", page)


def _wanted(request: SeekerRequest) -> Wanted:
    tie, standing = request.GET.get("tie", ""), request.GET.get("standing", "")
    return Wanted(
        tie if tie in list(Tie) else "",
        standing if standing in list(Standing) else "",
        request.GET.get("organisation", "").strip()[:300],
    )


def _number(request: SeekerRequest, name: str) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 18 else None


def _page_address(wanted: Wanted, name: str, mark: int | None) -> str:
    if mark is None:
        return ""
    kept = {
        "tie": wanted.tie, "standing": wanted.standing, "organisation": wanted.organisation,
    }  # fmt: skip
    return "?" + urlencode({key: value for key, value in kept.items() if value} | {name: mark})
