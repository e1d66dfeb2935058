"""Adds a person, and what belongs to one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from groundwork.accounts.models import Account
from groundwork.people.barred import EVERYTHING, barred
from groundwork.people.folding import fold_address, fold_text
from groundwork.people.models import Address, Organisation, Person
from groundwork.people.names import split_name
from groundwork.people.search import index_many, index_organisations
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


@dataclass(frozen=True, slots=True)
class Described:
    """A person as the seeker describes them. `addresses`: (channel, value) pairs."""

    name: str
    given: str = ""
    family: str = ""
    greeting: str = ""
    title: str = ""
    organisation: str = ""
    tie: str = "none"
    through: int | None = None
    through_words: str = ""
    facts: str = ""
    notes: str = ""
    zone: str = ""
    zone_reason: str = ""
    country: str = ""
    subdivision: str = ""
    profile: str = ""
    addresses: Sequence[tuple[str, str]] = field(default=())


@action
def add(change: Change, described: Described) -> int:
    """Adds one person and gives their number. Raises Mistake where there is no name.

    A6, 8.2: where one of the addresses must never be written to again, that holds for them."""
    person = make(change.account, described, change.now)
    if barred(change.account, described.addresses):
        change.record(change.person(person.pk), "do_not_contact", EVERYTHING)
    return person.pk


def make(account: Account, described: Described, now: datetime) -> Person:
    """The person's row and their addresses, written and found by search."""
    name = " ".join(described.name.split())
    if not name:
        raise Mistake("Give at least a name; everything else can wait.")
    called = split_name(name) if not (described.given or described.greeting) else described
    person = Person.objects.create(
        account=account,
        name=name[:300],
        given=called.given[:150],
        family=called.family[:150],
        greeting=called.greeting[:150],
        title=described.title[:300],
        organisation=organisation_named(account, described.organisation),
        tie=described.tie,
        through_id=described.through,
        through_words=described.through_words[:200],
        facts=described.facts,
        notes=described.notes,
        zone=described.zone,
        zone_reason=described.zone_reason,
        country=described.country,
        subdivision=described.subdivision,
        profile=described.profile,
        added_at=now,
    )
    add_addresses(person, described.addresses)
    index_many([person.pk])
    return person


def add_addresses(person: Person, addresses: Sequence[tuple[str, str]]) -> None:
    """Adds ways to reach a person; one that is there already stays as it is."""
    Address.objects.bulk_create(
        [
            Address(
                person=person,
                account_id=person.account_id,
                channel=channel,
                value=value.strip()[:600],
                folded=fold_address(channel, value)[:600],
            )
            for channel, value in addresses
            if value.strip()
        ],
        ignore_conflicts=True,
    )


def organisation_named(account: Account, name: str) -> Organisation | None:
    """The organisation of that name, made where there is none; None for no name."""
    folded = fold_text(name)[:300]
    if not folded:
        return None
    found, is_new = Organisation.objects.get_or_create(
        account=account, folded=folded, defaults={"name": " ".join(name.split())[:300]}
    )
    if is_new:
        index_organisations([found.pk])
    return found
