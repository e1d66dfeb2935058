"""Search as one types, and the page of everything that was found."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from groundwork.faces.web.people.showing import ACTS, STANDINGS, initials
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.method.words import Standing
from groundwork.people.search import Found, find

AT_ONCE, EVERYTHING = 8, 50


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody or something that was found."""

    href: str
    name: str
    words: str
    initials: str
    act: str


@require_safe
def search(request: SeekerRequest) -> HttpResponse:
    """`?q=`: the few best for the box, or a whole page of them."""
    typed = request.GET.get("q", "")[:200].strip()
    in_a_box = bool(request.headers.get("HX-Request"))
    found = find(request.account, typed, AT_ONCE if in_a_box else EVERYTHING)
    page = {
        "q": typed,
        "lines": [_line(each) for each in found],
        "more": f"{reverse('search')}?{urlencode({'q': typed})}" if typed else "",
    }
    name = "people/found.html" if in_a_box else "people/search.html"
    response = render(request, name, page)
    response.headers["Vary"] = "HX-Request"
    return response


def _line(found: Found) -> Line:
    if not found.is_person:
        return Line(
            reverse("organisation", args=[found.id]), found.name, "Organisation",
            initials(found.name), "ink",
        )  # fmt: skip
    standing = Standing(found.standing) if found.standing else Standing.NONE_BEGUN
    begun = STANDINGS[standing] if standing is not Standing.NONE_BEGUN else ""
    words = ", ".join(filter(None, [found.title, found.organisation]))
    return Line(
        reverse("person", args=[found.id]),
        found.name,
        ". ".join(filter(None, [words, begun])) or "In your book",
        initials(found.name),
        ACTS.get(standing, "keep"),
    )
