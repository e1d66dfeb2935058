"""Leaves an offer, goes on, or ends a reach-out."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.arguments import Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after, step_of
from groundwork.faces.cli.whom import whom
from groundwork.method.words import StepKind
from groundwork.people import edit
from groundwork.reachouts import close, log
from groundwork.steps.errors import Mistake

OFFERS = (StepKind.THANK_FOR_NO, StepKind.PROPOSE_SECOND)


def decline(person: Who, /) -> Answer:
    """Leave an offer as it is: the thanks for a no, or a second person there."""
    me = the_seeker()
    who = whom(me.account, person)
    step = step_of(who)
    if step is None or step.kind not in OFFERS:
        raise Mistake("Nothing is offered here that could be left.")
    return after(me, who, log.declined(me.acts(), who.pk, step.kind))


def second(person: Who, chosen: Who, /) -> Answer:
    """Name the second person in the same organisation (cadence 3b7)."""
    me = the_seeker()
    who = whom(me.account, person)
    other = whom(me.account, chosen)
    return after(me, who, close.second_person(me.acts(), who.pk, other.pk))


def go_on(person: Who, /) -> Answer:
    """Go on with an unanswered reach-out after the job is found."""
    me = the_seeker()
    who = whom(me.account, person)
    return after(me, who, close.go_on(me.acts(), who.pk))


def move_on(person: Who, /) -> Answer:
    """Move on from a reach-out, kindly, on its day. It also happens by itself."""
    me = the_seeker()
    who = whom(me.account, person)
    return after(me, who, close.move_on(me.acts(), who.pk))


def give_up(person: Who, /) -> Answer:
    """End a reach-out before its plan does. That is always yours to do."""
    me = the_seeker()
    who = whom(me.account, person)
    return after(me, who, close.give_up(me.acts(), who.pk))


def do_not_contact(
    person: Who,
    /,
    *,
    how: Annotated[
        str, Parameter(help="everything: nothing more, ever; reach_outs: no further reach-outs.")
    ] = "everything",
) -> Answer:
    """Never write to a person again."""
    me = the_seeker()
    who = whom(me.account, person)
    if as_word(how) not in ("everything", "reach_outs"):
        raise Mistake("--how is everything or reach_outs.")
    edit.do_not_contact(me.acts(), who.pk, as_word(how))
    return after(me, who, "You keep to that.")
