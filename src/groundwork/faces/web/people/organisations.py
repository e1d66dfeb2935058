"""An organisation: who is there, and whether the seeker is curious about it."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from groundwork.adapters import clock
from groundwork.faces.web.people.acts import done
from groundwork.faces.web.people.showing import row
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.method.days import zone
from groundwork.method.words import Standing
from groundwork.people import queries
from groundwork.people.models import Organisation, Person
from groundwork.people.wish import let_go
from groundwork.people.wish import wish as be_curious


@require_safe
def show(request: SeekerRequest, organisation_id: int) -> HttpResponse:
    """The people there, and how many have not answered yet (A5)."""
    organisation = _of(request, organisation_id)
    people = queries.there(organisation)
    today = clock.now().astimezone(zone(request.account.zone)).date()
    page = {
        "organisation": organisation,
        "rows": [row(person, today) for person in people],
        "waiting": sum(_is_open(person) for person in people),
        "key": new_key(),
    }
    return render(request, "people/organisation.html", page)


@require_POST
def wish(request: SeekerRequest, organisation_id: int) -> HttpResponse:
    """S3: curious about it, or no longer."""
    organisation = _of(request, organisation_id)
    if organisation.is_wished:
        done(request, lambda: let_go(actor(request), organisation.pk))
    else:
        done(request, lambda: be_curious(actor(request), organisation.name))
    return redirect("organisation", organisation.pk)


def _of(request: SeekerRequest, pk: int) -> Organisation:
    found = Organisation.objects.filter(account=request.account, pk=pk).first()
    if found is None:
        raise Http404
    return found


def _is_open(person: Person) -> bool:
    step = getattr(person, "step", None)
    return step is not None and step.standing == Standing.OPEN
