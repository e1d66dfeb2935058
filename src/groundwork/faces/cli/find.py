"""Searches people and organisations; without words, says whom to ask next."""

from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.people.search import Found
from groundwork.people.search import find as search
from groundwork.people.who_next import Somebody, WhoNext, who_next

MOST = 20
NOBODY = (
    "Nobody to ask yet. `groundwork remember` asks the questions that bring people to mind, and "
    "`groundwork add` keeps a name."
)


def find(
    words: Annotated[str, Parameter(help="Part of a name, a title, a company or an address.")] = "",
    /,
) -> Answer:
    """Search people and organisations; accents don't matter, and one slip is forgiven.

    Without words: whom to ask next, the warmest tie first, with the reason; and the companies
    where you know nobody yet, which is fine."""
    me = the_seeker()
    return _found(me, words) if words.strip() else _next(who_next(me.account, me.now))


def _found(me: Me, words: str) -> Answer:
    found = search(me.account, words, MOST)
    people = [each for each in found if each.is_person]
    organisations = [each for each in found if not each.is_person]
    lines = [_line(each) for each in people]
    lines += [f"{each.name}, an organisation" for each in organisations]
    data = {
        "people": [_shape(each) for each in people],
        "organisations": [{"id": each.id, "name": each.name} for each in organisations],
    }
    return Answer(lines or [f'Nobody fits "{words}".'], data)


def _line(found: Found) -> str:
    return ", ".join(filter(None, [f"{found.name} (#{found.id})", found.title, found.organisation]))


def _shape(found: Found) -> dict[str, Any]:
    return {
        "id": found.id,
        "name": found.name,
        "title": found.title,
        "organisation": found.organisation,
        "standing": found.standing,
        "step": found.step,
    }


def _next(found: WhoNext) -> Answer:
    lines = [line for each in found.people for line in _reasoned(each)]
    if found.held:
        held = ", ".join(found.held)
        lines.append(f"These wait until one of two people there has answered (A5): {held}.")
    lines += [f"You know nobody at {name} yet, and that is fine (S3)." for name in found.companies]
    data = {
        "who_next": [
            {
                "id": each.suggested.candidate.person,
                "name": each.name,
                "title": each.suggested.candidate.title,
                "organisation": each.suggested.candidate.organisation,
                "tie": each.suggested.candidate.tie,
                "why": each.suggested.why,
            }
            for each in found.people
        ],
        "held": list(found.held),
        "companies": list(found.companies),
    }
    return Answer(lines or [NOBODY], data)


def _reasoned(somebody: Somebody) -> list[str]:
    asked = somebody.suggested.candidate
    about = [f"{somebody.name} (#{asked.person})", asked.title, asked.organisation]
    return [", ".join(filter(None, about)), f"   {somebody.suggested.why}"]
