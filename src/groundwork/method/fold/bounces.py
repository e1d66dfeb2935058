"""The fold: what came back undelivered (A6)."""

from groundwork.method.events import Event
from groundwork.method.history import Attempt, History, Mailed

SOFT_BOUNCES_BORNE = 2
"""A6: how often the same text goes again before the address is set aside as if dead."""


def bounced(history: History, event: Event) -> None:
    """A6: only what came back for a message that is known changes anything."""
    how, address = event.word("how"), event.word("address")
    mail = _known(history, event.data.get("message"), address)
    if how not in ("hard", "soft") or mail is None or address in history.dead:
        return
    attempt = _attempt(history, mail)
    worn = not mail.given_up and mail.sendings > SOFT_BOUNCES_BORNE
    if how == "hard" or worn:
        _dead(history, mail, attempt, event)
    elif not mail.given_up:
        mail.given_up = True
        if attempt and _waits_for_answer(history):
            attempt.repeat_from = event.at
    for moments in (history.reached, history.contacts):
        moments[:] = [each for each in moments if each[1] != mail.event]


def _known(history: History, named: object, address: str) -> Mailed | None:
    """The message that came back: the one the bounce names, by its event or its text; else the
    last one that may have gone to that address."""
    alive = [each for each in history.mailed if not each.bounced]
    by_name = [each for each in alive if named and named in (each.event, each.text)]
    by_address = [each for each in alive if not address or each.to in ("", address)]
    return max(by_name or by_address, key=lambda each: (each.at, each.event), default=None)


def _attempt(history: History, mail: Mailed) -> Attempt | None:
    made = history.reachout.attempts if history.reachout else []
    return next((each for each in made if each.event == mail.event), None)


def _waits_for_answer(history: History) -> bool:
    return history.reachout is not None and history.reachout.is_unanswered


def _dead(history: History, mail: Mailed, attempt: Attempt | None, event: Event) -> None:
    mail.bounced = True
    alive = [each for each in history.emails if each not in history.dead]
    address = event.word("address") or mail.to or (alive[0] if alive else "")
    history.dead.setdefault(address, event.at)
    history.pressed[:] = [each for each in history.pressed if each[1] != mail.event]
    if attempt:
        attempt.counts, attempt.bounced, attempt.repeat_from = False, True, None
    reachout = history.reachout
    if reachout and reachout.approval and reachout.approval.to in history.dead:
        reachout.approval = None
