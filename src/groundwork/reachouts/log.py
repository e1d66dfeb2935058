"""What happened outside, logged by hand as it was (A6). Each gives what the seeker is told."""

from datetime import date, datetime
from typing import Any

from groundwork.mail.cancelling import drop_cancelled
from groundwork.mail.questions import settle
from groundwork.method.plan import phones_alive
from groundwork.method.words import How, Meaning, Outcome
from groundwork.reachouts.sentences import sentence
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


@action
def call(
    change: Change,
    person_id: int,
    outcome: str,
    *,
    at: datetime | None = None,
    meant: str = "",
    until: date | None = None,
    note: str = "",
    number: str = "",
) -> str:
    """A6: a call and what came of it; *spoke* is an answer, `meant` says which."""
    if outcome not in list(Outcome):
        raise Mistake(f"A call ended in one of these: {', '.join(Outcome)}.")
    data: dict[str, Any] = {"how": "call", "outcome": outcome}
    called = number or next(iter(phones_alive(change.history(change.person(person_id)))), "")
    if called:
        data["to"] = called
    if outcome == Outcome.SPOKE:
        data |= _meaning(meant, until)
    return _log(change, person_id, "attempt_made", data, at, note)


@action
def written(
    change: Change,
    person_id: int,
    how: str,
    *,
    stands_for: str = "",
    at: datetime | None = None,
    note: str = "",
) -> str:
    """A written attempt made outside: an email, a letter, a message on a network."""
    if how not in (How.EMAIL, How.LETTER, How.NETWORK):
        raise Mistake("A written attempt is an email, a letter or a network message.")
    data = {"how": how} | ({"stands_for": stands_for} if stands_for else {})
    return _log(change, person_id, "attempt_made", data, at, note)


@action
def answer(
    change: Change,
    person_id: int,
    meant: str,
    *,
    until: date | None = None,
    at: datetime | None = None,
    note: str = "",
) -> str:
    """S7: they said something, by whatever channel. `meant`: a word of A6, or "" for unsorted."""
    return _log(change, person_id, "answered", _meaning(meant, until), at, note)


@action
def sort_answer(change: Change, person_id: int, meant: str, *, until: date | None = None) -> str:
    """A7: says what an answer means, or says it anew."""
    if not meant:
        raise Mistake("Choose what their answer means.")
    settle(change, change.person(person_id), "meaning", "whose")
    return _log(change, person_id, "sorted", _meaning(meant, until), None, "")


def _meaning(meant: str, until: date | None) -> dict[str, Any]:
    if meant not in list(Meaning):
        raise Mistake(f"An answer means one of these: {', '.join(filter(None, Meaning))}.")
    return {"meant": meant} | ({"until": until.isoformat()} if until else {})


@action
def away(
    change: Change, person_id: int, *, until: date | None = None, at: datetime | None = None
) -> str:
    """A6: an out-of-office notice. `until`: the last day away; None where it isn't said."""
    data = {"what": "out_of_office"} | ({"until": until.isoformat()} if until else {})
    return _log(change, person_id, "auto_reply", data, at, "")


@action
def acknowledged(change: Change, person_id: int, *, at: datetime | None = None) -> str:
    """A6: a ticket or another automatic acknowledgement; it changes nothing."""
    return _log(change, person_id, "auto_reply", {"what": "ticket"}, at, "")


@action
def bounced(
    change: Change, person_id: int, how: str, *, address: str = "", at: datetime | None = None
) -> str:
    """A6: a message came back: `hard`, `soft` or only `delayed`. `address`: the one it went to."""
    if how not in ("hard", "soft", "delayed"):
        raise Mistake("A message came back hard, soft or delayed.")
    person = change.person(person_id)
    reachout = change.history(person).reachout
    sent = [each.to for each in reachout.attempts if each.how is How.EMAIL] if reachout else []
    if not address and not sent:
        raise Mistake("Nothing was sent to them by email. Say which address it was.")
    return _log(change, person_id, "bounced", {"how": how, "address": address or sent[-1]}, at, "")


@action
def sent_again(change: Change, person_id: int, *, at: datetime | None = None) -> str:
    """A6: the text that softly bounced went once more."""
    return _log(change, person_id, "attempt_made", {"how": "email", "again": True}, at, "")


@action
def arranged(change: Change, person_id: int, starts: datetime, ends: datetime) -> str:
    """A time for the conversation is settled."""
    if ends <= starts:
        raise Mistake("A conversation ends after it starts.")
    data = {"starts": starts.isoformat(), "ends": ends.isoformat()}
    return _log(change, person_id, "arranged", data, None, "")


@action
def called_off(change: Change, person_id: int, by: str = "person") -> str:
    """A6: they (or I) cancelled, moved or missed the conversation."""
    return _log(change, person_id, "called_off", {"by": by}, None, "")


@action
def held(
    change: Change, person_id: int, introduction: str, *, ended: datetime | None = None
) -> str:
    """S10: the conversation was held. `introduction`: yes, no_one_now or not_asked."""
    if introduction not in ("yes", "no_one_now", "not_asked"):
        raise Mistake("An introduction: yes, no_one_now or not_asked.")
    ended = ended or change.now
    data = {"ended": ended.isoformat(), "introduction": introduction}
    return _log(change, person_id, "held", data, ended, "")


@action
def sent(
    change: Change, person_id: int, what: str, *, how: str = "email", at: datetime | None = None
) -> str:
    """A message of another kind than an attempt left by hand: reply, thanks, reminder, …"""
    return _log(change, person_id, "sent", {"what": what, "how": how}, at, "")


@action
def declined(change: Change, person_id: int, step: str) -> str:
    """Leaves an offer: thank_for_no or propose_second."""
    return _log(change, person_id, "declined", {"step": step}, None, "")


@action
def noted(change: Change, person_id: int, what: str, *, at: datetime | None = None) -> str:
    """Keeps anything worth remembering; it changes nothing."""
    if not what.strip():
        raise Mistake("Write the note first.")
    return _log(change, person_id, "noted", {"what": what.strip()}, at, "")


def _log(
    change: Change,
    person_id: int,
    kind: str,
    data: dict[str, Any],
    at: datetime | None,
    note: str,
) -> str:
    person = change.person(person_id)
    before = change.history(person)
    kept = {**data, "by_hand": True} | ({"note": note.strip()} if note.strip() else {})
    change.record(person, kind, kept, at=at)
    if before.reachout and before.reachout.approval:
        drop_cancelled(change, person)
    name = person.greeting or person.given or person.name
    return sentence(kind, kept, before, change.history(person), name)
