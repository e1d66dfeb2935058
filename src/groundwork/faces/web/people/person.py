"""One person: the next step, the whole thread, and what is known of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from groundwork.adapters import clock
from groundwork.care.undo import strike as strike_event
from groundwork.faces.web.people import thread as threads
from groundwork.faces.web.people.acts import done
from groundwork.faces.web.people.next_steps import next_with
from groundwork.faces.web.people.showing import ACTS, initials, work
from groundwork.faces.web.people.whom import whom
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.mail.models import Message
from groundwork.mail.queries import mails_with
from groundwork.method import History, fold
from groundwork.method.days import zone
from groundwork.method.ties import WORDS
from groundwork.method.words import Standing, Tie
from groundwork.people import place_words
from groundwork.people.models import Address, Person
from groundwork.people.queries import led_to
from groundwork.people.zones import suggest
from groundwork.reachouts.log import noted
from groundwork.steps.deriving import as_event, who
from groundwork.steps.models import Event

A_WHILE = timedelta(days=1)
ICONS = {"email": "mail", "phone": "phone", "post": "letter", "network": "people"}


@require_safe
def show(request: SeekerRequest, person_id: int) -> HttpResponse:
    """Everything with one person."""
    person = whom(request, person_id)
    events = list(Event.objects.filter(person=person).order_by("at", "pk"))
    history = fold([who(person), *(as_event(each) for each in events)])
    messages = list(Message.objects.filter(person=person).order_by("pk"))
    mails = mails_with(person)
    here = zone(request.account.zone)
    now = clock.now()
    today = now.astimezone(here).date()
    numbers = threads.people_in(events)
    names = Person.objects.filter(account=request.account, pk__in=numbers) if numbers else []
    page = {
        "person": person,
        "given": person.greeting or person.given or person.name,
        "work": work(person),
        "initials": initials(person.name),
        "act": ACTS.get(history.standing, "keep"),
        "tie": _tie(person),
        "next": next_with(person, history.standing, today, by_mail=any(m.asks for m in mails)),
        "lines": threads.thread(
            person,
            events,
            {each.pk: each for each in messages},
            mails,
            history,
            {each.pk: each.name for each in names},
            here,
            today,
        ),
        "drafts": threads.drafts(messages),
        "addresses": _addresses(person.addresses.all(), history),
        "facts": [line for line in person.facts.splitlines() if line.strip()],
        "led_to": led_to(person),
        "may_stop": history.standing not in (Standing.STOP, Standing.NO),
        "last": _last(history, events, now),
        "key": new_key(),
        **_place(request, person),
    }
    return render(request, "people/person.html", page)


def _tie(person: Person) -> str:
    """How the seeker knows them, as the words before who made the tie."""
    tie = Tie(person.tie) if person.tie in list(Tie) else Tie.NONE
    if tie is Tie.NONE:
        return "No tie yet, and that is fine."
    through = person.through or person.through_words
    joint = {Tie.INTRODUCED: "Introduced by", Tie.FRIENDS_PARENT: "Parent of"} if through else {}
    words = WORDS[tie]
    return joint.get(tie, f"{words[0].upper()}{words[1:]}{', through' if through else ''}")


def _addresses(addresses: Iterable[Address], history: History) -> list[dict[str, Any]]:
    """The ways to reach them; one that came back is shown so (A6)."""
    return [
        {
            "id": each.pk,
            "value": each.value,
            "icon": ICONS.get(each.channel, "mail"),
            "dead": each.value in history.dead,
        }
        for each in addresses
    ]


def _place(request: SeekerRequest, person: Person) -> dict[str, Any]:
    """Where they are, or a suggestion with its reason where nobody has said."""
    if person.zone or person.country:
        shown = place_words.shown(person.zone) or person.country
        return {"place": shown, "place_why": person.zone_reason, "suggested": None}
    addresses = [(each.channel, each.value) for each in person.addresses.all()]
    found = suggest([], addresses, request.account.country) if addresses else None
    where = place_words.shown(found.zone) if found else ""
    suggested = {"place": where, "why": found.reason} if found and where else None
    return {"place": "", "place_why": "", "suggested": suggested}


def _last(history: History, events: Sequence[Event], now: datetime) -> int | None:
    """The last event, where it was logged by hand a short while ago: one tap takes it back."""
    last = history.last if history.last and now - history.last.at < A_WHILE else None
    by_number = {each.pk: each for each in events}
    event = by_number.get(last.id) if last and last.id else None
    return event.pk if event and event.data.get("by_hand") else None


@require_POST
def note(request: SeekerRequest, person_id: int) -> HttpResponse:
    """Keeps anything worth remembering in the thread."""
    person = whom(request, person_id)
    done(request, lambda: noted(actor(request), person.pk, request.POST.get("what", "")))
    return redirect("person", person.pk)


@require_POST
def strike(request: SeekerRequest, person_id: int, event_id: int) -> HttpResponse:
    """A6: takes back one line that was logged by hand; the thread shows it so."""
    person = whom(request, person_id)
    if person.events.filter(pk=event_id).exists():
        done(request, lambda: strike_event(actor(request), event_id, "taken back in the thread"))
    return redirect(reverse("person", args=[person.pk]))
