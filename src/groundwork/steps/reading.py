"""Reads a person with their organisation and addresses, as every act begins."""

from functools import cache
from typing import TYPE_CHECKING, Any

from django.apps import apps

from groundwork.accounts.models import Account
from groundwork.steps.statements import Rows, fetch

if TYPE_CHECKING:
    from groundwork.people.models import Person


@cache
def _tables() -> tuple[Rows[Any], Rows[Any], Rows[Any], str]:
    people, there, addresses = (
        Rows(apps.get_model("people", name)) for name in ("Person", "Organisation", "Address")
    )
    both = (
        f"SELECT {people.columns}, {there.columns} FROM {people.table} LEFT JOIN {there.table}"
        f" ON {there.table}.id = {people.table}.organisation_id"
        f" WHERE {people.table}.account_id = %s AND {people.table}.id = %s"
    )
    return people, there, addresses, both


def read_person(account: Account, pk: int) -> "Person | None":
    """The person of that number in the account, with their organisation and addresses."""
    people, there, addresses, both = _tables()
    found = fetch(both, (account.pk, pk))
    if not found:
        return None
    own = len(people.fields)
    person: Person = people.of(found[0][:own])
    person.account = account
    if person.organisation_id:
        person.organisation = there.of(found[0][own:])
    kept = addresses.read("WHERE person_id = %s ORDER BY id", [pk])
    person.__dict__["_prefetched_objects_cache"] = {
        "addresses": _as_fetched(person.addresses.all(), kept)
    }
    return person


def _as_fetched(query: Any, rows: list[Any]) -> Any:
    query._result_cache = rows
    query._prefetch_done = True
    return query
