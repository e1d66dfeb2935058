"""Limits: what can be taken back (8.4, 8.5)."""

from datetime import datetime

from groundwork.method.events import Event
from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.limits.acts import Act, Refusal
from groundwork.method.words import How

MACHINE_READ = frozenset({"answered", "bounced", "auto_reply", "own_mail"})
"""8.5: what a machine saw come; it is only ever sorted anew."""


def undo(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.last is None:
        return Refusal("A6", "There is nothing to take back.")
    return strike_refusal(history.last, facts)


def strike_refusal(event: Event, facts: Facts) -> Refusal | None:
    """8.4, 8.5: what our outbox handed over stays, and what a machine saw come stays; what was
    logged by hand can be taken back."""
    if event.kind == "send_unknown":
        return Refusal("8.4", "First say whether the message left.")
    if event.is_by_hand:
        return None
    if _left(event, facts):
        return Refusal("8.4", "It has left already, so it can't be taken back.")
    if event.kind in MACHINE_READ:
        return Refusal("8.5", "That came from them. Say anew what it means instead.")
    return None


def _left(event: Event, facts: Facts) -> bool:
    if event.kind == "send_resolved":
        return bool(event.data.get("left"))
    by_mail = event.kind in ("attempt_made", "sent") and event.word("how") in ("", How.EMAIL)
    return by_mail and facts.mailbox
