"""Who of a run has been touched since it was brought, and who belongs to another list too."""

from collections.abc import Iterable, Iterator

from django.db import connection

from groundwork.imports.models import ImportRow, ImportRun
from groundwork.people.fingerprint import COLUMNS, iso, mark_of_values
from groundwork.people.in_bulk import selected
from groundwork.people.models import Address, Person

AT_ONCE = 500

_POINTS = (
    'SELECT DISTINCT o."{column}" FROM "{table}" o '
    'JOIN imports_importrow r ON r.person_id = o."{column}" WHERE r.run_id = %s AND r.made'
)
_ADDRESSES = (
    "SELECT a.person_id, a.channel, a.value FROM people_address a "
    "JOIN imports_importrow r ON r.person_id = a.person_id WHERE r.run_id = %s AND r.made"
)
_AS_THEY_ARE = (
    f"SELECT r.mark, p.id, {', '.join(f'p.{name}' for name in COLUMNS)} FROM people_person p "
    "JOIN imports_importrow r ON r.person_id = p.id WHERE r.run_id = %s AND r.made"
)
_ELSEWHERE = (
    "SELECT r.person_id, r.mark, MIN(o.id) FROM imports_importrow r "
    "JOIN imports_importrow o ON o.person_id = r.person_id AND o.run_id <> r.run_id "
    "WHERE r.run_id = %s AND r.made GROUP BY r.person_id, r.mark"
)


def made_and_touched(run: ImportRun) -> set[int]:
    """The people that came with the run and have been touched since: anything in the book points
    at them (an event, a step, a text), or they are not as the run left them."""
    touched: set[int] = set()
    for relation in Person._meta.related_objects:
        if relation.related_model not in (Address, ImportRow):
            table, column = relation.related_model._meta.db_table, relation.field.column
            query = _POINTS.format(table=table, column=column)
            touched.update(pk for (pk,) in selected(query, [run.pk]))
    return touched | set(_changed(run))


def _changed(run: ImportRun) -> Iterator[int]:
    addresses: dict[int, list[tuple[str, str]]] = {}
    for pk, channel, value in selected(_ADDRESSES, [run.pk]):
        addresses.setdefault(pk, []).append((channel, value))
    with connection.cursor() as cursor:
        cursor.execute(_AS_THEY_ARE, [run.pk])
        for left_as, pk, *values in cursor:
            if mark_of_values(iso(values), addresses.get(pk, ())) != left_as:
                yield pk


def hand_over(run: ImportRun, touched: set[int]) -> None:
    """Nobody who stays goes with this run any more: whoever is in another list too belongs to
    that one from now on."""
    elsewhere = selected(_ELSEWHERE, [run.pk])
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE imports_importrow SET made = %s, mark = %s WHERE id = %s",
            [(True, mark, row) for _, mark, row in elsewhere],
        )
    for some in chunks([*touched, *(person for person, _, _ in elsewhere)]):
        run.rows.filter(made=True, person_id__in=some).update(made=False)


def chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    """A few hundred at a time, as many as fit in one query."""
    left = sorted(set(ids))
    for at in range(0, len(left), AT_ONCE):
        yield left[at : at + AT_ONCE]
