"""What the page of the mails says of each: what was understood, and what follows from it (A6)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from groundwork.arrivals.confirm import somebody, until_of
from groundwork.arrivals.queries import Arrival
from groundwork.faces.web.today.words import number
from groundwork.mail.models import Read
from groundwork.method.words import How, Meaning
from groundwork.reachouts.next_words import next_line, spoken

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_WRITTEN = {How.EMAIL: "email", How.LETTER: "letter", How.NETWORK: "message on a network"}
_LEFT = {
    How.EMAIL: "an email", How.CALL: "a call", How.LETTER: "a letter", How.NETWORK: "a message",
}  # fmt: skip

RATHER = {
    "yes": ("later", "asks", "no"),
    "asks": ("yes", "later", "no"),
    "later": ("yes", "asks", "no"),
    "no": ("later", "stop", "asks"),
    "stop": ("no", "later", "nothing"),
    "talk_to": ("introduces", "yes", "no"),
    "introduces": ("yes", "asks", "no"),
    "nothing": ("yes", "asks", "no"),
    "": ("yes", "asks", "later", "introduces", "no", "stop", "nothing"),
}
"""What a mail may mean instead, the likelier first; *something else* shows all of them."""

TAPS = {
    "yes": "it is a yes",
    "asks": "a question back",
    "later": "later",
    "no": "it is a no",
    "stop": "no more mail, ever",
    "introduces": "they will introduce us",
    "nothing": "none of these",
}


def title_of(count: int, *, is_more: bool) -> str:
    """ "Two mails came in"."""
    if not count:
        return "No mail waits for a word"
    if count == 1:
        return "One mail came in"
    many = number(count)
    return (
        f"{'More than ' if is_more else ''}{many if is_more else many.capitalize()} mails came in"
    )


def when(at: datetime, here: ZoneInfo, now: datetime | None = None) -> str:
    """ "today 08:12", "yesterday 19:40", "Monday 9 November, 16:03"."""
    local = at.astimezone(here)
    today = (now or at).astimezone(here).date()
    if now and local.date() == today:
        return f"today {local:%H:%M}"
    if now and local.date() == today - timedelta(days=1):
        return f"yesterday {local:%H:%M}"
    return f"{spoken(local.date(), today)}, {local:%H:%M}"


def came_after(arrival: Arrival) -> str:
    """ "after your second email"; "" where nothing of ours went before."""
    found = arrival.after
    if found is None:
        return ""
    attempt, count = found
    if attempt.how is How.CALL:
        return "after your call"
    return f"after your {_ORDINALS[min(count, 5) - 1]} {_WRITTEN[attempt.how]}"


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
    return _KINDS.get(kind, "What does it mean?"), "inbox"


def understood_as(mail: Read) -> str:
    """How an answer was read, in a sentence; "" where nothing was understood."""
    if not mail.judged.get("meaning"):
        return ""
    words, _ = _meaning_chip(mail.kind, mail.judged)
    return f"Understood as: {words[0].lower()}{words[1:]}."


_KINDS = {"complaint": "A complaint", "calendar": "From a calendar"}


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
    return [str(judged.get("why", ""))] if arrival.mail.kind in _KINDS else []


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


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return None


def parts(words: str, marks: Sequence[Sequence[int]], longest: int) -> list[tuple[str, bool]]:
    """The new words of a mail in pieces, each with whether it is marked; the end is cut where it
    is long."""
    shown = words[:longest]
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted((int(each[0]), int(each[1])) for each in marks if len(each) == 2):
        start, end = max(start, at), min(end, len(shown))
        if start >= end:
            continue
        pieces += [(shown[at:start], False), (shown[start:end], True)]
        at = end
    pieces.append((shown[at:] + (" …" if len(words) > longest else ""), False))
    return [each for each in pieces if each[0]]
