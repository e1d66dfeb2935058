"""The taps on a mail that came in."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from groundwork.arrivals import whose as whose_it_is
from groundwork.arrivals.confirm import confirm
from groundwork.faces.web.flash import say
from groundwork.faces.web.reachouts.answering import attempt_it, logged
from groundwork.faces.web.seeker import SeekerRequest, actor
from groundwork.mail.models import Read
from groundwork.mail.queries import mail_of
from groundwork.people.edit import add_address
from groundwork.people.models import Address
from groundwork.reachouts import own_mail
from groundwork.reachouts.log import sort_answer


def mail_for(request: SeekerRequest, mail: int) -> Read:
    """The mail of that number. Raises Http404 where there is none in this book."""
    found = mail_of(request.account, mail)
    if found is None:
        raise Http404
    return found


@require_POST
def right(request: SeekerRequest, mail: int) -> HttpResponse:
    """It was read rightly."""
    kept = mail_for(request, mail)
    return _done(request, kept, lambda: confirm(actor(request), kept.pk))


@require_POST
def rather(request: SeekerRequest, mail: int) -> HttpResponse:
    """It means something else."""
    kept = mail_for(request, mail)
    meant = request.POST.get("meant", "")
    return _done(request, kept, lambda: sort_answer(actor(request), kept.person_id, meant))


@require_POST
def whose(request: SeekerRequest, mail: int) -> HttpResponse:
    """Whether it is theirs."""
    kept = mail_for(request, mail)
    is_theirs = request.POST.get("theirs") == "yes"
    act = whose_it_is.theirs if is_theirs else whose_it_is.not_theirs
    return _done(request, kept, lambda: act(actor(request), kept.pk), logs=not is_theirs)


@require_POST
def own(request: SeekerRequest, mail: int) -> HttpResponse:
    """Whether a mail of the seeker's was one of the attempts."""
    kept = mail_for(request, mail)
    counts = request.POST.get("counts") == "yes"
    act = own_mail.count if counts else own_mail.leave_beside
    return _done(request, kept, lambda: act(actor(request), kept.pk), logs=counts)


@require_POST
def keep_address(request: SeekerRequest, mail: int) -> HttpResponse:
    """The address that it came from is one of theirs."""
    kept = mail_for(request, mail)
    address = str(kept.judged.get("from", ""))
    done = attempt_it(
        request,
        lambda: add_address(actor(request), kept.person_id, Address.EMAIL, address),
    )
    if done:
        say(request, f"{address} is kept with {kept.person.name}.")
    return redirect("mails")


def _done(
    request: SeekerRequest, kept: Read, do: Callable[[], str], *, logs: bool = True
) -> HttpResponse:
    """`logs`: whether it is a line of the log, which can be taken back."""
    said: list[str] = []
    if attempt_it(request, lambda: said.append(do())):
        if logs:
            logged(request, kept.person_id, said[0])
        else:
            say(request, said[0])
    return redirect("mails")
