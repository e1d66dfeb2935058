"""Takes a list of people in: each row makes a person, or joins the one that it is of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import connection

from groundwork.people.fingerprint import COLUMNS, mark_of_values
from groundwork.people.folding import fold_address, fold_text
from groundwork.people.in_bulk import insert, insert_counted, places, selected
from groundwork.people.incoming import Incoming
from groundwork.people.joining import Addition, Joined, SaidOf, fill_in, join
from groundwork.people.models import Address, Organisation, Person
from groundwork.people.recognising import Recogniser
from groundwork.people.search import index_many, index_new, index_new_organisations
from groundwork.steps.change import Change

_PERSON = ("account_id", "added_at", *COLUMNS)
_ADDRESS = ("account_id", "person_id", "channel", "value", "folded", "label")


@dataclass(slots=True)
class Taken:
    """What became of one row. `made`: the person came with it; `organisation`: this one did too.

    `changed`: what it added to a person who was here, as {column: [before, now]} and `addresses`.
    `mark`: the person as the row left them; `mark_before`: as it found them."""

    person: int
    made: bool = False
    offered: int | None = None
    organisation: int | None = None
    changed: dict[str, Any] = field(default_factory=dict)
    mark: str = ""
    mark_before: str = ""


class _Judged(NamedTuple):
    """A row and whose it is: an id, or the n-th of the new people (-n).

    `organisation`: the one of the row, folded."""

    one: Incoming
    person: int
    made: bool = False
    offered: int | None = None
    organisation: str = ""


class _Made(NamedTuple):
    id: int
    mark: str


def take_in(
    change: Change,
    people: Sequence[Incoming],
    marks: Sequence[str],
    known: Mapping[str, int],
    said: SaidOf,
) -> list[Taken]:
    """Makes or joins each of `people`, at most a few hundred, as a part of an act.

    An exact equal address with the same or no name joins; other likenesses are offered.
    `marks`: of the rows; `known`: whose row it is, where an earlier list had one of that mark.
    `said`: gives what earlier lists told of people. The seeker's own words are not touched."""
    rows = _judged(change.account.pk, people, [known.get(mark) for mark in marks])
    organisations, new_ones = _organisations(change.account.pk, rows)
    made = _make(change, [row.one for row in rows if row.made], organisations)
    joined = zip(rows, marks, strict=True)
    here = [Joined(row.person, row.one, mark) for row, mark in joined if row.person > 0]
    additions = join(change, here, organisations, said)
    index_many(sorted({row.person for row, a in zip(here, additions, strict=True) if a.changed}))
    left = iter(additions)
    return [_taken(row, made, left, new_ones) for row in rows]


def _judged(account: int, people: Sequence[Incoming], known: Sequence[int | None]) -> list[_Judged]:
    """Who each row is of; what further rows tell of a new person is put into the first one."""
    recogniser = Recogniser(account)
    recogniser.look_up([one for one, pk in zip(people, known, strict=True) if pk is None])
    rows: list[_Judged] = []
    fresh: list[Incoming] = []
    for one, pk in zip(people, known, strict=True):
        person, offered = (pk, None) if pk is not None else recogniser.verdict(one)
        made = person is None
        if person is None:
            fresh.append(one)
            person = -len(fresh)
            recogniser.remember(one, person)
        elif person < 0:
            fill_in(fresh[-person - 1], one)
        rows.append(_Judged(one, person, made, offered, _folded(one.organisation)))
    return rows


def _organisations(account: int, rows: Sequence[_Judged]) -> tuple[dict[str, int], dict[str, int]]:
    """The ids of all that are named, by their folded names; and of those that are new."""
    named = {row.organisation: row.one.organisation for row in rows if row.organisation}
    if not named:
        return {}, {}
    here: dict[str, int] = dict(
        selected(
            "SELECT folded, id FROM people_organisation "
            f"WHERE account_id = %s AND folded IN ({places(named)})",
            [account, *named],
        )
    )
    missing = [each for each in named if each not in here]
    ids = insert_counted(
        Organisation,
        ("account_id", "name", "folded", "is_wished"),
        [(account, " ".join(named[each].split())[:300], each, 0) for each in missing],
    )
    index_new_organisations(account, zip(ids, (named[each] for each in missing), strict=True))
    made = dict(zip(missing, ids, strict=True))
    return {**here, **made}, made


def _make(
    change: Change, fresh: Sequence[Incoming], organisations: Mapping[str, int]
) -> list[_Made]:
    account = change.account.pk
    added_at = connection.ops.adapt_datetimefield_value(change.now)
    values = [_values(one, organisations.get(_folded(one.organisation))) for one in fresh]
    ids = insert_counted(Person, _PERSON, [(account, added_at, *each) for each in values])
    addresses = [one.addresses() for one in fresh]
    reached = [
        (account, pk, channel, value, fold_address(channel, value), "")
        for pk, each in zip(ids, addresses, strict=True)
        for channel, value in each
    ]
    insert(Address, _ADDRESS, reached)
    index_new(account, map(_in_search, ids, fresh, addresses))
    return [
        _Made(pk, mark_of_values(each, there))
        for pk, each, there in zip(ids, values, addresses, strict=True)
    ]


def _values(one: Incoming, organisation: int | None) -> tuple[Any, ...]:
    """The person's columns, in the order of COLUMNS."""
    return (
        one.name, one.given, one.family, one.greeting, one.title, organisation, one.tie, None,
        one.through_words, one.facts, one.notes, one.zone, one.zone_reason, one.country,
        one.subdivision, one.met_on, one.profile,
    )  # fmt: skip


def _in_search(
    pk: int, one: Incoming, addresses: Sequence[tuple[str, str]]
) -> tuple[int, str, str, str, str]:
    reached = " ".join([fold_address(*each) for each in addresses]) if addresses else ""
    return pk, one.name, one.organisation, one.title, reached


@lru_cache(4096)
def _folded(organisation: str) -> str:
    return fold_text(organisation)[:300]


def _taken(
    row: _Judged, made: Sequence[_Made], additions: Iterator[Addition], new_ones: dict[str, int]
) -> Taken:
    """`new_ones`: each organisation that is new goes to the account of the first row with it."""
    organisation = new_ones.pop(row.organisation, None)
    if row.person > 0:
        added = next(additions)
        return Taken(
            row.person,
            organisation=organisation,
            changed=added.changed,
            mark=added.now,
            mark_before=added.before,
        )
    offered = made[-row.offered - 1].id if row.offered and row.offered < 0 else row.offered
    person = made[-row.person - 1]
    left = person.mark if row.made else ""
    return Taken(person.id, row.made, offered, organisation, mark=left)
