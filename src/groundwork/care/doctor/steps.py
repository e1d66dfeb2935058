"""Every kept step against the one that the log gives."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from groundwork.accounts.models import Account
from groundwork.care.doctor.findings import Difference, Report
from groundwork.care.doctor.invariants import breaches
from groundwork.method import Event, History, fold
from groundwork.method.words import Standing
from groundwork.people.models import Person
from groundwork.steps import models
from groundwork.steps.calendars import facts_of
from groundwork.steps.deriving import as_event, derive, differs, who

AT_ONCE = 250


def examine(account: Account, now: datetime, report: Report) -> None:
    """Derives the step of everybody with a log or a step. Who waits for an answer in an
    organisation comes last, for their step may depend on the others there (A2, A5)."""
    open_there: Counter[int] = Counter()
    last: list[int] = []
    for log in _logs(account, _people(account)):
        report.looked_at["people"] += 1
        report.looked_at["events"] += len(log.rows)
        name = label(log.person)
        report.differences += [
            Difference("person", name, words, person=log.person.pk)
            for words in breaches(log.events)
        ]
        organisation = log.person.organisation_id
        if log.history.standing == Standing.OPEN and organisation:
            open_there[organisation] += 1
            last.append(log.person.pk)
        else:
            _compare(account, log, 0, now, report)
    for log in _logs(account, last):
        others = open_there[log.person.organisation_id or 0] - 1
        _compare(account, log, others, now, report)


def label(person: Person) -> str:
    """A person as they are named here."""
    return f"{person.name} (#{person.pk})"


class _Log:
    """A person, what is recorded of them, and the step that is kept."""

    def __init__(self, person: Person, rows: Sequence[models.Event], kept: models.Step | None):
        self.person = person
        self.rows = rows
        self.kept = kept
        self.events: list[Event] = [who(person), *map(as_event, rows)]
        self.history: History = fold(self.events)


def _people(account: Account) -> Iterator[int]:
    recorded = models.Event.objects.filter(person__account=account).values_list("person_id")
    kept = models.Step.objects.filter(person__account=account).values_list("person_id")
    return (row[0] for row in recorded.union(kept).order_by("person_id"))


def _logs(account: Account, ids: Iterable[int]) -> Iterator[_Log]:
    left = iter(ids)
    while some := list(islice(left, AT_ONCE)):
        people = Person.objects.filter(pk__in=some).order_by("pk")
        steps = models.Step.objects.in_bulk(some)
        events: dict[int, list[models.Event]] = {}
        found = models.Event.objects.filter(person_id__in=some).select_related("act")
        for row in found.order_by("at", "pk"):
            events.setdefault(row.person_id, []).append(row)
        for person in people.prefetch_related("addresses"):
            yield _Log(person, events.get(person.pk, []), steps.get(person.pk))


def _compare(account: Account, log: _Log, others: int, now: datetime, report: Report) -> None:
    person, kept = log.person, log.kept
    derived = _derived(account, log, others, now)
    if kept is None:
        report.differences.append(
            Difference("step", label(person), "kind", "missing", derived.kind, person.pk)
        )
        return
    columns = differs(kept, derived)
    if columns and any(not differs(kept, each) for each in _turns(account, log, others, now)):
        report.waiting += 1
        return
    report.differences += [
        Difference(
            "step", label(person), name, getattr(kept, name), getattr(derived, name), person.pk
        )
        for name in columns
    ]


def _derived(account: Account, log: _Log, others: int, at: datetime) -> models.Step:
    facts = facts_of(account, log.person, at, others)
    return derive(account, log.person, log.history, facts, at)


def _turns(account: Account, log: _Log, others: int, now: datetime) -> Iterator[models.Step]:
    """What the step was from the last act on: it may have turned, and not been kept yet."""
    at: datetime | None = max((row.act.at for row in log.rows), default=None)
    while at is not None and at <= now:
        step = _derived(account, log, others, at)
        yield step
        at = step.turns_at if step.turns_at and step.turns_at > at else None
