"""Erases a person for good, after saying what goes."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from groundwork.faces.web.people.acts import done
from groundwork.faces.web.people.whom import whom
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.people.erase import erase_for_good


@require_http_methods(["GET", "HEAD", "POST"])
def erase_person(request: SeekerRequest, person_id: int) -> HttpResponse:
    """The page that says what goes; sent, it is done."""
    person = whom(request, person_id)
    if request.method == "POST":
        if done(request, lambda: erase_for_good(actor(request), person.pk)):
            return redirect("people")
        return redirect("person", person.pk)
    page = {
        "person": person,
        "events": person.events.count(),
        "texts": person.messages.count(),
        "records": person.import_rows.count(),
        "addresses": len(person.addresses.all()),
        "key": new_key(),
    }
    return render(request, "people/erase.html", page)
