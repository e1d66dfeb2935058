"""What the seeker is told after something was logged: what it was, and what follows from it."""

from typing import Any

from groundwork.method import History
from groundwork.method.words import How, Meaning, Outcome, Standing

NOT_GOING = "The text that was approved will not go out."

_CALLS = {
    Outcome.SPOKE: "You spoke with {name}. That is an answer: the attempts are over.",
    Outcome.VOICEMAIL: "Voicemail left. It counts as an attempt.",
    Outcome.RANG_OUT: "It rang out. It counts as an attempt; {name} is busy.",
    Outcome.GATEKEEPER: "You spoke with somebody at the desk. It counts as an attempt.",
    Outcome.ENGAGED: "Engaged. It doesn't count; try again in the other half of the day.",
    Outcome.WRONG_NUMBER: "That number doesn't work. It doesn't count, and the number is set aside.",
}

_ANSWERS = {
    Meaning.UNSORTED: "{name} said something. The attempts are over; say what it means.",
    Meaning.YES: "{name} is willing to talk. The attempts are over; settle the time within a day.",
    Meaning.ASKS: "{name} asks something back. The attempts are over; answer within a day.",
    Meaning.LATER: "Later is fine. This sleeps until then, and then you write once.",
    Meaning.NO: "A no, and that is all right. The reach-out is closed; two lines of thanks are kind.",
    Meaning.STOP: "{name} asked not to hear from you again. You keep to that.",
    Meaning.TALK_TO: "{name} named somebody. Thank them within a day; this ends well.",
    Meaning.INTRODUCES: "{name} will introduce you. Wait for it; one reminder is fine later.",
    Meaning.NOTHING: "Noted. The reach-out has ended.",
}

_OTHERS = {
    "called_off": "That happens. Offer two new times; nobody is to blame.",
    "arranged": "The time is settled. Prepare your agenda the day before.",
    "held": "Well done. Thank them within a day.",
    "declined": "Left as it is, and that is fine.",
    "noted": "Kept.",
}

_SENT = {
    "reply": "Answered. If it stays quiet, one reminder in five working days is fine.",
    "reminder": "Reminded, once. More would press; now wait for {name}.",
    "ask_leave": "Leave asked. If it stays quiet, you move on, thanked, in five working days.",
    "write_again": "Written again, once. If it stays quiet, you keep in contact, gently.",
    "thanks": "Thanked. That is always welcome.",
    "name_thanks": "Thanked for the name. That is always welcome.",
    "no_thanks": "Thanked, kindly, and left in peace.",
}

_BOUNCES = {
    "hard": "That address doesn't work any more. The attempt doesn't count.",
    "soft": "The mailbox didn't take it. The same text goes once more in two working days.",
    "delayed": "Their mail server is slow. Nothing changes.",
}


def sentence(kind: str, data: dict[str, Any], before: History, after: History, name: str) -> str:
    """What is said after an event of that kind: a note beyond the plan says that it is one."""
    parts = [_what(kind, data).format(name=name)]
    if kind == "attempt_made" and not data.get("again") and _is_note(before, data):
        parts = ["Kept as a note: it is beyond what counts in this reach-out."]
    if data.get("outcome") == Outcome.SPOKE:
        meant = Meaning(data.get("meant", ""))
        parts.append(_ANSWERS[meant].format(name=name) if meant else "Say what it meant.")
    if _approval(before) and not _approval(after):
        parts.append(NOT_GOING)
    return " ".join(parts)


def _what(kind: str, data: dict[str, Any]) -> str:
    if kind == "attempt_made":
        if data.get("again"):
            return "Sent once more. It is still the same attempt."
        outcome = data.get("outcome")
        return _CALLS[Outcome(outcome)] if outcome else "Sent. It counts as an attempt."
    if kind in ("answered", "sorted"):
        return _ANSWERS[Meaning(data["meant"])]
    if kind == "auto_reply":
        if data["what"] == "ticket":
            return "An automatic acknowledgement. Nothing changes."
        return "{name} is away. The attempt counts, and the next one waits until they are back."
    if kind == "bounced":
        return _BOUNCES[data["how"]]
    if kind == "sent":
        return _SENT.get(str(data["what"]), "Noted as sent.")
    return _OTHERS.get(kind, "Noted.")


def _is_note(before: History, data: dict[str, Any]) -> bool:
    """Beyond S5, or after an answer, an attempt is kept as a note (A6)."""
    reachout = before.reachout
    if reachout is None or before.standing is not Standing.OPEN:
        return True
    if data.get("outcome") in (Outcome.ENGAGED, Outcome.WRONG_NUMBER):
        return False
    return not reachout.has_room_for(
        before.counts_as(How(data["how"]), str(data.get("stands_for", "")))
    )


def _approval(history: History) -> bool:
    return bool(history.reachout and history.reachout.approval)
