"""A mark of what is known of a person: it tells later whether anybody has touched them since."""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from typing import Any

from groundwork.people.models import Person

COLUMNS = (
    "name", "given", "family", "greeting", "title", "organisation_id", "tie", "through_id",
    "through_words", "facts", "notes", "zone", "zone_reason", "country", "subdivision", "met_on",
    "profile",
)  # fmt: skip


def mark_of_values(values: Sequence[Any], addresses: Collection[tuple[str, str]]) -> str:
    """The mark of a person with these values of COLUMNS and these (channel, value) pairs.

    `met_on` is told as an ISO day or None, as `iso` makes it."""
    told = repr((*values, *sorted(addresses)) if addresses else tuple(values))
    return blake2b(told.encode("utf-8", "replace"), digest_size=8).hexdigest()


def iso(values: Sequence[Any]) -> tuple[Any, ...]:
    """Values of COLUMNS as the database or a person in memory gives them, ready for their mark."""
    return tuple(
        str(value) if name == "met_on" and value else value
        for name, value in zip(COLUMNS, values, strict=True)
    )


def mark_of(person: Person) -> str:
    """The mark of a person as they stand in memory, with their addresses as in the book."""
    addresses = [(each.channel, each.value) for each in person.addresses.all()]
    return mark_of_values(iso([getattr(person, name) for name in COLUMNS]), addresses)
