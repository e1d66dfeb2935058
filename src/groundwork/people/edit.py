"""Changes what is known of a person."""

from typing import Any

from groundwork.method.words import Tie
from groundwork.people.add import add_addresses, organisation_named
from groundwork.people.addresses import what_is_wrong
from groundwork.people.barred import EVERYTHING, barred
from groundwork.people.models import Address, Person
from groundwork.people.search import index_many
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

WORDS = (
    "name", "given", "family", "greeting", "title", "through_words", "facts", "notes", "zone",
    "zone_reason", "country", "subdivision",
)  # fmt: skip


@action
def edit(change: Change, person_id: int, words: dict[str, Any]) -> None:
    """Sets what is given: WORDS, `organisation` (a name), `tie`, `through` (a person's number).

    Raises Mistake for a tie that is none of S1 or A1, and for an empty name."""
    person = change.person(person_id)
    for name in WORDS:
        if name in words:
            setattr(person, name, _fitting(name, words[name]))
    if not person.name:
        raise Mistake("A person needs a name. A first name will do.")
    if "organisation" in words:
        change.moved(person.organisation_id)
        person.organisation = organisation_named(change.account, words["organisation"])
        change.moved(person.organisation_id)
    if "tie" in words:
        person.tie = _tie(words["tie"])
    if "through" in words:
        person.through = change.person(words["through"]) if words["through"] else None
    person.save()
    index_many([person.pk])
    change.look_again(person)


def _fitting(name: str, given: str) -> str:
    """The words as the column holds them; only `facts` and `notes` have several lines."""
    if name in ("facts", "notes"):
        return given.replace("\r\n", "\n").replace("\0", "").strip()
    most = Person._meta.get_field(name).max_length  # type: ignore[union-attr]
    return " ".join(given.replace("\0", " ").split())[:most]


def _tie(given: str) -> str:
    if given not in list(Tie):
        raise Mistake(f"Choose one of the ties: {', '.join(Tie)}.")
    return given


@action
def add_address(change: Change, person_id: int, channel: str, value: str) -> None:
    """Adds an email address, a number, a postal address or a network profile.

    Raises Mistake for an email address or a number that can't be one."""
    complaint = what_is_wrong(channel, value)
    if complaint:
        raise Mistake(complaint)
    person = change.person(person_id)
    add_addresses(person, [(channel, value)])
    index_many([person.pk])
    change.look_again(person)
    if barred(change.account, [(channel, value)]) and not change.history(person).stopped:
        change.record(person, "do_not_contact", EVERYTHING)


@action
def remove_address(change: Change, person_id: int, address_id: int) -> None:
    """Removes one way to reach a person; what was sent there stays in the thread."""
    person = change.person(person_id)
    Address.objects.filter(person=person, pk=address_id).delete()
    index_many([person.pk])
    change.look_again(person)


@action
def do_not_contact(change: Change, person_id: int, how: str = "everything") -> None:
    """A6: nothing more, ever (`everything`), or no further reach-outs (`reach_outs`)."""
    if how not in ("everything", "reach_outs"):
        raise Mistake("Say `everything`, or `reach_outs`.")
    change.record(change.person(person_id), "do_not_contact", {"how": how, "by_hand": True})
