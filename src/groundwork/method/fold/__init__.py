"""The fold: from the log of one person to their history.

Goes by (at, id), so any order of recording gives the same history. Total: it never raises, and
what breaks a limit is kept as a note that counts for nothing.
"""

from collections.abc import Callable, Iterable

from groundwork.method.events import Event
from groundwork.method.fold.answers import answered, meaning_given
from groundwork.method.fold.attempts import (
    approved,
    attempt_made,
    auto_reply,
    begun,
    cancel_approval,
    go_on,
    second_person,
    send_resolved,
    send_unknown,
)
from groundwork.method.fold.bounces import bounced
from groundwork.method.fold.closing import closed
from groundwork.method.fold.conversations import (
    arranged,
    called_off,
    held,
    introduced,
    introduction_made,
    outcome_known,
    prepared,
    promise_kept,
    promised,
)
from groundwork.method.fold.people import address_added, do_not_contact, person_added
from groundwork.method.fold.sendings import declined, sent
from groundwork.method.fold.sorting import sortings
from groundwork.method.history import History
from groundwork.method.plan.plain import plain_case


def fold(events: Iterable[Event]) -> History:
    """The history that a person's events come to, in whatever order they are given."""
    ordered = sorted(events, key=lambda each: (each.at, each.id))
    struck = _struck(ordered)
    alive = [each for each in ordered if each.id not in struck]
    history = History()
    meanings = sortings(alive)
    for event in alive:
        meant = meanings.get(event.id, event)
        if meant.kind in _HANDLERS:
            _HANDLERS[meant.kind](history, meant)
        if event.kind != "undone":
            history.last = event
    history.plain = plain_case(history)
    return history


def _struck(ordered: list[Event]) -> set[int]:
    """The ids of what was undone. An event strikes only what happened before it."""
    struck: set[int] = set()
    before = {event.id: at for at, event in enumerate(ordered)}
    for at in range(len(ordered) - 1, -1, -1):
        event = ordered[at]
        target = event.data.get("event")
        strikes = event.kind == "undone" and event.id not in struck
        if strikes and isinstance(target, int) and before.get(target, at) < at:
            struck.add(target)
    return struck


_HANDLERS: dict[str, Callable[[History, Event], None]] = {
    "person_added": person_added,
    "address_added": address_added,
    "do_not_contact": do_not_contact,
    "begun": begun,
    "approved": approved,
    "taken_back": cancel_approval,
    "undone": cancel_approval,
    "attempt_made": attempt_made,
    "bounced": bounced,
    "auto_reply": auto_reply,
    "send_unknown": send_unknown,
    "send_resolved": send_resolved,
    "answered": answered,
    "sorted": meaning_given,
    "arranged": arranged,
    "prepared": prepared,
    "called_off": called_off,
    "held": held,
    "promised": promised,
    "promise_kept": promise_kept,
    "introduced": introduced,
    "introduction_made": introduction_made,
    "outcome_known": outcome_known,
    "second_person": second_person,
    "sent": sent,
    "declined": declined,
    "closed": closed,
    "go_on": go_on,
}
