"""What was understood of a mail, in a few words (A6)."""

from datetime import date
from typing import Any

from groundwork.arrivals.confirm import somebody, until_of
from groundwork.arrivals.queries import Arrival
from groundwork.mail.models import Read

KINDS = {"complaint": "A complaint", "calendar": "From a calendar"}
"""Answers that come in a form of their own."""


def chip_of(arrival: Arrival) -> tuple[str, str]:
    """What was understood, in a few words, and its drawing."""
    mail, judged = arrival.mail, arrival.mail.judged
    if mail.asks == "plan":
        return "Beside the plan", "mail"
    if mail.asks == "whose":
        return "Whose is it?", "person"
    if mail.asks:
        return _meaning_chip(mail.kind, judged)
    return _automatic_chip(arrival)


def _meaning_chip(kind: str, judged: dict[str, Any]) -> tuple[str, str]:
    match judged.get("meaning"):
        case "yes":
            return ("A yes, with a time" if judged.get("when") else "A yes"), "check"
        case "asks":
            return "A question back", "talk"
        case "later":
            until = until_of(judged)
            return (f"Later: {_month(judged, until)}" if until else "Later"), "clock"
        case "no":
            return "A no", "minus"
        case "stop":
            return "No more mail, please", "quiet"
        case "talk_to":
            whom = somebody(judged)
            return (f"Talk to {whom.name}" if whom else "Talk to somebody else"), "intro"
        case "introduces":
            return "Will introduce you", "intro"
        case "nothing":
            return "Nothing to follow", "inbox"
    return KINDS.get(kind, "What does it mean?"), "inbox"


def understood_as(mail: Read) -> str:
    """How an answer was read, in a sentence; "" where nothing was understood."""
    if not mail.judged.get("meaning"):
        return ""
    words, _ = _meaning_chip(mail.kind, mail.judged)
    return f"Understood as: {words[0].lower()}{words[1:]}."


def _month(judged: dict[str, Any], until: date) -> str:
    if len(str(judged.get("when"))) == 7:
        return f"{until:%B %Y}"
    return f"{until.day} {until:%B %Y}"


def _automatic_chip(arrival: Arrival) -> tuple[str, str]:
    event = arrival.event
    match arrival.mail.kind:
        case "ooo":
            until = _day(event.data.get("until")) if event else None
            return (f"Away until {until.day} {until:%B}" if until else "Away"), "moon"
        case "challenge":
            return "Asks you to confirm", "shield"
    if event is None:
        return "Fits no mail of yours", "inbox"
    how = event.data.get("how")
    return {"hard": ("Address doesn’t work", "undo"), "soft": ("Came back", "undo")}.get(
        str(how), ("Delayed", "clock")
    )


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return None
