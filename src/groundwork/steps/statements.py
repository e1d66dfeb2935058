"""The statements of an act, made once: Django would build each anew at every call, and that was
nine tenths of an act's CPU (docs/decisions/0007). Values pass through the fields of the models,
so a row read or written here is the row that the model would read or write."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Field, Model

M = TypeVar("M", bound=Model)
_Reader = Callable[[Any], Any]

_AT_ONCE = 25
"""Rows in one statement of writing; SQLite and PostgreSQL both take far more parameters."""


class Rows(Generic[M]):
    """The rows of one model, read and written by statements that are made once."""

    def __init__(self, model: type[M]) -> None:
        self.model = model
        self._made: dict[str, _Reader] = {}

    @cached_property
    def fields(self) -> list["Field[Any, Any]"]:
        return list(self.model._meta.concrete_fields)

    @cached_property
    def table(self) -> str:
        return connection.ops.quote_name(self.model._meta.db_table)

    @cached_property
    def columns(self) -> str:
        """Every column with its table, for a SELECT."""
        return ", ".join(f"{self.table}.{_quoted(field)}" for field in self.fields)

    @cached_property
    def _names(self) -> list[str]:
        return [field.attname for field in self.fields]

    @cached_property
    def _readers(self) -> list[tuple[int, _Reader]]:
        readers = ((at, self.reader(name)) for at, name in enumerate(self._names))
        return [(at, reader) for at, reader in readers if reader is not _as_it_is]

    def reader(self, name: str) -> _Reader:
        """What makes the model's value of a kept one of that column."""
        if name not in self._made:
            self._made[name] = _reader(cast("Field[Any, Any]", self.model._meta.get_field(name)))
        return self._made[name]

    def of(self, row: Sequence[Any]) -> M:
        """The model's instance of a row of `columns`."""
        values = list(row)
        for at, reader in self._readers:
            values[at] = reader(values[at])
        return self.model.from_db(connection.alias, self._names, values)

    def read(self, after: str, given: Sequence[Any]) -> list[M]:
        """The rows that `after` (WHERE …) leaves."""
        return [self.of(row) for row in fetch(f"{self._select} {after}", given)]

    @cached_property
    def _select(self) -> str:
        return f"SELECT {self.columns} FROM {self.table}"

    def insert(self, rows: Sequence[M]) -> None:
        """Writes new rows, and gives each its number."""
        for part in _parts(rows):
            numbers = fetch(
                f"{self._insert} {self._places(len(part), self._written)} RETURNING id",
                self._values(part, self._written),
            )
            for row, (number,) in zip(part, numbers, strict=True):
                row.pk = number
                row._state.adding = False

    def keep(self, rows: Sequence[M]) -> None:
        """Writes rows over those of the same key."""
        for part in _parts(rows):
            with connection.cursor() as cursor:
                cursor.execute(
                    f"{self._keep} {self._places(len(part), self.fields)} {self._over}",
                    self._values(part, self.fields),
                )

    @cached_property
    def _written(self) -> list["Field[Any, Any]"]:
        return [field for field in self.fields if not field.primary_key]

    @cached_property
    def _insert(self) -> str:
        return f"INSERT INTO {self.table} ({_listed(self._written)}) VALUES"

    @cached_property
    def _keep(self) -> str:
        return f"INSERT INTO {self.table} ({_listed(self.fields)}) VALUES"

    @cached_property
    def _over(self) -> str:
        key = self.model._meta.pk
        news = ", ".join(f"{_quoted(each)} = EXCLUDED.{_quoted(each)}" for each in self._written)
        return f"ON CONFLICT ({_quoted(key)}) DO UPDATE SET {news}"

    @staticmethod
    def _places(count: int, fields: Sequence["Field[Any, Any]"]) -> str:
        return ", ".join([f"({', '.join(['%s'] * len(fields))})"] * count)

    @staticmethod
    def _values(rows: Iterable[M], fields: Sequence["Field[Any, Any]"]) -> list[Any]:
        here = connections[DEFAULT_DB_ALIAS]
        return [
            field.get_db_prep_save(getattr(row, field.attname), here)
            for row in rows
            for field in fields
        ]


def fetch(sql: str, given: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement, as the database gives them."""
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def _reader(field: "Field[Any, Any]") -> _Reader:
    column = field.cached_col
    own = field.get_db_converters(connection)
    converters = [*connection.ops.get_db_converters(column), *own]

    def read(value: Any) -> Any:
        for convert in converters:
            value = convert(value, column, connection)
        return value

    return read if converters else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _parts(rows: Sequence[M]) -> Iterable[Sequence[M]]:
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))


def _listed(fields: Iterable["Field[Any, Any]"]) -> str:
    return ", ".join(map(_quoted, fields))


def _quoted(field: "Field[Any, Any]") -> str:
    return connection.ops.quote_name(field.attname)
