"""Says that a text went out."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.arguments import At, Note, Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after
from groundwork.faces.cli.whom import whom
from groundwork.mail.approve import mark_sent
from groundwork.mail.models import Message
from groundwork.reachouts import log


def sent(
    person: Who,
    /,
    *,
    how: Annotated[
        str,
        Parameter(help="email, letter or network: it was written outside, without a draft here."),
    ] = "",
    stands_for: Annotated[
        str, Parameter(help="With letter or network: the email or the call that it stands for.")
    ] = "",
    at: At = "",
    note: Note = "",
) -> Answer:
    """Mark the approved text as sent; or, with --how, log a message that you sent outside.

    What is beyond the plan is kept as a note, and said to be one."""
    me = the_seeker()
    who = whom(me.account, person)
    approved = Message.objects.filter(person=who, state=Message.APPROVED).first()
    if how or approved is None:
        said = log.written(
            me.acts(),
            who.pk,
            as_word(how) or "email",
            stands_for=as_word(stands_for),
            at=me.dates.moment("at", at, ahead=False),
            note=note,
        )
    else:
        said = mark_sent(me.acts(), approved.pk)
    return after(me, who, said)
