"""Begins a reach-out."""

import re
from typing import Annotated

from cyclopts import Parameter

from groundwork.accounts.models import Account
from groundwork.faces.cli.arguments import Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after
from groundwork.faces.cli.whom import whom
from groundwork.method.cadences import PRESETS
from groundwork.reachouts.begin import begin
from groundwork.steps.errors import Mistake

BEGUN = (
    "Begun. It may take up to five attempts: silence is not a no, they are busy, and you may be "
    "low on their list."
)

Purposes = list[tuple[str, str]]
Plan = str | list[tuple[str, int]]


def reach_out(
    person: Who,
    /,
    *,
    about: Annotated[
        list[str] | None,
        Parameter(
            help='What you want to learn: "industry: grids"; once for each. Your kept purposes, if '
            "unsaid.",
            negative="",
        ),
    ] = None,
    cadence: Annotated[
        str,
        Parameter(help='five_touch, 3b7, gentle, or your own: "email, call 4, email 4".'),
    ] = "five_touch",
) -> Answer:
    """Begin a reach-out: the pursuit of one conversation with one person."""
    me = the_seeker()
    who = whom(me.account, person)
    purposes = [purpose_of(each) for each in about or []] or _kept(me.account)
    begin(me.acts(), who.pk, purposes, _plan(cadence))
    return after(me, who, BEGUN)


def purpose_of(words: str) -> tuple[str, str]:
    """A purpose as it is typed, "industry: grids". Raises Mistake."""
    kind, colon, about = words.partition(":")
    if not colon or not about.strip():
        raise Mistake(f'"{words}" wants its kind before a colon, as in "industry: grids".')
    return as_word(kind), about.strip()


def _kept(account: Account) -> Purposes:
    return list(account.purposes.order_by("pk").values_list("kind", "words"))


def _plan(words: str) -> Plan:
    """A preset's name, or kinds and gaps: "email, call 4, email 4"."""
    if as_word(words) in PRESETS:
        return as_word(words)
    steps = [re.fullmatch(r"\s*([a-z_ ]+?)\s*(\d{0,3})\s*", each) for each in words.split(",")]
    if len(steps) < 2 and not (steps[0] and steps[0][1] in ("email", "letter")):
        raise Mistake(
            f'"{words}" is no cadence: {", ".join(PRESETS)}, or your own, as "email, call 4".'
        )
    if not all(steps):
        raise Mistake(
            'A cadence is read as "email, call 4, email 4": each with the days before it.'
        )
    return [(as_word(step[1]), int(step[2] or 0)) for step in steps if step]
