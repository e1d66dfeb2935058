"""Finds people and organisations by what was typed so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from groundwork.accounts.models import Account
from groundwork.people.folding import fold_text
from groundwork.people.search.repair import alternatives, begins_a_word, one_slip_away
from groundwork.people.search.words import sign, words

MOST = 10
_WINDOW = 40

_ROWS = (
    "SELECT p.id, p.name, p.title, o.name, {step} "
    "FROM (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT {window}) f "
    "JOIN people_person p ON p.id = f.rowid "
    "LEFT JOIN people_organisation o ON o.id = p.organisation_id "
)
_NEAR = (
    _ROWS.format(table="near_search", window=_WINDOW, step="s.standing, s.kind")
    + "JOIN steps_step s ON s.person_id = p.id "
    + "ORDER BY s.kind = 'none', s.last_contact_at IS NULL, s.last_contact_at DESC, p.name"
)
_ALL = _ROWS.format(table="people_search", window=_WINDOW, step="'', ''")
_ORGANISATIONS = (
    "SELECT o.id, o.name FROM (SELECT rowid FROM organisation_search "
    f"WHERE organisation_search MATCH ? LIMIT {_WINDOW}) f "
    "JOIN people_organisation o ON o.id = f.rowid ORDER BY o.name"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A person or an organisation that was found. `standing`, `step`: "" where nothing was begun."""

    id: int
    name: str
    title: str = ""
    organisation: str = ""
    standing: str = ""
    step: str = ""
    is_person: bool = True


def find(account: Account, typed: str, most: int = MOST) -> list[Found]:
    """People and organisations of the account whose words begin with what was typed.

    Where there are none, each word is repaired: one slip, two from six letters on. Those with an
    open step come first, then by last contact, then by name; at most `most` people, and a few
    organisations."""
    asked = words(typed)
    if not asked:
        return []
    lead = sign(account.pk)
    return _matching(" ".join(f'"{lead}{word}"*' for word in asked), asked, most) or _repaired(
        account, asked, most
    )


def named(account: Account, name: str, most: int = MOST) -> list[Found]:
    """People whose name holds all the words of `name`, whole."""
    asked = words(name)
    if not asked:
        return []
    lead = sign(account.pk)
    phrase = " ".join(f'name : "{lead}{word}"' for word in asked)
    return [_person(row) for row in _people(phrase, asked, most)]


def organisations_named(account: Account, typed: str) -> list[int]:
    """The numbers of the organisations whose words begin with what was typed, a windowful."""
    asked = words(typed)
    if not asked:
        return []
    lead = sign(account.pk)
    phrase = " ".join(f'"{lead}{word}"*' for word in asked)
    return [pk for pk, _ in _asked(_ORGANISATIONS, phrase)]


def _repaired(account: Account, asked: list[str], most: int) -> list[Found]:
    """First only what begins no word of the book is put right, by one slip; then every word."""
    slipped = {
        word: one_slip_away(account.pk, word)
        for word in asked
        if not begins_a_word(account.pk, word)
    }
    found = (
        _matching(_either(account, asked, slipped), asked, most) if any(slipped.values()) else []
    )
    if found:
        return found
    return _matching(
        _either(account, asked, {word: alternatives(account.pk, word) for word in asked}),
        asked,
        most,
    )


def _either(account: Account, asked: list[str], instead: Mapping[str, list[str]]) -> str:
    """Each word as the beginning of one, or one of those that may be meant instead."""
    lead = sign(account.pk)
    pieces = (
        " OR ".join([f'"{lead}{word}"*', *(f'"{each}"' for each in instead.get(word, ()))])
        for word in asked
    )
    return " AND ".join(f"({piece})" for piece in pieces)


def _matching(phrase: str, asked: list[str], most: int) -> list[Found]:
    organisations = _asked(_ORGANISATIONS, phrase)
    people = [_person(row) for row in _people(phrase, asked, most)]
    return people + [
        Found(pk, name, is_person=False) for pk, name in organisations[: max(3, most - len(people))]
    ]


def _people(phrase: str, asked: list[str], most: int) -> list[tuple[Any, ...]]:
    """Those with a step by their own signals; then the others, the whole name first."""
    near = _asked(_NEAR, phrase)
    rows = near[:most]
    if len(rows) < most:
        seen = {row[0] for row in near}
        others = [row for row in _asked(_ALL, phrase) if row[0] not in seen]
        others.sort(key=lambda row: _distance(row[1], asked))
        rows += others[: most - len(rows)]
    return rows


def _asked(query: str, phrase: str) -> list[tuple[Any, ...]]:
    """The rows of a query, by sqlite3 itself: it runs three times a keystroke, and this, with the
    steps left out of the third, took a keystroke at 100,000 people from 0.36 ms to 0.21."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        found: list[tuple[Any, ...]] = connection.connection.execute(query, (phrase,)).fetchall()
    return found


def _distance(name: str, asked: list[str]) -> tuple[int, str]:
    """How many of the typed words are no whole words of the name, then the name."""
    folded = name.lower() if name.isascii() else fold_text(name)
    whole = folded.split()
    return len([word for word in asked if word not in whole]), folded


def _person(row: tuple[Any, ...]) -> Found:
    pk, name, title, organisation, standing, step = row
    return Found(pk, name, title, organisation or "", standing or "", step or "")
