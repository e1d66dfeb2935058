"""Keeps the search index: one row a person, one an organisation."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from django.db import connection

from groundwork.people.models import Address, Organisation, Person
from groundwork.people.search.words import kept, led, sign

AT_ONCE = 500

_PERSON = "INSERT OR REPLACE INTO people_search (rowid, name, organisation, title, addresses) VALUES (%s, %s, %s, %s, %s)"
_NEW = _PERSON.replace("INSERT OR REPLACE", "INSERT")
_ORGANISATION = "INSERT OR REPLACE INTO organisation_search (rowid, name) VALUES (%s, %s)"
_NEAR = (
    "INSERT OR REPLACE INTO near_search (rowid, name, organisation, title, addresses) "
    "SELECT p.rowid, p.name, p.organisation, p.title, p.addresses FROM steps_step s "
    "JOIN people_search p ON p.rowid = s.person_id WHERE s.person_id IN ({})"
)


# The same employers and titles come again and again in a list.
_often = lru_cache(4096)(led)


def index_many(ids: Iterable[int]) -> None:
    """Writes people to the index as they are now; call it in the transaction that wrote them."""
    for some in _chunks(ids):
        rows = list(rows_of(some))
        with connection.cursor() as cursor:
            cursor.executemany(_PERSON, rows)
            cursor.execute(_NEAR.format(", ".join(["%s"] * len(some))), some)


def index_new(account_id: int, people: Iterable[tuple[int, str, str, str, str]]) -> None:
    """Writes people to the index who have just been made and have no step yet.

    `people`: number, name, organisation, title, addresses."""
    lead = sign(account_id)
    rows = [
        (pk, led(lead, name), _often(lead, there), _often(lead, title), led(lead, reached))
        for pk, name, there, title, reached in people
    ]
    with connection.cursor() as cursor:
        cursor.executemany(_NEW, rows)


def index_new_organisations(account_id: int, named: Iterable[tuple[int, str]]) -> None:
    """Writes organisations to the index that have just been made: number and name."""
    lead = sign(account_id)
    with connection.cursor() as cursor:
        cursor.executemany(_ORGANISATION, [(pk, led(lead, name)) for pk, name in named])


def index_organisations(ids: Iterable[int]) -> None:
    """Writes organisations to the index; call it in the transaction that wrote them."""
    for some in _chunks(ids):
        found = Organisation.objects.filter(pk__in=some).values_list("pk", "account_id", "name")
        with connection.cursor() as cursor:
            cursor.executemany(
                _ORGANISATION, [(pk, kept(account, name)) for pk, account, name in found]
            )


def rows_of(ids: Sequence[int]) -> Iterable[tuple[int, str, str, str, str]]:
    """What the index says of people: number, name, organisation, title, addresses."""
    addresses: dict[int, list[str]] = {}
    for person, value in Address.objects.filter(person_id__in=ids).values_list(
        "person_id", "folded"
    ):
        addresses.setdefault(person, []).append(value)
    people = Person.objects.filter(pk__in=ids).values_list(
        "pk", "account_id", "name", "organisation__name", "title"
    )
    for pk, account, name, organisation, title in people:
        reached = " ".join(addresses.get(pk, ()))
        yield (
            pk,
            kept(account, name),
            kept(account, organisation or ""),
            kept(account, title),
            kept(account, reached),
        )


def _chunks(ids: Iterable[int]) -> Iterable[list[int]]:
    left = iter(ids)
    while some := list(islice(left, AT_ONCE)):
        yield some
