"""Everything with one person, newest first, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from groundwork.faces.web.mail.understood import understood_as
from groundwork.faces.web.people.happenings import Happening, happening
from groundwork.faces.web.reachouts.dates import short
from groundwork.mail.models import Message, Read
from groundwork.method.history import History
from groundwork.people.models import Person
from groundwork.steps.models import Event

QUOTED = 240


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `strikes`: the event that one tap takes back, where the seeker logged it by hand.
    `struck`: it was taken back, and is shown so. `mail`: the mail that it is."""

    act: str
    icon: str
    title: str
    when: str
    words: str
    quote: str
    strikes: int | None
    struck: bool
    mail: int | None = None


def thread(
    person: Person,
    events: Sequence[Event],
    messages: Mapping[int, Message],
    mails: Sequence[Read],
    history: History,
    names: Mapping[int, str],
    here: ZoneInfo,
    today: date,
) -> list[Line]:
    """The log of a person as lines, and the mails that changed nothing among them. `names`: of
    other people that the log holds as numbers."""
    struck = {each.data.get("event") for each in events if each.kind == "undone"}
    foreign = {each.data.get("event") for each in events if each.data.get("theirs") is False}
    by_number = {each.pk: each for each in mails}
    counted = _counted(history)
    name = person.greeting or person.given or person.name
    shown = [each for each in events if each.kind != "undone"]
    lines = [
        (
            (each.at, each.pk),
            _line(
                each,
                happening(each.kind, each.data, name, names),
                each.pk in struck,
                _also(each, counted, history, foreign, here),
                messages,
                by_number.get(each.data.get("mail", 0)),
                _day(each.at, here, today),
            ),
        )
        for each in shown
    ]
    told = {each.data.get("mail") for each in events}
    lines += [
        ((each.at, 0), _mail_alone(each, _day(each.at, here, today)))
        for each in mails
        if each.pk not in told
    ]
    newest_first = sorted(lines, key=lambda each: each[0], reverse=True)
    return [*(line for _, line in newest_first), _thought_of(person, here, today)]


def _also(
    event: Event, counted: Mapping[int, str], history: History, foreign: set[Any], here: ZoneInfo
) -> str:
    """What else is to be said of an event: which attempt it was, how it left, whose it wasn't."""
    data = event.data
    at = ""
    if event.kind == "attempt_made" and data.get("sending") and not data.get("by_hand"):
        at = f"It left by itself at {event.at.astimezone(here):%H:%M}."
    whose = "It wasn’t theirs." if event.pk in foreign else ""
    return " ".join(filter(None, [counted.get(event.pk, ""), at, _gone(event, history), whose]))


def _mail_alone(mail: Read, when: str) -> Line:
    """A mail that is kept and changed nothing."""
    title = "You wrote to them" if mail.is_own else "A mail came"
    words = f"{mail.judged.get('why', '')} It changes nothing.".strip()
    quote = _short(str(mail.judged.get("reply", "")))
    return Line("ink", "inbox", title, when, words, quote, None, False, mail.pk)


def people_in(events: Iterable[Event]) -> set[int]:
    """The numbers of other people that stand in the log."""
    return {
        value
        for event in events
        for value in (event.data.get(key) for key in ("by", "to", "whom", "chosen"))
        if isinstance(value, int)
    }


def _line(
    event: Event,
    what: Happening,
    struck: bool,
    counted: str,
    messages: Mapping[int, Message],
    mail: Read | None,
    when: str,
) -> Line:
    note = str(event.data.get("note", "")).strip()
    read_as = understood_as(mail) if mail and event.kind == "answered" else ""
    words = [what.words, read_as, counted, note, "Taken back." if struck else ""]
    message = messages.get(event.data.get("message", 0))
    return Line(
        what.act,
        what.icon,
        what.title,
        when,
        " ".join(filter(None, words)),
        _quote(message, mail, event, what),
        event.pk if event.data.get("by_hand") and not struck else None,
        struck,
        mail.pk if mail else None,
    )


def _quote(message: Message | None, mail: Read | None, event: Event, what: Happening) -> str:
    if mail:
        return _short(str(mail.judged.get("reply", "")))
    if message is None or event.kind != "attempt_made":
        return what.quote
    return _short(message.text)


def _short(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= QUOTED else f"{text[:QUOTED].rsplit(' ', 1)[0]} …"


def _counted(history: History) -> dict[int, str]:
    """The attempts of the current reach-out that count, each with its number (S5)."""
    attempts = history.reachout.attempts if history.reachout else []
    made = [each for each in attempts if each.counts]
    return {each.event: f"Attempt {number}." for number, each in enumerate(made, 1)}


def _gone(event: Event, history: History) -> str:
    """What came back for good leaves a dead address (A6)."""
    gone = event.kind == "bounced" and event.data.get("address") in history.dead
    return "That address doesn’t work any more." if gone else ""


def _thought_of(person: Person, here: ZoneInfo, today: date) -> Line:
    return Line(
        "keep", "find", "They came into your book", _day(person.added_at, here, today), "", "",
        None, False,
    )  # fmt: skip


def _day(at: datetime, here: ZoneInfo, today: date) -> str:
    return short(at.astimezone(here).date(), today)


def drafts(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """The texts that have not left yet."""
    waiting = [each for each in messages if each.state in (Message.DRAFT, Message.APPROVED)]
    return [
        {
            "title": each.subject or _SLOTS.get(each.slot, "A text"),
            "words": "Approved, and waiting to go." if each.state == Message.APPROVED else "Draft.",
        }
        for each in waiting
    ]


_SLOTS = {
    "first_email": "The first email", "second_email": "The second email",
    "last_email": "The last email", "letter": "The letter",
}  # fmt: skip
