"""The pages that say what went wrong, and what to do."""

import sys
from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from groundwork.care.opening import in_words
from groundwork.steps.errors import Mistake, Refused

TOO_LONG = (
    "A form takes two million letters, and this is more. Save it as a file, and bring that: a file "
    "may be as long as you like. Nothing was changed."
)
A_FILE = "Bring a file"


class InWords:
    """Answers what a page didn't foresee with a sentence, where there is one."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """A refusal of the method, a mistake, or a folder that does not serve."""
        return _known(request, problem)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400."""
    if isinstance(exception, RequestDataTooBig):
        return _sorry(request, 400, "That is a lot at once", TOO_LONG, (reverse("import"), A_FILE))
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
    words = "Something broke on our side. Your book is as it was; try again, or run “groundwork doctor”."
    return _known(request, sys.exc_info()[1]) or _sorry(request, 500, "That went wrong", words)


def _known(request: HttpRequest, problem: BaseException | None) -> HttpResponse | None:
    if isinstance(problem, Refused | Mistake):
        return _sorry(request, 409, "Not like this", str(problem))
    if isinstance(problem, FileNotFoundError):
        return None
    if isinstance(problem, DatabaseError | OSError) and (words := in_words(problem)):
        return _sorry(request, 503, "The book can't be reached", words)
    return None


def _sorry(
    request: HttpRequest,
    status: int,
    title: str,
    words: str,
    way_on: tuple[str, str] = ("/", "Go to Today"),
) -> HttpResponse:
    page = {"title": title, "words": words, "way_on": way_on}
    return render(request, "said.html", page, status=status)
