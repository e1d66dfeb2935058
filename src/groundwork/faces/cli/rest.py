"""Rests, and comes back from a rest."""

from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.accounts import settings
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.faces.cli.telling import understood
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.errors import Mistake


def rest(
    first: Annotated[str, Parameter(help='The first day, or "end" to come back today.')] = "",
    last: Annotated[str, Parameter(help="The last day.")] = "",
    /,
) -> Answer:
    """Rest from one day to another: what can wait waits, and every such date shifts.

    Without days it lists your rests."""
    me = the_seeker()
    if not first:
        return _told(me, "")
    if first == "end":
        settings.end_rest(me.account, me.today)
        said = "Welcome back. There is no backlog: only what is next."
    else:
        said = _rests(me, first, last)
    keep_up(me.account, me.now)
    return _told(me, said)


def _rests(me: Me, first: str, last: str) -> str:
    begins = me.dates.span("first", first, me.today)
    ends = me.dates.span("last", last, begins) if last else begins
    try:
        settings.rest(me.account, begins, ends)
    except ValueError as complaint:
        raise Mistake(str(complaint)) from None
    return "Rest well. Answers, thank-yous and dated promises stay; all else waits."


def _told(me: Me, said: str) -> Answer:
    rests: list[Any] = [list(each) for each in me.account.rests]
    lines = [f"Rest from {begins} to {ends}." for begins, ends in rests] or ["No rest is set."]
    return Answer(
        [*understood(me.dates.understood), *([said] if said else []), *lines],
        {"said": said, "understood": me.dates.understood, "rests": rests},
    )


def rest_day(
    day: Annotated[str, Parameter(help="The day: 2026-05-01, friday.")],
    /,
    *,
    ordinary: Annotated[bool, Parameter(help="Make it an ordinary day.", negative="")] = False,
) -> Answer:
    """Keep a day free: nothing falls on it, but it counts in every gap."""
    me = the_seeker()
    on = me.dates.span("day", day, me.today)
    settings.rest_day(me.account, on, free=not ordinary)
    keep_up(me.account, me.now)
    said = "An ordinary day again." if ordinary else "Kept free. Nothing falls on it."
    return Answer(
        [*understood(me.dates.understood), said],
        {"said": said, "understood": me.dates.understood, "rest_days": me.account.rest_days},
    )
