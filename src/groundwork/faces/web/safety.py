"""Safe on a laptop: only this machine, only its own pages, nothing inline.

The start address carries a token that works once and becomes a cookie, so that other users of the
machine see nothing.
"""

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from groundwork.faces.web import launch

Answer = Callable[[HttpRequest], HttpResponse]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)


def only_this_machine(answer: Answer) -> Answer:
    """Refuses a foreign Host, and says to every browser what a page may load."""

    def guarded(request: HttpRequest) -> HttpResponse:
        if _is_its_own_host(request):
            response = answer(request)
        else:
            response = HttpResponse("This page answers to this computer only.", status=400)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return guarded


def _is_its_own_host(request: HttpRequest) -> bool:
    """Name and port, as the server has them: a name from elsewhere may be made to lead here."""
    try:
        host = request.get_host()
    except DisallowedHost:
        return False
    port = request.get_port()
    return host.rpartition(":")[2] == port or (port == "80" and ":" not in host)


def same_origin(answer: Answer) -> Answer:
    """Lets in who came by the start address, and refuses writes from another site."""

    def guarded(request: HttpRequest) -> HttpResponse:
        if launch.opens(request):
            request.session["in"] = True
            return HttpResponseRedirect("/")
        if not request.session.get("in"):
            return render(request, "said.html", launch.CLOSED, status=403)
        if request.method not in ("GET", "HEAD") and not _from_here(request):
            return HttpResponse("That came from another page. Go back and try again.", status=403)
        return answer(request)

    return guarded


def _from_here(request: HttpRequest) -> bool:
    origin = request.META.get("HTTP_ORIGIN")
    site = request.META.get("HTTP_SEC_FETCH_SITE", "same-origin")
    here = f"{request.scheme}://{request.get_host()}"
    return site in ("same-origin", "none") and (origin is None or origin == here)
