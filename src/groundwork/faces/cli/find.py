"""Searches people and organisations; without words, says whom to ask next."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.people.search import Found
from groundwork.people.search import find as search

MOST = 20


def find(
    words: Annotated[str, Parameter(help="Part of a name, a title, a company or an address.")],
    /,
) -> Answer:
    """Search people and organisations; accents don't matter, and one slip is forgiven."""
    me = the_seeker()
    found = search(me.account, words, MOST)
    return Answer(
        [_line(each) for each in found] or [f'Nobody fits "{words}".'],
        {
            "people": [_shape(each) for each in found if each.is_person],
            "organisations": [
                {"id": each.id, "name": each.name} for each in found if not each.is_person
            ],
        },
    )


def _line(found: Found) -> str:
    if not found.is_person:
        return f"{found.name}, an organisation"
    return ", ".join(filter(None, [f"{found.name} (#{found.id})", found.title, found.organisation]))


def _shape(found: Found) -> dict[str, object]:
    return {
        "id": found.id,
        "name": found.name,
        "title": found.title,
        "organisation": found.organisation,
        "standing": found.standing,
        "step": found.step,
    }
