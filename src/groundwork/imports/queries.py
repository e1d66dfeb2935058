"""What the faces read of lists that were brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from groundwork.accounts.models import Account
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.take_back import DAYS
from groundwork.people.models import Organisation
from groundwork.steps.models import Act

SHOWN = 50
PAST = 20


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody whose work a list brought up to date, as (before, now) in words."""

    person: int
    name: str
    changes: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A list that was taken back: its file, when, and how many people went with it."""

    file: str
    at: datetime
    gone: int


def run_of(account: Account, run_id: int) -> ImportRun | None:
    """The run of that number in this account."""
    return ImportRun.objects.filter(account=account, pk=run_id).first()


def past_runs(account: Account) -> list[ImportRun]:
    """The lists that were brought, the last one first."""
    return list(ImportRun.objects.filter(account=account).order_by("-pk")[:PAST])


def taken_back(account: Account) -> list[TakenBack]:
    """The lists that are not in the book any more."""
    acts = Act.objects.filter(account=account, verb="imports.take_back").order_by("-pk")[:PAST]
    return [
        TakenBack(str(act.outcome["file"]), act.at, int(act.outcome["gone"]))
        for act in acts
        if act.outcome
    ]


def can_go_back(run: ImportRun, now: datetime) -> bool:
    """Whether the run can still be taken back."""
    over = run.state in (ImportRun.DONE, ImportRun.STOPPED)
    return over and now - run.started_at <= timedelta(days=DAYS)


def may_go_back(account: Account, now: datetime) -> list[ImportRun]:
    """Every list that can still be taken back, the last one first."""
    young = ImportRun.objects.filter(account=account, started_at__gte=now - timedelta(days=DAYS))
    return [run for run in young.order_by("-pk") if can_go_back(run, now)]


def aside(run: ImportRun, start: int = 0, most: int | None = SHOWN) -> list[ImportRow]:
    """The rows set aside, by their line, from the `start`th."""
    rows = run.rows.filter(outcome=ImportRow.SET_ASIDE).order_by("line")
    return list(rows[start:] if most is None else rows[start : start + most])


def offered(run: ImportRun) -> list[ImportRow]:
    """The first of the rows whose person may be somebody who was here."""
    rows = run.rows.exclude(offered=None).exclude(person=None).order_by("line")
    return list(rows.select_related("person__organisation", "offered__organisation")[:SHOWN])


def waiting_row(account: Account, row_id: int) -> ImportRow | None:
    """The row of that number, where it is set aside."""
    rows = ImportRow.objects.filter(run__account=account, outcome=ImportRow.SET_ASIDE)
    return rows.select_related("run").filter(pk=row_id).first()


def moves(run: ImportRun) -> list[Move]:
    """The first of those whose title or employer is another one than before."""
    rows = run.rows.exclude(changed={}).exclude(person=None).order_by("line")
    found = []
    for row in rows.select_related("person").iterator(chunk_size=SHOWN):
        changes = [
            (_work(name, told[0]), _work(name, told[1]))
            for name, told in row.changed.items()
            if name in ("title", "organisation_id") and told[0]
        ]
        if changes and row.person:
            found.append(Move(row.person.pk, row.person.name, changes))
        if len(found) == SHOWN:
            break
    return found


def _work(name: str, value: Any) -> str:
    if name == "title":
        return str(value)
    organisation = Organisation.objects.filter(pk=value).first()
    return organisation.name if organisation else "an organisation that is gone"
