"""Ends a reach-out, or offers the second person of `3b7`."""

from groundwork.mail.cancelling import drop_cancelled
from groundwork.method.words import StepKind, Why
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.deriving import derive
from groundwork.steps.errors import Mistake


@action
def move_on(change: Change, person_id: int) -> str:
    """S5: on its day a reach-out is closed as moved on, by itself. Raises Mistake before it."""
    person = change.person(person_id)
    facts = change.facts(person)
    step = derive(change.account, person, change.history(person), facts, change.now)
    due = step.kind == StepKind.MOVE_ON and step.due_on
    if not due or facts.days.day_of(change.now) < due:
        raise Mistake("It isn't the day to move on yet. You can give up earlier, if you like.")
    change.record(person, "closed", {"why": Why.MOVED_ON, "by_hand": True})
    drop_cancelled(change, person)
    return f"You moved on from {person.greeting or person.name}, kindly."


@action
def give_up(change: Change, person_id: int) -> str:
    """The seeker ends a reach-out before its plan does; that is always theirs to do."""
    person = change.person(person_id)
    reachout = change.history(person).reachout
    if reachout is None or reachout.closed:
        raise Mistake("There is no open reach-out with this person.")
    change.record(person, "closed", {"why": Why.GIVEN_UP, "by_hand": True})
    drop_cancelled(change, person)
    return f"The reach-out to {person.greeting or person.name} is closed. You can begin another."


@action
def second_person(change: Change, person_id: int, chosen: int | None) -> str:
    """A2: who the second person there is, or that there is none."""
    person = change.person(person_id)
    if chosen is not None:
        change.person(chosen)
    change.record(person, "second_person", {"chosen": chosen})
    return "Noted."


@action
def go_on(change: Change, person_id: int) -> str:
    """A16: an unanswered reach-out goes on after the job is found."""
    change.record(change.person(person_id), "go_on")
    return "It goes on."
