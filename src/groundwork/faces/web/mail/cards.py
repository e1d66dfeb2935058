"""One mail as a card."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.urls import reverse

from groundwork.arrivals.queries import Arrival
from groundwork.faces.web.mail.follows import follows
from groundwork.faces.web.mail.understood import chip_of
from groundwork.faces.web.mail.words import RATHER, TAPS, came_after, parts, places, when
from groundwork.faces.web.people.showing import ACTS, initials
from groundwork.faces.web.seeker import new_key
from groundwork.faces.web.ties import tie_words
from groundwork.mail.models import Read

SHOWN = 1200
"""Signs of the new words that a card shows; the mail itself is one tap away."""


@dataclass(frozen=True, slots=True)
class Card:
    """`right`: the label of the one tap that confirms, "" where nothing was understood. `rather`:
    (meaning, label) of the taps that correct. `links`: (address, label) of what asks for a word
    more. `foreign`: the address it came from, where it is none of theirs."""

    id: int
    asks: str
    name: str
    whole_name: str
    person: int
    href: str
    initials: str
    act: str
    about: str
    chip: str
    icon: str
    tone: str
    parts: list[tuple[str, bool]]
    follows: list[str]
    question: str
    right: str
    rather: list[tuple[str, str]]
    links: list[tuple[str, str]]
    foreign: str
    key: str
    other_key: str


def card(arrival: Arrival, now: datetime, here: ZoneInfo) -> Card:
    """The card of a mail that came in."""
    mail, person = arrival.mail, arrival.person
    name = person.greeting or person.given or person.name
    chip, icon = chip_of(arrival)
    reply = str(mail.judged.get("reply", ""))
    meant = str(mail.judged.get("meaning") or "") if mail.asks == "meaning" else ""
    return Card(
        id=mail.pk,
        asks=mail.asks,
        name=name,
        whole_name=person.name,
        person=person.pk,
        href=reverse("person", args=[person.pk]),
        initials=initials(person.name),
        act=ACTS.get(arrival.history.standing, "keep"),
        about=_about(arrival, now, here),
        chip=chip,
        icon=icon,
        tone="keep" if meant in ("yes", "talk_to", "introduces") else "",
        parts=parts(reply, places(reply, mail.judged), SHOWN),
        follows=follows(arrival, name, now.astimezone(here).date()),
        question=_question(mail, name, here, now),
        right="Right" if meant else "",
        rather=[(each, TAPS[each]) for each in RATHER[meant]] if mail.asks == "meaning" else [],
        links=_links(mail, person.pk, name),
        foreign=_foreign(arrival),
        key=new_key(),
        other_key=new_key(),
    )


def _about(arrival: Arrival, now: datetime, here: ZoneInfo) -> str:
    mail = arrival.mail
    if mail.is_own:
        how = "you wrote it elsewhere"
    elif mail.asks:
        how = came_after(arrival)
    else:
        how = "automatic"
    return " · ".join(filter(None, [tie_words(arrival.person), when(mail.at, here, now), how]))


def _question(mail: Read, name: str, here: ZoneInfo, now: datetime) -> str:
    if mail.asks == "plan":
        day = when(mail.at, here, now)
        return f"You wrote to {name} yourself, {day}. Was that one of the attempts?"
    if mail.asks == "whose":
        came_from = mail.judged.get("from")
        return f"It came from {came_from or 'an address that isn’t said'}. Is it from {name}?"
    return ""


def _links(mail: Read, person: int, name: str) -> list[tuple[str, str]]:
    log, answer = reverse("log", args=[person]), reverse("answer", args=[person])
    if mail.asks == "meaning":
        return [(answer, "something else")]
    if mail.kind == "ooo":
        return [(f"{log}?what=away#away", "another date"), (answer, f"{name} did answer")]
    if mail.kind == "challenge":
        return [(reverse("mail_as_it_came", args=[mail.pk]), "open the mail")]
    return []


def _foreign(arrival: Arrival) -> str:
    if arrival.mail.asks != "meaning" or arrival.is_known:
        return ""
    return str(arrival.mail.judged.get("from", ""))
