"""Between a form and an action: what can't be done is said, and nothing is lost."""

from collections.abc import Callable
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from groundwork.adapters import clock
from groundwork.faces.web.flash import say
from groundwork.faces.web.reachouts.given import Given
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.mail.models import Message
from groundwork.method.days import zone
from groundwork.reachouts.next_words import next_line
from groundwork.reachouts.queries import Case, case_of
from groundwork.steps.errors import Mistake, Refused

_LAST = "last_logged"


def case_for(request: SeekerRequest, person: int) -> Case:
    """The person of that number as they stand now. Raises Http404 where there is none."""
    found = case_of(request.account, person, clock.now())
    if found is None:
        raise Http404
    return found


def message_for(request: SeekerRequest, message: int) -> Message:
    """The text of that number. Raises Http404 where there is none in this book."""
    found = Message.objects.filter(account=request.account, pk=message).first()
    if found is None:
        raise Http404
    return found


def to(name: str, *arguments: Any, query: str = "") -> HttpResponse:
    """Goes on to a page."""
    return HttpResponseRedirect(reverse(name, args=arguments) + query)


def attempt_it(request: HttpRequest, do: Callable[[], Any]) -> bool:
    """Does it, or says why it was refused; whether it was done."""
    try:
        do()
    except (Refused, Mistake) as complaint:
        say(request, str(complaint), "warning")
        return False
    return True


def logged(request: SeekerRequest, person: int, sentence: str) -> None:
    """Keeps what was just logged for the next page: what follows, the next step, and the undo."""
    case = case_for(request, person)
    today = case.now.astimezone(zone(case.account.zone)).date()
    words = f"{sentence} {next_line(case.step(), case.name, today)}"
    request.session[_LAST] = [person, words]


def last_logged(request: HttpRequest, person: int) -> str:
    """What was just logged for this person, once; "" where it was something else."""
    kept = request.session.get(_LAST)
    if not kept or kept[0] != person:
        return ""
    del request.session[_LAST]
    return cast(str, kept[1])


def just_logged(request: HttpRequest) -> tuple[int, str] | None:
    """What was just logged, for a page that shows several people: the person, and the words."""
    kept = request.session.pop(_LAST, None) if _LAST in request.session else None
    return (int(kept[0]), str(kept[1])) if kept else None


def given_by(request: SeekerRequest, case: Case) -> Given:
    """The fields of the form, read in the seeker's zone."""
    return Given(request.POST, case.now, zone(request.account.zone))
