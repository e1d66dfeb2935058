"""What follows from a mail, or has followed, line by line (A6)."""

from datetime import date, datetime
from typing import Any

from groundwork.arrivals.confirm import somebody, until_of
from groundwork.arrivals.queries import Arrival
from groundwork.faces.web.mail.understood import KINDS
from groundwork.faces.web.today.words import number
from groundwork.method.words import How, Meaning
from groundwork.reachouts.next_words import next_line, spoken

_LEFT = {
    How.EMAIL: "an email", How.CALL: "a call", How.LETTER: "a letter", How.NETWORK: "a message",
}  # fmt: skip


def follows(arrival: Arrival, name: str, today: date) -> list[str]:
    """What follows, or has followed, line by line."""
    if arrival.mail.asks == "plan":
        return ["The plan waits until you say.", *_stays(arrival)]
    if arrival.mail.asks == "whose":
        return ["Nothing more goes out until you say.", *_stays(arrival)]
    if arrival.mail.asks:
        meant = arrival.mail.judged.get("meaning")
        return [*_meaning_follows(arrival, str(meant or ""), name, today), *_gone(arrival)]
    return _automatic_follows(arrival, name, today)


def _meaning_follows(arrival: Arrival, meant: str, name: str, today: date) -> list[str]:
    judged = arrival.mail.judged
    match meant:
        case Meaning.YES:
            proposed = _moment(judged, today)
            first = [f"{name} proposes {proposed}."] if proposed else []
            return [*first, "Next: settle the time within a day."]
        case Meaning.ASKS:
            return [f"Next: answer {name} within a day."]
        case Meaning.LATER:
            until = until_of(judged)
            if until is None:
                return ["It sleeps for three months; then you write once."]
            if len(str(judged.get("when"))) == 7:
                return [
                    f"It sleeps until the first working day of {until:%B %Y}; then you write once."
                ]
            return [f"It sleeps until {spoken(until, today)}; then you write once."]
        case Meaning.NO:
            return ["The reach-out is closed, and that is all right. Two lines of thanks are kind."]
        case Meaning.STOP:
            return ["Nothing more goes out to them, ever."]
        case Meaning.TALK_TO:
            whom = somebody(judged)
            joins = [f"{whom.name} joins your people, introduced by {name}."] if whom else []
            return [*joins, f"Next: thank {name} within a day. This reach-out ends well."]
        case Meaning.INTRODUCES:
            return ["You wait for the introduction; one reminder is fine after five working days."]
        case Meaning.NOTHING:
            return ["The reach-out has ended."]
    return [str(judged.get("why", ""))] if arrival.mail.kind in KINDS else []


def _gone(arrival: Arrival) -> list[str]:
    """S7: what was still to come is gone."""
    left = arrival.left
    if not left:
        return _stays(arrival)
    named = [_LEFT[how] for how in left]
    if left[-1] is How.EMAIL and (arrival.before.reachout and arrival.before.reachout.counted()):
        named[-1] = "the last email"
    if len(named) == 1:
        words = f"The attempt that was left, {named[0]}, is gone."
    else:
        list_of = f"{', '.join(named[:-1])} and {named[-1]}"
        words = f"The {number(len(named))} attempts that were left are gone: {list_of}."
    return [words, *_stays(arrival)]


def _stays(arrival: Arrival) -> list[str]:
    reachout = arrival.before.reachout
    approved = reachout is not None and reachout.approval is not None
    return ["The text that you had approved stays here, as a draft."] if approved else []


def _moment(judged: dict[str, Any], today: date) -> str:
    try:
        at = datetime.fromisoformat(str(judged.get("when") or ""))
    except ValueError:
        return ""
    clock = f", {at:%H:%M}" if "T" in str(judged["when"]) else ""
    return f"{spoken(at.date(), today)}{clock}"


def _automatic_follows(arrival: Arrival, name: str, today: date) -> list[str]:
    coming = next_line(getattr(arrival.person, "step", None), name, today)
    event = arrival.event
    if event is None:
        return ["It is kept, and changes nothing."]
    match arrival.mail.kind:
        case "ooo":
            return ["Not an answer, so the plan goes on after it.", coming]
        case "challenge":
            return ["Their mail provider asks you to confirm. Open the mail, and do as it says."]
    return [_came_back(arrival, str(event.data.get("how"))), coming]


def _came_back(arrival: Arrival, how: str) -> str:
    address = str(arrival.event.data.get("address", "")) if arrival.event else ""
    if address in arrival.history.dead:
        return f"{address} doesn’t work any more. That attempt doesn’t count."
    if how == "soft":
        return "Their mailbox didn’t take it. The same text goes once more."
    return "Their mail server is slow. Nothing changes."
