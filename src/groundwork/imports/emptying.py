"""Deletes what came with a run, by the rows that brought it."""

from collections.abc import Collection

from django.db import connection

from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.touched import chunks
from groundwork.people.in_bulk import selected
from groundwork.people.models import Organisation

_THESE = "(SELECT person_id FROM imports_importrow WHERE run_id = %s AND made)"
_PEOPLE = (
    f"UPDATE imports_importrow SET offered_id = NULL WHERE offered_id IN {_THESE}",
    f"DELETE FROM people_address WHERE person_id IN {_THESE}",
    f"DELETE FROM people_person WHERE id IN {_THESE}",
)
_BROUGHT = "SELECT organisation_id FROM imports_importrow WHERE run_id = %s AND organisation_id IS NOT NULL"
_ORGANISATIONS = f"DELETE FROM people_organisation WHERE NOT is_wished AND id IN ({_BROUGHT})"
_POINTED_AT = (
    ' AND NOT EXISTS (SELECT 1 FROM "{table}" o WHERE o."{column}" = people_organisation.id)'
)
_LET_GO = (
    "UPDATE imports_importrow SET organisation_id = NULL WHERE run_id = %s "
    "AND organisation_id NOT IN (SELECT id FROM people_organisation)"
)
_HAND_OVER = (
    "UPDATE imports_importrow SET organisation_id = %s WHERE id = ("
    "SELECT MIN(r.id) FROM imports_importrow r JOIN people_person p ON p.id = r.person_id "
    "WHERE p.organisation_id = %s AND r.run_id <> %s AND r.organisation_id IS NULL)"
)
_ROWS = "DELETE FROM imports_importrow WHERE run_id = %s AND (made OR person_id IS NULL)"


def delete_people(run: ImportRun) -> int:
    """Deletes everybody who came with the run and does not stay; gives how many. The search index
    follows by itself."""
    with connection.cursor() as cursor:
        for statement in _PEOPLE:
            cursor.execute(statement, [run.pk])
        return int(cursor.rowcount)


def delete_organisations(run: ImportRun) -> None:
    """Deletes the organisations that came with the run and that nothing points at any more.

    One that another list has people in belongs to that list from now on."""
    unused = "".join(
        _POINTED_AT.format(
            table=relation.related_model._meta.db_table, column=relation.field.column
        )
        for relation in Organisation._meta.related_objects
        if relation.related_model is not ImportRow
    )
    with connection.cursor() as cursor:
        cursor.execute(_ORGANISATIONS + unused, [run.pk])
        cursor.execute(_LET_GO, [run.pk])
        left = selected(_BROUGHT, [run.pk])
        cursor.executemany(_HAND_OVER, [(pk, pk, run.pk) for (pk,) in left])


def delete_rows(run: ImportRun, kept: Collection[int]) -> None:
    """Deletes the rows of the run, but for those of people in `kept`: where they came from stays
    known."""
    with connection.cursor() as cursor:
        cursor.execute(_ROWS, [run.pk])
    others = set(run.rows.values_list("person_id", flat=True)) - set(kept)
    for some in chunks(others):
        run.rows.filter(person_id__in=some).delete()
