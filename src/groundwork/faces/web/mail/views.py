"""What came in: how each mail was read, and one tap that confirms or corrects it (A7)."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from groundwork.adapters import clock
from groundwork.arrivals.queries import came_in
from groundwork.faces.web.mail.cards import card
from groundwork.faces.web.mail.words import title_of
from groundwork.faces.web.reachouts.answering import just_logged
from groundwork.faces.web.seeker import SeekerRequest, new_key
from groundwork.method.days import zone


@require_safe
def mails(request: SeekerRequest) -> HttpResponse:
    """The mails that ask, and those of the last days that were understood by themselves."""
    account, now = request.account, clock.now()
    found = came_in(account, now)
    here = zone(account.zone)
    asking = [card(each, now, here) for each in found.asking]
    first = next((each for each in asking if each.right), None)
    page = {
        "title": title_of(len(asking), is_more=found.is_more),
        "asking": asking,
        "first": first.id if first else None,
        "by_itself": [card(each, now, here) for each in found.by_itself],
        "is_more": found.is_more,
        "just": just_logged(request),
        "undo_key": new_key(),
    }
    return render(request, "mail/mails.html", page)
