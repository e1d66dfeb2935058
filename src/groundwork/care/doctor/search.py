"""The search index against the people it was made from."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection

from groundwork.care.doctor.findings import Difference, Report
from groundwork.care.doctor.steps import AT_ONCE, label
from groundwork.people.models import Organisation, Person
from groundwork.people.search import index
from groundwork.people.search.words import kept

COLUMNS = ("name", "organisation", "title", "addresses")


def examine(report: Report) -> None:
    """Every person and organisation is found by their words, and nobody else is."""
    report.differences += _people()
    report.differences += _organisations()
    report.differences += _left("people_search", "people_person")
    report.differences += _left("organisation_search", "people_organisation")


def _people() -> Iterator[Difference]:
    last = 0
    while some := list(Person.objects.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = some[-1].pk
        ids = [person.pk for person in some]
        found = {pk: words for pk, *words in _rows("people_search", ", ".join(COLUMNS), ids)}
        due = {pk: words for pk, *words in index.rows_of(ids)}
        for person in some:
            yield from _compared(person, found.get(person.pk), due[person.pk])


def _compared(
    person: Person, found: Sequence[str] | None, due: Sequence[str]
) -> Iterator[Difference]:
    if found is None:
        yield Difference("search", label(person), "entry", "missing", "there", person.pk)
        return
    for column, there, should in zip(COLUMNS, found, due, strict=True):
        if sorted(there.split()) != sorted(should.split()):
            yield Difference("search", label(person), column, there, should, person.pk)


def _organisations() -> Iterator[Difference]:
    last = 0
    while some := list(Organisation.objects.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = some[-1].pk
        found: dict[int, str] = dict(
            _rows("organisation_search", "name", [each.pk for each in some])
        )
        for each in some:
            should = kept(each.account_id, each.name)
            if found.get(each.pk) != should:
                yield Difference("search", each.name, "name", found.get(each.pk), should)


def _rows(table: str, columns: str, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    marks = ", ".join(["%s"] * len(ids))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT rowid, {columns} FROM {table} WHERE rowid IN ({marks})", ids)
        return list(cursor.fetchall())


def _left(table: str, of: str) -> Iterator[Difference]:
    """Entries of what is in the book no more."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT rowid FROM {table} WHERE rowid NOT IN (SELECT id FROM {of})")
        for (row,) in cursor.fetchall():
            yield Difference("search", f"{table} #{row}", "entry", "there", "gone")
