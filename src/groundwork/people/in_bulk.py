"""Many rows at once: several times as fast as objects, and with the ids they got."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model


def insert(model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Inserts rows of raw values, in the order of `columns` (names of the table's columns)."""
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({places})', rows
        )


def insert_counted(
    model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> list[int]:
    """As `insert`, and gives the new ids in the order of the rows.

    The first column is the account, whose lock the act holds: nobody else adds rows to it."""
    if not rows:
        return []
    table = model._meta.db_table
    last = selected(f'SELECT COALESCE(MAX("id"), 0) FROM "{table}"', [])[0][0]
    insert(model, columns, rows)
    # Asked for the account too, the query would read all of its people.
    found = selected(
        f'SELECT "id", "account_id" FROM "{table}" WHERE "id" > %s ORDER BY "id"', [last]
    )
    return [pk for pk, account in found if account == rows[0][0]]


def selected(query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows that a query finds."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return list(cursor.fetchall())


def places(values: Collection[Any]) -> str:
    """The places of several values in a query, for `IN (…)`."""
    return ", ".join(["%s"] * len(values))
