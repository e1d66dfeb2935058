"""They named somebody else: that person is added, with the tie that this makes."""

from dataclasses import replace
from datetime import datetime

from groundwork.method.words import Meaning, Tie
from groundwork.people.add import Described, add
from groundwork.reachouts.log import answer, sort_answer
from groundwork.steps.acting import action
from groundwork.steps.change import Change


@action
def talk_to(
    change: Change,
    person_id: int,
    somebody: Described,
    *,
    at: datetime | None = None,
    note: str = "",
) -> str:
    """A6: "talk to X" ends the attempts; X becomes a person with the tie `introduced`, through the
    one who named them. Gives what the seeker is told. Raises Mistake where X has no name."""
    if change.history(change.person(person_id)).unsorted:
        said = sort_answer.within(change, person_id, Meaning.TALK_TO)
    else:
        said = answer.within(change, person_id, Meaning.TALK_TO, at=at, note=note)
    named = add.within(change, replace(somebody, tie=Tie.INTRODUCED, through=person_id))
    return f"{said} {somebody.name} is in your book now (#{named})."
