"""The pages that say what went wrong, and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def _sorry(request: HttpRequest, status: int, title: str, words: str) -> HttpResponse:
    page = {"title": title, "words": words, "way_on": ("/", "Go to Today")}
    return render(request, "said.html", page, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400."""
    return _sorry(request, 400, "That didn't arrive whole", "Go back and send it once more.")


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return _sorry(request, 403, "Not from here", "Go back to the page and try again.")


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form that is older than the session."""
    words = "This page was open for long. Go back, reload it, and send it again; nothing is lost."
    return _sorry(request, 403, "That form is out of date", words)


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return _sorry(request, 404, "There is nothing here", "It may have been erased or moved.")


def broken(request: HttpRequest) -> HttpResponse:
    """500."""
    words = "Something broke on our side. Your book is as it was; try again, or run `groundwork doctor`."
    return _sorry(request, 500, "That went wrong", words)
