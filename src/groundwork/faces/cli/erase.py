"""Erases a person for good."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.arguments import Who
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import person_line, person_shape
from groundwork.faces.cli.whom import whom
from groundwork.people.erase import erase_for_good
from groundwork.steps.errors import Mistake


def erase(
    person: Who,
    /,
    *,
    yes: Annotated[bool, Parameter(help="Yes, for good.", negative="")] = False,
) -> Answer:
    """Erase a person, with all that was written, for good. Nothing brings them back.

    They are never written to again: only that is remembered of their addresses."""
    me = the_seeker()
    who = whom(me.account, person)
    if not yes:
        raise Mistake(f"That would erase {person_line(who)} for good. Say it again with --yes.")
    shape = person_shape(who)
    said = erase_for_good(me.acts(), who.pk)
    return Answer([said], {"said": said, "person": shape})
