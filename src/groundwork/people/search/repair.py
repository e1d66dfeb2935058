"""Puts a mistyped word right against the words that are in the book."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import connection

from groundwork.people.search.words import sign

MOST = 12
TWO_SLIPS_FROM = 6
"""Letters from which a word may hold two slips."""

_VERSION = (
    "SELECT block FROM people_search_data WHERE id IN (1, 10) UNION ALL "
    "SELECT block FROM organisation_search_data WHERE id IN (1, 10)"
)
_WORDS = (
    "SELECT term FROM people_words WHERE term >= %s AND term < %s UNION "
    "SELECT term FROM organisation_words WHERE term >= %s AND term < %s"
)


@dataclass(slots=True)
class _Vocabulary:
    """The words of an account by their length, as of one state of the index."""

    version: bytes
    by_length: Mapping[int, list[str]] = field(default_factory=dict)


_known: dict[int, _Vocabulary] = {}


def alternatives(account_id: int, word: str) -> list[str]:
    """The words of the book (with their sign) that are a slip away, the nearest first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
    by_length = _vocabulary(account_id).by_length
    led = sign(account_id) + word
    near = [
        hit
        for length in range(len(word) - slips, len(word) + slips + 1)
        for hit in process.extract(
            led, by_length.get(length, ()), scorer=OSA.distance, score_cutoff=slips, limit=MOST
        )
    ]
    return [found for found, _, _ in sorted(near, key=lambda hit: hit[1])[:MOST]]


def _vocabulary(account_id: int) -> _Vocabulary:
    version = _version()
    known = _known.get(account_id)
    if known is None or known.version != version:
        known = _known[account_id] = _Vocabulary(version, _read(account_id))
    return known


def _version() -> bytes:
    """The index's own record of its state: another one after every write."""
    with connection.cursor() as cursor:
        return b"".join(block for (block,) in cursor.execute(_VERSION).fetchall())


def _read(account_id: int) -> dict[int, list[str]]:
    first, after = sign(account_id), sign(account_id + 1)
    by_length: dict[int, list[str]] = {}
    with connection.cursor() as cursor:
        for (term,) in cursor.execute(_WORDS, [first, after, first, after]):
            if not any(letter.isdigit() for letter in term):
                by_length.setdefault(len(term) - 1, []).append(term)
    return by_length
