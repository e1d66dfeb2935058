"""They introduced the seeker to somebody: what they had offered has come."""

from dataclasses import replace
from datetime import datetime

from groundwork.mail.cancelling import drop_cancelled
from groundwork.method.words import Tie
from groundwork.people.add import Described, add
from groundwork.reachouts.sentences import NOT_GOING
from groundwork.steps.acting import action
from groundwork.steps.change import Change


@action
def introduction_came(
    change: Change, person_id: int, somebody: Described, *, at: datetime | None = None
) -> str:
    """A6, A10: the introduction was made, and is answered within a day; who made it is thanked.
    Gives what the seeker is told. Raises Mistake where X has no name."""
    introducer = change.person(person_id)
    reachout = change.history(introducer).reachout
    waited = reachout is not None and reachout.approval is not None
    described = replace(somebody, tie=Tie.INTRODUCED, through=person_id)
    met = change.person(add.within(change, described))
    change.record(introducer, "introduction_made", {"to": met.pk, "by_hand": True}, at=at)
    change.record(met, "introduced", {"by": introducer.pk, "by_hand": True}, at=at)
    if waited:
        drop_cancelled(change, introducer)
    name = introducer.greeting or introducer.given or introducer.name
    cancelled = f" {NOT_GOING}" if waited else ""
    return (
        f"{met.name} is in your book, introduced by {name}. Thank {name} within a day.{cancelled}"
    )
