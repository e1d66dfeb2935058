"""Adds a person."""

import sys
from dataclasses import replace
from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.accounts.models import Account
from groundwork.faces.cli.arguments import as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after, person_line
from groundwork.faces.cli.whom import whom
from groundwork.method import words
from groundwork.people import add as adding
from groundwork.people.models import Person
from groundwork.people.names import split_name
from groundwork.people.understand import Understood, understand
from groundwork.steps.errors import Mistake

Title = Annotated[str, Parameter(help="What they do: grid planner.")]
Organisation = Annotated[str, Parameter(help="The company or body they belong to.")]
Tie = Annotated[str, Parameter(help=f"How you know them: {', '.join(words.Tie)}.")]
Through = Annotated[
    str, Parameter(help="Who made the tie: a person of your book, or any other name.")
]
Fact = Annotated[
    list[str] | None,
    Parameter(help="Something you know of their work; once for each.", negative=""),
]
Email = Annotated[list[str] | None, Parameter(help="An email address.", negative="")]
Phone = Annotated[list[str] | None, Parameter(help="A telephone number.", negative="")]
Post = Annotated[str, Parameter(help="A postal address, for a letter.")]


def through_whom(account: Account, given: str) -> dict[str, Any]:
    """Who made a tie, as a person of this book where the name fits exactly one, else in words."""
    if not given:
        return {}
    try:
        return {"through": whom(account, given).pk}
    except Mistake:
        if given.lstrip("#").isdigit():
            raise
        return {"through_words": given}


def known_tie(given: str) -> str:
    """A tie of S1 or A1; `none` where nothing is said. Raises Mistake."""
    tie = as_word(given) or words.Tie.NONE
    if tie not in list(words.Tie):
        raise Mistake(f'"{given}" is no tie. The ties are: {", ".join(words.Tie)}.')
    return tie


def add(
    line: Annotated[
        str,
        Parameter(help='"Elena Vasquez, grid planner at Norrland Power, Kofi introduced us".'),
    ] = "",
    /,
    *,
    name: Annotated[str, Parameter(help="The whole name; it is enough to begin.")] = "",
    title: Title = "",
    organisation: Organisation = "",
    tie: Tie = "",
    through: Through = "",
    fact: Fact = None,
    email: Email = None,
    phone: Phone = None,
    post: Post = "",
    yes: Annotated[bool, Parameter(help="Keep it without a question.", negative="")] = False,
) -> Answer:
    """Add a person, from one line or from options.

    What is understood of a line is shown before it is kept; options say it better than the line."""
    me = the_seeker()
    read = understand(me.account, line) if line.strip() else None
    described = read.described if read else _with_name(adding.Described(""), name)
    said: dict[str, Any] = {"name": name, "title": title, "organisation": organisation}
    said |= {"tie": known_tie(tie) if tie else ""} | through_whom(me.account, through)
    described = replace(
        described,
        **{each: value for each, value in said.items() if value},
        facts="\n".join([*described.facts.splitlines(), *(fact or [])]),
        addresses=[*described.addresses, *addresses(email, phone, post)],
    )
    if read and not yes and not _agrees(read):
        return _not_kept(read)
    made = Person.objects.get(pk=adding.add(me.acts(), described))
    answer = after(me, made, f"Added: {person_line(made)}.")
    return Answer(
        [*(_lines(read) if read else []), *answer.lines],
        {**answer.data, "kept": True, "pieces": _pieces(read)},
    )


def _with_name(described: adding.Described, name: str) -> adding.Described:
    parts = split_name(name)
    return replace(
        described, name=name, given=parts.given, family=parts.family, greeting=parts.greeting
    )


def _agrees(read: Understood) -> bool:
    """Asks whether to keep it, where somebody is there to be asked."""
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        return False
    print("\n".join(_lines(read)))
    return input("Keep this? [y/n] ").strip().casefold() in ("y", "yes")


def _not_kept(read: Understood) -> Answer:
    said = "Not kept yet. Say it again with --yes to keep it."
    data: dict[str, Any] = {
        "said": said,
        "understood": {},
        "person": None,
        "step": None,
        "kept": False,
    }
    return Answer([*_lines(read), said], {**data, "pieces": _pieces(read)})


def _lines(read: Understood) -> list[str]:
    lines = [f"{piece.kind.capitalize()}: {piece.value}" for piece in read.pieces]
    if read.choices:
        several = "; ".join(person_line(each) for each in read.choices)
        lines.append(f"Several people may have made the tie: {several}. --through NUMBER says who.")
    return ["Understood:", *(f"  {line}" for line in lines)]


def _pieces(read: Understood | None) -> list[dict[str, str]]:
    pieces = read.pieces if read else ()
    return [{"kind": each.kind, "value": each.value, "words": each.words} for each in pieces]


def addresses(email: list[str] | None, phone: list[str] | None, post: str) -> list[tuple[str, str]]:
    """The ways to reach a person, as (channel, value) pairs."""
    return [
        *(("email", each) for each in email or []),
        *(("phone", each) for each in phone or []),
        *([("post", post)] if post.strip() else []),
    ]
