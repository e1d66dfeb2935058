"""The fold: what came back undelivered (A6)."""

from groundwork.method.events import Event
from groundwork.method.history import (
    Attempt,
    History,
    Reachout,
)
from groundwork.method.words import How

SOFT_BOUNCES_BORNE = 2
"""A6: how often the same text goes again before the address is set aside as if dead."""


def bounced(history: History, event: Event) -> None:
    """A6: only what came back for a message that is known changes anything."""
    how, address = event.word("how"), event.word("address")
    if how not in ("hard", "soft"):
        return
    attempt = _bounced_attempt(history, event, address)
    lost = attempt.event if attempt else _bounced_sending(history)
    if lost is None:
        return
    for moments in (history.reached, history.contacts, history.pressed):
        moments[:] = [each for each in moments if each[1] != lost]
    if how == "hard":
        history.dead[address] = event.at
    if attempt and history.reachout:
        _attempt_bounced(history, history.reachout, attempt, event)


def _attempt_bounced(history: History, reachout: Reachout, attempt: Attempt, event: Event) -> None:
    if event.word("how") == "soft":
        attempt.soft += 1
        if attempt.soft <= SOFT_BOUNCES_BORNE:
            attempt.repeat_from = event.at if reachout.is_unanswered else None
            return
        history.dead[event.word("address")] = event.at
    attempt.counts, attempt.bounced, attempt.repeat_from = False, True, None
    if reachout.approval and reachout.approval.to in history.dead:
        reachout.approval = None


def _bounced_attempt(history: History, event: Event, address: str) -> Attempt | None:
    """The attempt that came back: the one the bounce names, else the last email to that address."""
    reachout = history.reachout
    named_id = event.data.get("message")
    for attempt in reversed(reachout.attempts if reachout else []):
        fits = attempt.event == named_id or (named_id is None and attempt.to == address)
        if attempt.how is How.EMAIL and fits and not attempt.bounced:
            later = history.mailed and history.mailed[-1] > (attempt.at, attempt.event)
            return None if later and named_id is None else attempt
    return None


def _bounced_sending(history: History) -> int | None:
    """The last email of another kind, where it is what came back."""
    return history.mailed.pop()[1] if history.mailed else None
