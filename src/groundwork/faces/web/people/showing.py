"""A person as a row or a line shows them."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from groundwork.faces.web.reachouts.dates import short
from groundwork.faces.web.ties import tie_words
from groundwork.method.words import Standing
from groundwork.people.models import Person
from groundwork.steps.models import Step

STANDINGS = {
    Standing.NONE_BEGUN: "Not asked yet",
    Standing.OPEN: "Reach-out open",
    Standing.UNSORTED: "Said something",
    Standing.ANSWERED: "Answered",
    Standing.SLEEPING: "Said later",
    Standing.ARRANGED: "A conversation is settled",
    Standing.ENDED_WELL: "You have met",
    Standing.ENDED: "Ended",
    Standing.MOVED_ON: "Moved on, kindly",
    Standing.NO: "Said no",
    Standing.STOP: "Not to be written to",
}
ACTS = {
    Standing.OPEN: "email",
    Standing.UNSORTED: "email",
    Standing.ANSWERED: "meet",
    Standing.SLEEPING: "meet",
    Standing.ARRANGED: "meet",
}
"""The colour of an avatar says what is going on; everybody else is a plain keep."""


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody in a list."""

    name: str
    href: str
    chip: str
    why: str
    initials: str
    act: str


def row(person: Person, today: date) -> Row:
    """The row of a person whose organisation, through and step are at hand."""
    step = step_of(person)
    return Row(
        person.name,
        reverse("person", args=[person.pk]),
        tie_words(person),
        ". ".join(filter(None, [work(person), _state(step, today)])),
        initials(person.name),
        ACTS.get(Standing(step.standing), "keep") if step else "keep",
    )


def step_of(person: Person) -> Step | None:
    """The kept step of a person, or None where nothing was begun."""
    return getattr(person, "step", None)


def work(person: Person) -> str:
    """ "grid planner, Norrland Power", as far as it is known."""
    organisation = person.organisation.name if person.organisation else ""
    return ", ".join(filter(None, [person.title, organisation]))


def initials(name: str) -> str:
    """Two letters for an avatar; one sign of a name that is written without capitals."""
    letters = [word[0] for word in name.split() if word[0].isalpha()]
    return "".join([*letters[:1], *letters[1:][-1:]]).upper() or "·"


def _state(step: Step | None, today: date) -> str:
    if step is None or step.standing == Standing.NONE_BEGUN:
        return ""
    words = STANDINGS[Standing(step.standing)]
    if step.due_on is None:
        return words
    if step.due_on <= today:
        return f"{words}; a step is waiting"
    return f"{words}; next on {short(step.due_on, today)}"
