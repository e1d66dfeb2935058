"""Takes in the next rows of a run, all of them or none."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet

from groundwork.accounts.models import Account
from groundwork.imports.earlier import known_by_row, said_before
from groundwork.imports.formats import Row
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.portions import Marked
from groundwork.imports.stop import Stopped
from groundwork.imports.understanding import understood
from groundwork.people.barred import barred
from groundwork.people.in_bulk import insert, selected
from groundwork.people.incoming import Incoming
from groundwork.people.take_in import Taken, take_in
from groundwork.steps.acting import action
from groundwork.steps.change import Change

Told = Incoming | str
"""A person as a row tells of them, or the reason why it is set aside."""

BARRED = "You erased this person for good, so nobody was added."

_COLUMNS = (
    "run_id", "line", "text", "fields", "outcome", "reason", "person_id", "made", "mark", "changed",
    "offered_id", "organisation_id", "sha256", "has_address",
)  # fmt: skip
_OUTCOME = _COLUMNS.index("outcome")
_MARK_ANEW = "UPDATE imports_importrow SET mark = %s WHERE person_id = %s AND made AND mark = %s"
_ANY_BARRED = "SELECT 1 FROM people_donotcontact WHERE account_id = %s LIMIT 1"
_LONGEST_REASON = 300


@action
def take_rows(
    change: Change, run_id: int, rows: Sequence[Marked], told: Sequence[Told], position: int
) -> dict[str, int]:
    """Keeps some hundred rows raw, and links or makes the person of each that tells of one.

    `told`: what `tell` makes of each row; it is asked before, so that nobody waits for it.
    `position`: the bytes read so far. Gives the numbers of new, known and set aside. Raises
    Stopped once the run is no longer read."""
    told = without_barred(change.account, told)
    people = {at: one for at, one in enumerate(told) if isinstance(one, Incoming)}
    taken = make_or_join(change, run_id, people, [each.sha256 for each in rows])
    written = [_written(run_id, each, told[at], taken.get(at)) for at, each in enumerate(rows)]
    insert(ImportRow, _COLUMNS, written)
    counts = Counter([values[_OUTCOME] for values in written])
    reading = ImportRun.objects.filter(account=change.account, state=ImportRun.READING)
    if not add_up(reading.filter(pk=run_id), counts, position=position):
        raise Stopped("This list is not being read any more.")
    return dict(counts)


def tell(rows: Iterable[Row], tie: str, country: str) -> list[Told]:
    """Whom each row tells of; or why it is set aside. `country`: where the seeker is."""
    return [
        row.reason[:_LONGEST_REASON] if row.fields is None else understood(row.fields, tie, country)
        for row in rows
    ]


def without_barred(account: Account, told: Sequence[Told]) -> Sequence[Told]:
    """Whoever was erased for good is set aside (A6, 8.2)."""
    if not selected(_ANY_BARRED, [account.pk]):
        return told
    return [
        BARRED if isinstance(one, Incoming) and is_barred(account, one) else one for one in told
    ]


def is_barred(account: Account, one: Incoming) -> bool:
    """Whether somebody with one of these addresses was erased for good (A6, 8.2)."""
    return barred(account, [*one.addresses(), ("profile", one.profile)])


def make_or_join(
    change: Change, run_id: int, people: Mapping[int, Incoming], shas: Sequence[str]
) -> dict[int, Taken]:
    """Makes or joins the person of each row; `people` and the outcome go by the row's place."""
    marks = [shas[at] for at in people]
    bare = [shas[at] for at, one in people.items() if not has_address(one)]
    known = known_by_row(change.account.pk, run_id, bare)
    taken = take_in(change, list(people.values()), marks, known, said_before(run_id))
    anew = [(each.mark, each.person, each.mark_before) for each in taken if each.mark_before]
    if anew:
        with connection.cursor() as cursor:
            cursor.executemany(_MARK_ANEW, anew)
    return dict(zip(people, taken, strict=True))


def has_address(one: Incoming) -> bool:
    """Whether there is something to know them by again."""
    return bool(one.emails or one.profile)


def add_up(run: QuerySet[ImportRun], counts: Mapping[str, int], **more: int) -> int:
    """Adds to the numbers of a run, so that read = new + known + set aside; gives how many runs
    there are."""
    return run.update(
        read=F("read") + sum(counts.values()),
        new=F("new") + counts.get(ImportRow.NEW, 0),
        known=F("known") + counts.get(ImportRow.KNOWN, 0),
        set_aside=F("set_aside") + counts.get(ImportRow.SET_ASIDE, 0),
        **more,
    )


def outcome_of(taken: Taken | None) -> str:
    """What became of a row."""
    if taken is None:
        return ImportRow.SET_ASIDE
    return ImportRow.NEW if taken.made else ImportRow.KNOWN


def _written(run_id: int, each: Marked, told: Told, taken: Taken | None) -> tuple[Any, ...]:
    """The values of a row, in the order of _COLUMNS; 0 and 1, for sqlite3 takes three times as
    long over a bool."""
    row, sha, fields = each
    if taken is None:
        reason = told if isinstance(told, str) else ""
        nobody = (None, 0, "", "{}", None, None)
        return (run_id, row.line, row.text, fields, ImportRow.SET_ASIDE, reason, *nobody, sha, 1)
    return (
        run_id, row.line, row.text, fields, outcome_of(taken), "", taken.person, int(taken.made),
        taken.mark if taken.made else "", json.dumps(taken.changed) if taken.changed else "{}",
        taken.offered, taken.organisation, sha, int(isinstance(told, Incoming) and has_address(told)),
    )  # fmt: skip
