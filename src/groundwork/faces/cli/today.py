"""The next step for everyone who has one today."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from groundwork.accounts.models import Account
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.faces.cli.telling import dated, person_line, person_shape, step_line, step_shape
from groundwork.method.today import Chosen
from groundwork.people.models import Person
from groundwork.steps import queries
from groundwork.steps.models import Step


def today() -> Answer:
    """What is next for each person today, with its reason: a short list on purpose."""
    me = the_seeker()
    chosen = queries.today(me.account, me.now)
    back = queries.back_on(me.account, me.today)
    steps = cast(list[Step], [*chosen.steps, *chosen.touches])
    people = _people(me.account, steps)
    coming = queries.coming(me.account, me.today)
    data = {
        "today": me.today,
        "back_on": back,
        "steps": [_shape(step, people[step.person_id]) for step in steps],
        "more": chosen.more,
        "first_messages_wait": chosen.firsts_wait,
        "coming": coming,
    }
    lines = [*_opening(me, back), *_rows(me, steps, people), *_closing(me, chosen, coming)]
    return Answer(lines, data)


def _people(account: Account, steps: Sequence[Step]) -> dict[int, Person]:
    ids = [step.person_id for step in steps]
    rows = Person.objects.filter(account=account, pk__in=ids).select_related("organisation")
    return {person.pk: person for person in rows}


def _shape(step: Step, person: Person) -> dict[str, object]:
    return {"person": person_shape(person), "step": step_shape(step)}


def _opening(me: Me, back: date | None) -> list[str]:
    lines = [f"Today is {dated(me.today)}."]
    if back:
        lines.append(f"You are resting, and back on {dated(back)}. All that can wait waits.")
    return lines


def _rows(me: Me, steps: Sequence[Step], people: dict[int, Person]) -> list[str]:
    lines = []
    for number, step in enumerate(steps, 1):
        person = people[step.person_id]
        lines += [
            f"{number}. {person_line(person)}",
            f"   {step_line(step, person.name, me.today)}",
        ]
    return lines


def _closing(me: Me, chosen: Chosen, coming: date | None) -> list[str]:
    if chosen.more:
        return ["A short list on purpose. There is more when these are done."]
    lines = [] if chosen.steps or chosen.touches else ["Nothing is asked of you today."]
    if chosen.firsts_wait:
        lines.append("More first messages wait for another day: enough are out. (A5)")
    if coming:
        lines.append(f"The next day on which something is asked: {dated(coming)}.")
    elif not chosen.steps and not Person.objects.filter(account=me.account).exists():
        lines.append("Whom do you know? `groundwork add` keeps a name; one is enough to begin.")
    return lines
