"""Takes a person's last act back."""

from groundwork.care import undo as taking_back
from groundwork.faces.cli.arguments import Who
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after
from groundwork.faces.cli.whom import whom


def undo(person: Who, /) -> Answer:
    """Take back the last thing with this person; never what left by itself, nor what came.

    An approval is not given back by it."""
    me = the_seeker()
    who = whom(me.account, person)
    return after(me, who, taking_back.undo(me.acts(), who.pk))
