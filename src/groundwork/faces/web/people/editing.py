"""Changes what is known of a person."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from groundwork.faces.web.people import forms
from groundwork.faces.web.people.acts import done
from groundwork.faces.web.people.adding import through_choices
from groundwork.faces.web.people.whom import whom
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.method.ties import WORDS
from groundwork.people import edit
from groundwork.people.zones import suggest
from groundwork.steps.errors import Mistake, Refused


@require_http_methods(["GET", "HEAD", "POST"])
def edit_person(request: SeekerRequest, person_id: int) -> HttpResponse:
    """Everything but the addresses, which stand on the person's page."""
    person = whom(request, person_id)
    form = forms.posted(request.POST) if request.method == "POST" else forms.of_person(person)
    error = ""
    if request.method == "POST":
        try:
            words = forms.edited(request.account, form, person)
            edit.edit(actor(request), person.pk, words)
            return redirect("person", person.pk)
        except (Mistake, Refused) as problem:
            error = str(problem)
    page = {
        "person": person,
        "form": form,
        "error": error,
        "ties": list(WORDS.items()),
        "through": through_choices(person),
        "place_why": person.zone_reason,
        "key": new_key(),
    }
    return render(request, "people/edit.html", page, status=422 if error else 200)


@require_POST
def add_fact(request: SeekerRequest, person_id: int) -> HttpResponse:
    """One more thing that is known of them: a first message can name it (section 6, specific)."""
    person = whom(request, person_id)
    fact = " ".join(request.POST.get("fact", "").split())
    if fact:
        facts = "\n".join(filter(None, [person.facts, fact]))
        done(request, lambda: edit.edit(actor(request), person.pk, {"facts": facts}), "Kept.")
    return redirect(reverse("person", args=[person.pk]) + "#known")


@require_POST
def add_address(request: SeekerRequest, person_id: int) -> HttpResponse:
    """One more way to reach them."""
    value = request.POST.get("address", "").strip()
    channel = request.POST.get("channel") or forms.channel_of(value)
    done(request, lambda: edit.add_address(actor(request), person_id, channel, value), "Added.")
    return redirect(reverse("person", args=[person_id]) + "#reach")


@require_POST
def remove_address(request: SeekerRequest, person_id: int, address_id: int) -> HttpResponse:
    """One way less to reach them."""
    done(request, lambda: edit.remove_address(actor(request), person_id, address_id), "Removed.")
    return redirect(reverse("person", args=[person_id]) + "#reach")


@require_POST
def keep_place(request: SeekerRequest, person_id: int) -> HttpResponse:
    """The suggested place is right: it is kept, with the holidays there."""
    person = whom(request, person_id)
    addresses = [(each.channel, each.value) for each in person.addresses.all()]
    found = suggest([], addresses, request.account.country)
    if found:
        words = {
            "zone": found.zone, "country": found.country, "subdivision": found.subdivision,
            "zone_reason": f"you agreed: {found.reason}",
        }  # fmt: skip
        done(request, lambda: edit.edit(actor(request), person.pk, words), "Kept.")
    return redirect("person", person.pk)


@require_POST
def do_not_contact(request: SeekerRequest, person_id: int) -> HttpResponse:
    """A6: nothing more, or no further reach-outs."""
    how = request.POST.get("how", "")
    done(
        request,
        lambda: edit.do_not_contact(actor(request), person_id, how),
        "You keep to that. It can be taken back in the thread.",
    )
    return redirect("person", person_id)
