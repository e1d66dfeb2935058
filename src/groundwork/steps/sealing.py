"""The digest of an act: what it recorded, so that an event changed afterwards is noticed."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from groundwork.steps.models import Act, Event

if TYPE_CHECKING:
    from groundwork.people.models import Person


def digest(act: Act, events: Iterable[Event]) -> str:
    """The SHA-256 of an act and its events, in the order of recording."""
    rows: list[Sequence[Any]] = [
        (act.account_id, str(act.key), act.verb, act.by, act.at.isoformat(), act.outcome)
    ]
    rows += [
        (
            event.account_id,
            event.person_id,
            event.reachout_id,
            event.kind,
            event.version,
            event.at.isoformat(),
            event.data,
        )
        for event in events
    ]
    written = json.dumps(rows, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def seal_without(person: "Person", acts: Iterable[Act]) -> None:
    """Seals acts anew as they are without the events of a person who leaves the book."""
    sealed = list(acts)
    for act in sealed:
        act.digest = digest(act, act.events.exclude(person=person).order_by("pk"))
    Act.objects.bulk_update(sealed, ["digest"], batch_size=250)
