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
    """The mark of a person with these values of COLUMNS and these (channel, value) pairs."""
    told = ["" if value is None else str(value) for value in values]
    if addresses:
        told += [f"{channel}:{value}" for channel, value in sorted(addresses)]
    return blake2b("\x1f".join(told).encode("utf-8", "replace"), digest_size=8).hexdigest()


def mark_of(person: Person) -> str:
    """The mark of a person as they stand in memory, with their addresses as in the book."""
    addresses = [(each.channel, each.value) for each in person.addresses.all()]
    return mark_of_values([getattr(person, name) for name in COLUMNS], addresses)
