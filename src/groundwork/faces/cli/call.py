"""Logs a call."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.arguments import At, Note, Until, Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after
from groundwork.faces.cli.whom import whom
from groundwork.reachouts import log


def call(
    person: Who,
    outcome: Annotated[
        str,
        Parameter(help="spoke, voicemail, rang_out, gatekeeper, engaged or wrong_number."),
    ],
    /,
    *,
    meant: Annotated[str, Parameter(help="What they said, when you spoke: as in `answer`.")] = "",
    until: Until = "",
    at: At = "",
    note: Note = "",
    number: Annotated[str, Parameter(help="The number, where the person has several.")] = "",
) -> Answer:
    """Log a call and what came of it. To have spoken is an answer: the attempts are over."""
    me = the_seeker()
    who = whom(me.account, person)
    said = log.call(
        me.acts(),
        who.pk,
        as_word(outcome),
        at=me.dates.moment("at", at, ahead=False),
        meant=as_word(meant),
        until=me.dates.day("until", until, ahead=True),
        note=note,
        number=number,
    )
    return after(me, who, said)
