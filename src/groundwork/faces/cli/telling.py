"""People, steps and days in words, and as the shapes that `--json` prints."""

from datetime import date, datetime
from typing import Any

from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me
from groundwork.method.ties import said
from groundwork.method.words import Tie, word
from groundwork.people.models import Person
from groundwork.reachouts.next_words import next_line
from groundwork.steps.models import Step


def dated(on: date) -> str:
    """ "Tuesday 10 March 2026"."""
    return f"{on:%A} {on.day} {on:%B %Y}"


def understood(named: dict[str, date | datetime]) -> list[str]:
    """What was read from the words for days and moments, said back."""
    return [f"Understood: {name}, {_spoken(value)}." for name, value in named.items()]


def _spoken(value: date | datetime) -> str:
    if isinstance(value, datetime):
        return f"{dated(value)}, {value:%H:%M} ({value.tzinfo})"
    return dated(value)


def person_line(person: Person) -> str:
    """A name with its number, what they do and where."""
    through = person.through.name if person.through else person.through_words
    about = [
        f"{person.name} (#{person.pk})",
        person.title,
        person.organisation.name if person.organisation else "",
        said(word(Tie, person.tie, Tie.NONE), through) if person.tie != Tie.NONE else "",
    ]
    return ", ".join(filter(None, about))


def person_shape(person: Person) -> dict[str, Any]:
    """A person as `--json` prints them everywhere."""
    return {
        "id": person.pk,
        "name": person.name,
        "title": person.title,
        "organisation": person.organisation.name if person.organisation else "",
        "tie": person.tie,
    }


def step_line(step: Step | None, name: str, today: date) -> str:
    """The one next step of a person with its day, its reason and its rule."""
    line = next_line(step, name, today)
    if step is None or step.due_on is None:
        return line
    return " ".join(filter(None, [line, step.reason, f"({step.rule})"]))


def step_shape(step: Step | None) -> dict[str, Any] | None:
    """A step as `--json` prints it; null where nothing was begun."""
    if step is None:
        return None
    return {
        "kind": step.kind,
        "due_on": step.due_on,
        "rule": step.rule,
        "reason": step.reason,
        "standing": step.standing,
        "emails": step.emails,
        "calls": step.calls,
    }


def step_of(person: Person) -> Step | None:
    """The kept step of a person."""
    return Step.objects.filter(person_id=person.pk).first()


def after(me: Me, person: Person, sentence: str) -> Answer:
    """What is said after an act: what was understood, the sentence, and the next step."""
    step = step_of(person)
    lines = [*understood(me.dates.understood), sentence, step_line(step, person.name, me.today)]
    data = {
        "said": sentence,
        "understood": me.dates.understood,
        "person": person_shape(person),
        "step": step_shape(step),
    }
    return Answer(lines, data)
