"""Derives the kept step of a person from their log."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from groundwork.accounts.models import Account
from groundwork.method import Event, Facts, History, fold, next_step
from groundwork.method.next_step import ORDER
from groundwork.method.reasons import reason
from groundwork.method.today import shelf
from groundwork.method.words import How
from groundwork.steps import models
from groundwork.steps.calendars import facts_of
from groundwork.steps.statements import Rows, fetch

if TYPE_CHECKING:
    from groundwork.people.models import Person

_events, _steps = Rows(models.Event), Rows(models.Step)
_LOG = (
    "SELECT id, kind, reachout_id, at, data FROM steps_event WHERE person_id = %s ORDER BY at, id"
)

RULES_VERSION = 2
"""Grows when the rules change so that kept steps have to be derived anew."""

BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)

KEPT = [
    "account", "kind", "due_on", "order", "shelf", "rule", "reason", "turns_at", "reachout",
    "standing", "emails", "calls", "first_at", "last_contact_at", "is_met", "calendar_version",
    "rules_version",
]  # fmt: skip


def who(person: "Person") -> Event:
    """The person as the first line of their log: their tie and the ways to reach them."""
    channels: dict[str, list[str]] = {}
    for address in person.addresses.all():
        channels.setdefault(address.channel, []).append(address.value)
    return Event(
        "person_added",
        BEFORE_ALL,
        0,
        data={
            "tie": person.tie,
            "emails": channels.get("email", []),
            "phone": channels.get("phone", []),
            "post": "post" in channels,
            "network": "network" in channels,
        },
    )


def as_event(row: models.Event) -> Event:
    """A kept event as the rules read it."""
    return Event(row.kind, row.at, row.pk, row.reachout_id, row.data)


def log(person: "Person") -> list[Event]:
    """Everything that happened with a person, and who they are."""
    when, what = _events.reader("at"), _events.reader("data")
    rows = fetch(_LOG, [person.pk])
    return [
        who(person),
        *(Event(kind, when(at), pk, reachout, what(data)) for pk, kind, reachout, at, data in rows),
    ]


def derive(
    account: Account, person: "Person", history: History, facts: Facts, now: datetime
) -> models.Step:
    """The step of a person, not yet kept."""
    step = next_step(history, facts, now)
    reachout = history.reachout
    first = reachout.attempts[0] if reachout and reachout.counted() else None
    return models.Step(
        person=person,
        account=account,
        kind=step.kind,
        due_on=step.due_on,
        order=ORDER[step.kind],
        shelf=shelf(step.kind, has_attempts=first is not None),
        rule=step.rule,
        reason=reason(step, history, facts, person.greeting or person.given or person.name),
        turns_at=step.turns_at,
        reachout_id=reachout.id if reachout and reachout.closed is None else None,
        standing=history.standing,
        emails=reachout.counted(How.EMAIL) if reachout else 0,
        calls=reachout.counted(How.CALL) if reachout else 0,
        first_at=first.at if first else None,
        last_contact_at=history.last_contact_at,
        is_met=history.met,
        calendar_version=account.calendar_version,
        rules_version=RULES_VERSION,
    )


def derive_anew(account: Account, person: "Person", now: datetime) -> models.Step:
    """The step of a person from their log alone, not yet kept."""
    facts = facts_of(account, person, now)
    return derive(account, person, fold(log(person)), facts, now)


def keep(steps: Iterable[models.Step]) -> None:
    """Writes steps over those that were kept."""
    _steps.keep(list(steps))


def differs(kept: models.Step, derived: models.Step) -> Sequence[str]:
    """The columns in which a kept step is not what its log says."""
    columns = [name if name not in ("account", "reachout") else f"{name}_id" for name in KEPT]
    return [name for name in columns if getattr(kept, name) != getattr(derived, name)]
