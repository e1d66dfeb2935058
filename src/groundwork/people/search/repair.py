"""Puts a mistyped word right against the words that are in the book."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
    """The words of an account in order, and by length and first letter, as of one state of the
    index."""

    version: bytes
    by_shape: Mapping[tuple[int, str], list[str]]
    in_order: list[str]


_known: dict[int, _Vocabulary] = {}


def one_slip_away(account_id: int, word: str) -> list[str]:
    """The words of the book (with their sign) that begin with the same letter and are one slip
    away: nearly every slip is such a one, and few words are looked at."""
    shapes = [(length, word[0]) for length in range(len(word) - 1, len(word) + 2)]
    return _near(account_id, word, 1, shapes)


def alternatives(account_id: int, word: str) -> list[str]:
    """The words of the book (with their sign) that are a slip or two away, the nearest first."""
    slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
    lengths = range(len(word) - slips, len(word) + slips + 1)
    by_shape = _vocabulary(account_id).by_shape
    return _near(account_id, word, slips, [shape for shape in by_shape if shape[0] in lengths])


def _near(account_id: int, word: str, slips: int, shapes: Iterable[tuple[int, str]]) -> list[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    by_shape = _vocabulary(account_id).by_shape
    led = sign(account_id) + word
    near = [
        hit
        for shape in shapes
        for hit in process.extract(
            led, by_shape.get(shape, ()), scorer=OSA.distance, score_cutoff=slips, limit=MOST
        )
    ]
    return [found for found, _, _ in sorted(near, key=lambda hit: hit[1])[:MOST]]


def begins_a_word(account_id: int, word: str) -> bool:
    """Whether a word of the book begins so: then it may well be typed right."""
    in_order = _vocabulary(account_id).in_order
    led = sign(account_id) + word
    at = bisect_left(in_order, led)
    return at < len(in_order) and in_order[at].startswith(led)


def _vocabulary(account_id: int) -> _Vocabulary:
    version = _version()
    known = _known.get(account_id)
    if known is None or known.version != version:
        known = _known[account_id] = _read(account_id, version)
    return known


def _version() -> bytes:
    """The index's own record of its state: another one after every write."""
    with connection.cursor() as cursor:
        return b"".join(block for (block,) in cursor.execute(_VERSION).fetchall())


def _read(account_id: int, version: bytes) -> _Vocabulary:
    first, after = sign(account_id), sign(account_id + 1)
    by_shape: dict[tuple[int, str], list[str]] = {}
    with connection.cursor() as cursor:
        terms = [term for (term,) in cursor.execute(_WORDS, [first, after, first, after])]
    in_order = sorted(term for term in terms if not any(letter.isdigit() for letter in term))
    for term in in_order:
        by_shape.setdefault((len(term) - 1, term[1]), []).append(term)
    return _Vocabulary(version, by_shape, in_order)
