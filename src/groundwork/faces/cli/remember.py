"""Gets names out of the seeker's head: people by tie, and companies to be curious about."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.arguments import as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.texts import read_text
from groundwork.method.prompts import PROMPTS
from groundwork.people import remember as remembering
from groundwork.people.wish import wish as keep_wish


def remember(
    tie: Annotated[str, Parameter(help="The tie that the names have.")] = "",
    /,
    *,
    names: Annotated[
        str,
        Parameter(
            help="A file with a name a line, or - for the standard input.",
            allow_leading_hyphen=True,
        ),
    ] = "",
) -> Answer:
    """See the question for each tie that helps to remember people, and keep names, one a line."""
    me = the_seeker()
    if not names:
        asked = [each for each in PROMPTS if as_word(tie) in ("", each.tie)] or PROMPTS
        return Answer(
            [line for each in asked for line in (f"{each.tie}: {each.question}",)],
            {"prompts": [{"tie": each.tie, "question": each.question} for each in asked]},
        )
    kept = remembering.remember(me.acts(), as_word(tie) or "none", read_text(names))
    rows = [{"id": pk, "name": name, "was_here": was_here} for pk, name, was_here in kept]
    lines = [
        f"{row['name']} (#{row['id']}){', who was here already' if row['was_here'] else ''}"
        for row in rows
    ]
    return Answer(["Kept:", *lines], {"people": rows})


def wish(name: Annotated[str, Parameter(help="The company or the body.")], /) -> Answer:
    """Keep a company that you are curious about. The step there is to find one person."""
    me = the_seeker()
    number = keep_wish(me.acts(), name)
    said = "Kept. The step there is to find one person."
    return Answer([said], {"said": said, "organisation": {"id": number, "name": name}})
