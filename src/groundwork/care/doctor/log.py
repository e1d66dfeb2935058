"""The acts and their events: as they were recorded, and each where it belongs."""

from collections.abc import Iterator

from groundwork.care.doctor.findings import Difference, Report
from groundwork.care.doctor.steps import AT_ONCE, label
from groundwork.method.events import KINDS
from groundwork.steps.models import Act, Event
from groundwork.steps.sealing import digest


def examine(report: Report) -> None:
    """Every act against its digest, and every event against what it hangs on."""
    newest = 0
    for act in _acts():
        report.looked_at["acts"] += 1
        events = sorted(act.events.all(), key=lambda event: event.pk)
        if act.digest != digest(act, events):
            report.differences.append(_changed(act, events))
        for event in events:
            report.differences += _misplaced(act, event, newest)
            if event.kind not in KINDS and not event.kind.startswith("past_"):
                report.unknown.append(f"{label(event.person)}: {event.kind} of {event.at:%d %B %Y}")
        newest = max([newest, *(event.pk for event in events)])


def _acts() -> Iterator[Act]:
    last = 0
    while some := list(
        Act.objects.filter(pk__gt=last)
        .order_by("pk")
        .prefetch_related("events__person", "events__reachout")[:AT_ONCE]
    ):
        yield from some
        last = some[-1].pk


def _changed(act: Act, events: list[Event]) -> Difference:
    """An act that isn't as it was recorded, named by its events, which can't be told apart."""
    said = ", ".join(f"#{event.pk} {event.kind}" for event in events) or "none"
    people = ", ".join(dict.fromkeys(label(event.person) for event in events)) or "nobody"
    name = f"{people}, {act.verb} of {act.at:%d %B %Y, %H:%M}"
    first = events[0].person_id if events else None
    return Difference("event", name, f"digest ({said})", act.digest, digest(act, events), first)


def _misplaced(act: Act, event: Event, newest: int) -> Iterator[Difference]:
    name = f"{label(event.person)}, event #{event.pk} {event.kind}"
    reachout = event.reachout
    if reachout is not None and reachout.person_id != event.person_id:
        yield Difference(
            "event", name, "reachout", reachout.person_id, event.person_id, event.person_id
        )
    if len({event.account_id, act.account_id, event.person.account_id}) > 1:
        yield Difference(
            "event", name, "account", event.account_id, event.person.account_id, event.person_id
        )
    if event.pk <= newest:
        yield Difference("event", name, "id", event.pk, f"above {newest}", event.person_id)
