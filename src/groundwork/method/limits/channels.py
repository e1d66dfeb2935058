"""Limits: the ways to reach a person, and what may stand for what (A3, A6)."""

from groundwork.method import plan
from groundwork.method.cadences import CALL_OR_LETTER
from groundwork.method.history import History, Reachout
from groundwork.method.limits.acts import Act, Refusal
from groundwork.method.words import How


def channel(act: Act, history: History, reachout: Reachout) -> Refusal | None:
    """A3, A6: there is a way to reach them so, and it isn't dead."""
    if act.to and act.to in history.dead:
        return Refusal("A6", "That address doesn't work any more. Choose another one.")
    if act.how is How.EMAIL:
        alive = plan.emails_alive(history)
        if alive:
            return None
        if history.emails:
            return Refusal("A6", "Their address doesn't work any more. Find another one first.")
        return Refusal("A3", "No email address is known yet. Find one, or write a letter.")
    if act.how is How.CALL:
        if plan.phones_alive(history):
            return None
        if history.phones:
            return Refusal("A6", "That number doesn't reach them. Find another one first.")
        return Refusal("A3", "No phone number is known, so this reach-out goes without calls.")
    return _stand_in(act, history, reachout)


def _stand_in(act: Act, history: History, reachout: Reachout) -> Refusal | None:
    """A3: one letter for an email; where there is no number, one letter or message for a call."""
    if act.how is How.LETTER and not history.has_post:
        return Refusal("A3", "No postal address is known yet.")
    if act.how is How.NETWORK and not history.has_network:
        return Refusal("A3", "You aren't linked with them on a network.")
    counts_as = history.counts_as(act.how, act.stands_for)
    if act.how is How.NETWORK and counts_as is How.EMAIL:
        return Refusal("A3", "A message on a network can stand for a call, not for an email.")
    if reachout.stand_in(counts_as):
        return Refusal("A3", "Only one attempt of each kind can be replaced this way.")
    planned = act.how is How.LETTER and _letter_is_planned(reachout)
    if counts_as is How.CALL and plan.phones_alive(history) and not planned:
        return Refusal("A3", "There is a phone number, so the call stays a call.")
    return None


def _letter_is_planned(reachout: Reachout) -> bool:
    """A2: the cadence itself has "call or letter" there (`gentle`)."""
    return any(slot.kind == CALL_OR_LETTER for slot in reachout.open_slots())
