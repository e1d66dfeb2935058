"""Everything with one person, newest first, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from groundwork.faces.web.people.happenings import Happening, happening
from groundwork.faces.web.reachouts.dates import short
from groundwork.mail.models import Message
from groundwork.method.history import History
from groundwork.people.models import Person
from groundwork.steps.models import Event

QUOTED = 240


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `strikes`: the event that one tap takes back, where the seeker logged it by hand.
    `struck`: it was taken back, and is shown so."""

    act: str
    icon: str
    title: str
    when: str
    words: str
    quote: str
    strikes: int | None
    struck: bool


def thread(
    person: Person,
    events: Sequence[Event],
    messages: Mapping[int, Message],
    history: History,
    names: Mapping[int, str],
    here: ZoneInfo,
    today: date,
) -> list[Line]:
    """The log of a person as lines. `names`: of other people that the log holds as numbers."""
    struck = {each.data.get("event") for each in events if each.kind == "undone"}
    counted = _counted(history)
    name = person.greeting or person.given or person.name
    shown = [each for each in events if each.kind != "undone"]
    lines = [
        _line(
            each,
            happening(each.kind, each.data, name, names),
            each.pk in struck,
            counted.get(each.pk, "") or _gone(each, history),
            messages,
            _day(each.at, here, today),
        )
        for each in sorted(shown, key=lambda each: (each.at, each.pk), reverse=True)
    ]
    return [*lines, _thought_of(person, here, today)]


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
    when: str,
) -> Line:
    note = str(event.data.get("note", "")).strip()
    words = [what.words, counted, note, "Taken back." if struck else ""]
    message = messages.get(event.data.get("message", 0))
    return Line(
        what.act,
        what.icon,
        what.title,
        when,
        " ".join(filter(None, words)),
        _quote(message, event, what),
        event.pk if event.data.get("by_hand") and not struck else None,
        struck,
    )


def _quote(message: Message | None, event: Event, what: Happening) -> str:
    if message is None or event.kind != "attempt_made":
        return what.quote
    text = " ".join(message.text.split())
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
