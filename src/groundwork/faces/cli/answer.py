"""Logs what a person said."""

from dataclasses import asdict
from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.arguments import At, Note, Until, Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after, step_of
from groundwork.faces.cli.whom import whom
from groundwork.method.words import Meaning, Standing
from groundwork.people.add import Described
from groundwork.people.models import Person
from groundwork.people.names import split_name
from groundwork.reachouts import log
from groundwork.reachouts.named import talk_to
from groundwork.steps.errors import Mistake

UNSORTED = "unsorted"


def answer(
    person: Who,
    kind: Annotated[
        str,
        Parameter(help="yes, asks, later, no, stop, talk_to, introduces, nothing or unsorted."),
    ],
    /,
    *,
    until: Until = "",
    at: At = "",
    note: Note = "",
    name: Annotated[str, Parameter(help="With talk_to: who was named; they become a person.")] = "",
    email: Annotated[str, Parameter(help="With talk_to: their email address.")] = "",
) -> Answer:
    """Log what they said, by whatever channel. Any answer ends the attempts.

    An answer that was logged as unsorted is sorted by this. `nothing` means nothing of these."""
    me = the_seeker()
    who = whom(me.account, person)
    meant = "" if kind == UNSORTED else as_word(kind)
    moment = me.dates.moment("at", at, ahead=False)
    day = me.dates.day("until", until, ahead=True)
    if name or email:
        said = talk_to(me.acts(), who.pk, _named(meant, name, email), at=moment, note=note)
    elif meant and not moment and _waits_to_be_sorted(who):
        said = log.sort_answer(me.acts(), who.pk, meant, until=day)
    else:
        said = log.answer(me.acts(), who.pk, meant, until=day, at=moment, note=note)
    return after(me, who, said)


def _named(meant: str, name: str, email: str) -> Described:
    if meant != Meaning.TALK_TO:
        raise Mistake("--name and --email go with talk_to: they say whom the person named.")
    return Described(
        name,
        **asdict(split_name(name)),
        addresses=[("email", email)] if email else [],
    )


def _waits_to_be_sorted(person: Person) -> bool:
    step = step_of(person)
    return step is not None and step.standing == Standing.UNSORTED
