"""Erases a person for good: everything that is known of them, wherever it is kept."""

from django.apps import apps
from django.db import connection, transaction

from groundwork.people.barred import bar
from groundwork.people.models import Address, Organisation, Person
from groundwork.steps.acting import Actor, action
from groundwork.steps.change import Change
from groundwork.steps.forgetting import forget

GONE = "erased"
"""What stands in place of the words of an imported record."""


def erase_for_good(actor: Actor, person_id: int) -> str:
    """Erases the person, and then what the file of the book still holds of them.

    Their addresses stay as keyed hashes, so that they are never written to again (A6, 8.2)."""
    said = erase(actor, person_id)
    leave_no_trace()
    return said


@action
def erase(change: Change, person_id: int) -> str:
    """Erases the row, the log, the texts, the imported records and the search entry of a person."""
    person = change.person(person_id)
    organisation = person.organisation_id
    bar(change.account, _reached(person))
    _blank_imported(person)
    forget(person)
    change.moved(organisation)
    person.delete()
    if organisation:
        Organisation.objects.filter(pk=organisation, people=None, is_wished=False).delete()
    return "Erased for good."


def leave_no_trace() -> None:
    """Empties what the search index and the write-ahead file still hold of deleted rows."""
    with transaction.atomic(), connection.cursor() as cursor:
        for table in ("people_search", "near_search", "organisation_search"):
            cursor.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _reached(person: Person) -> list[tuple[str, str]]:
    addresses = list(Address.objects.filter(person=person).values_list("channel", "value"))
    return [*addresses, ("profile", person.profile)]


def _blank_imported(person: Person) -> None:
    """Their records in what was brought in: the line stays, and says that it was erased."""
    rows = apps.get_model("imports", "ImportRow").objects
    rows.filter(person=person).update(
        text=GONE, fields=None, reason="", sha256="", changed={}, mark=""
    )
    rows.filter(offered=person).update(reason="")
