"""One person's log as lines to read."""

from collections.abc import Mapping
from typing import Any

from groundwork.method.words import Why
from groundwork.steps.models import Event

_PLAIN = {
    "approved": "You approved a text, word for word.",
    "taken_back": "You took the approval back.",
    "prepared": "You prepared the conversation.",
    "promise_kept": "You kept a promise.",
    "introduced": "You were introduced.",
    "introduction_made": "They introduced you.",
    "outcome_known": "It is known what came of their introduction.",
    "second_person": "A second person there was thought of.",
    "declined": "You left an offer as it is.",
    "do_not_contact": "Not to be written to again.",
    "send_unknown": "It can't be known whether a message left.",
    "send_resolved": "You said whether the message left.",
    "go_on": "You go on after landing.",
    "own_mail": "You wrote to them yourself, beside the plan.",
}

_ANSWERS = {
    "": "They said something; it is not sorted yet.",
    "yes": "They said yes.",
    "asks": "They asked something back.",
    "later": "They said later.",
    "no": "They said no.",
    "stop": "They asked not to hear from you again.",
    "talk_to": "They named somebody to talk to.",
    "introduces": "They offered to introduce you.",
    "nothing": "They answered; nothing follows from it.",
}

_CLOSED = {
    Why.MOVED_ON: "You moved on, kindly.",
    Why.ENDED_WELL: "It ended well.",
    Why.GIVEN_UP: "You ended the reach-out.",
}


def in_words(event: Event) -> str:
    """What happened, in a sentence; an unknown kind is named as it is."""
    words = _words(event.kind, event.data)
    note = str(event.data.get("note", "")).strip()
    return f"{words} {note}" if note else words


def _words(kind: str, data: Mapping[str, Any]) -> str:
    until = f" Until {data['until']}." if data.get("until") else ""
    match kind:
        case "begun":
            about = "; ".join(f"{each[0]}, {each[1]}" for each in data.get("purposes", []))
            return f"You began a reach-out about {about}."
        case "attempt_made":
            return _attempt(data)
        case "sorted" if data.get("theirs") is False:
            return "A mail that was read as theirs wasn't. The plan goes on."
        case "answered" | "sorted":
            return _ANSWERS.get(str(data.get("meant", "")), "They said something.") + until
        case "auto_reply":
            away = data.get("what") == "out_of_office"
            return ("They are away." if away else "An automatic acknowledgement came.") + until
        case "bounced":
            return f"A message to {data.get('address', 'them')} came back ({data.get('how')})."
        case "arranged":
            return f"A conversation is arranged for {data.get('starts')}."
        case "called_off":
            who = "They" if data.get("by") == "person" else "You"
            return f"{who} called the conversation off."
        case "held":
            return "You had the conversation."
        case "promised":
            return f"Promised: {data.get('what')}."
        case "sent":
            return f"You sent a message ({str(data.get('what')).replace('_', ' ')})."
        case "closed":
            return _CLOSED.get(data.get("why", ""), "The reach-out was closed.")
        case "noted":
            return f"Note: {data.get('what')}"
        case "undone":
            return "You took something back."
    return _PLAIN.get(kind, f"{kind.replace('_', ' ').capitalize()}.")


def _attempt(data: Mapping[str, Any]) -> str:
    if data.get("how") == "call":
        return f"You called: {str(data.get('outcome', '')).replace('_', ' ')}."
    what = {"letter": "a letter", "network": "a message on a network"}.get(
        str(data.get("how")), "an email"
    )
    return f"You sent {what}{' once more' if data.get('again') else ''}."
