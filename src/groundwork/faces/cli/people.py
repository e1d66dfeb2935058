"""Everybody in the book, and one person's thread."""

from typing import Any

from groundwork.faces.cli.arguments import Who
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.faces.cli.telling import (
    dated,
    person_line,
    person_shape,
    step_line,
    step_of,
    step_shape,
)
from groundwork.faces.cli.thread import in_words
from groundwork.faces.cli.whom import whom
from groundwork.people.models import Person
from groundwork.steps.models import Event


def people() -> Answer:
    """Everybody in your book, by name."""
    me = the_seeker()
    rows = Person.objects.filter(account=me.account).order_by("name", "pk")
    everybody = list(rows.select_related("organisation"))
    lines = [person_line(each) for each in everybody]
    return Answer(
        lines or ["Nobody yet. `groundwork add` adds a person."],
        {"people": [person_shape(each) for each in everybody]},
    )


def person(person: Who, /) -> Answer:
    """Everything with one person, in one thread, and what is next."""
    me = the_seeker()
    who = whom(me.account, person)
    events = list(Event.objects.filter(person=who).order_by("at", "pk"))
    struck = {each.data.get("event") for each in events if each.kind == "undone"}
    addresses = list(who.addresses.order_by("channel", "pk").values("channel", "value"))
    step = step_of(who)
    lines = [
        person_line(who),
        *(f"{each['channel'].capitalize()}: {each['value']}" for each in addresses),
        *who.facts.splitlines(),
        *(_line(me, event, struck) for event in events),
        step_line(step, who.name, me.today),
    ]
    data = {
        "person": person_shape(who),
        "addresses": addresses,
        "facts": who.facts.splitlines(),
        "notes": who.notes,
        "thread": [_shape(each, struck) for each in events],
        "step": step_shape(step),
    }
    return Answer([line for line in lines if line.strip()], data)


def _line(me: Me, event: Event, struck: set[Any]) -> str:
    at = event.at.astimezone(me.dates.here)
    taken_back = " (taken back)" if event.pk in struck else ""
    return f"  {dated(at.date())}, {at:%H:%M}: {in_words(event)}{taken_back}"


def _shape(event: Event, struck: set[Any]) -> dict[str, Any]:
    return {
        "id": event.pk,
        "kind": event.kind,
        "at": event.at,
        "words": in_words(event),
        "taken_back": event.pk in struck,
        "data": event.data,
    }
