"""Reading loose data into the method's types, with sentences that say what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

Member = TypeVar("Member", bound=StrEnum)


class Malformed(ValueError):
    """Data that can't be read; the message says what is missing."""


@dataclass(frozen=True)
class Reader:
    """Reads the fields of one part; `what` names it in the sentences."""

    data: Mapping[str, Any]
    what: str

    def __post_init__(self) -> None:
        if not isinstance(self.data, Mapping):
            raise Malformed(f"{_capital(self.what)} should be an object with named fields.")

    def text(self, field: str, otherwise: str | None = None) -> str:
        """A text field; needed unless `otherwise` is given."""
        value = self.data.get(field, otherwise)
        if value is None:
            value = otherwise
        if value is None:
            raise Malformed(f'{_capital(self.what)} needs "{field}".')
        if not isinstance(value, str):
            raise Malformed(f'"{field}" of {self.what} should be text in quotation marks.')
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts; none if the field is missing."""
        values = self._list(field)
        if not all(isinstance(value, str) for value in values):
            raise Malformed(f'"{field}" of {self.what} should be a list of texts.')
        return tuple(values)

    def member(self, field: str, words: type[Member], otherwise: Member | None = None) -> Member:
        """A field with one of a few known words; needed unless `otherwise` is given."""
        value = self.text(field, otherwise)
        try:
            return words(value)
        except ValueError:
            known = ", ".join(words)
            raise Malformed(
                f'"{field}" of {self.what} is "{value}"; it should be one of: {known}.'
            ) from None

    def part(self, field: str) -> "Reader":
        """A field that is an object of its own."""
        if field not in self.data:
            raise Malformed(f'{_capital(self.what)} needs "{field}".')
        return Reader(self.data[field], f'"{field}" of {self.what}')

    def parts(self, field: str) -> Iterator["Reader"]:
        """A list of objects; none if the field is missing."""
        for value in self._list(field):
            yield Reader(value, f'an entry in "{field}" of {self.what}')

    def _list(self, field: str) -> list[Any]:
        values = self.data.get(field)
        if values is None:
            return []
        if not isinstance(values, list):
            raise Malformed(f'"{field}" of {self.what} should be a list.')
        return values


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
