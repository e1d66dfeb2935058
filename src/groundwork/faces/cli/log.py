"""Logs everything else that comes back or goes out (A6)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.arguments import At, Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after
from groundwork.faces.cli.whom import whom
from groundwork.method.words import How
from groundwork.reachouts import log as logging
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake


@dataclass(frozen=True, slots=True)
class Given:
    """What was given beside what happened."""

    words: str
    at: datetime | None
    until: date | None
    address: str
    by: str
    how: str
    introduction: str
    starts: datetime | None
    ends: datetime | None

    def names(self) -> set[str]:
        """Which of these were given."""
        return {name for name in self.__slots__ if getattr(self, name)}


Logs = Callable[[Actor, int, Given], str]


def _arranged(actor: Actor, person: int, given: Given) -> str:
    if not given.starts or not given.ends:
        raise Mistake('Say when: --starts "tuesday 14:30" --ends "tuesday 15:00".')
    return logging.arranged(actor, person, given.starts, given.ends)


def _held(actor: Actor, person: int, given: Given) -> str:
    if not given.introduction:
        raise Mistake("Say whether they named somebody: --introduction yes|no_one_now|not_asked.")
    return logging.held(actor, person, as_word(given.introduction), ended=given.at)


def _bounced(actor: Actor, person: int, given: Given) -> str:
    return logging.bounced(actor, person, given.words, address=given.address, at=given.at)


def _sent(what: str) -> Logs:
    return lambda actor, person, given: logging.sent(
        actor, person, what, how=given.how or "email", at=given.at
    )


WHAT: dict[str, tuple[Logs, frozenset[str]]] = {
    "away": (lambda a, p, g: logging.away(a, p, until=g.until, at=g.at), frozenset({"until", "at"})),
    "ticket": (lambda a, p, g: logging.acknowledged(a, p, at=g.at), frozenset({"at"})),
    "bounce": (_bounced, frozenset({"words", "address", "at"})),
    "sent_again": (lambda a, p, g: logging.sent_again(a, p, at=g.at), frozenset({"at"})),
    "arranged": (_arranged, frozenset({"starts", "ends"})),
    "called_off": (
        lambda a, p, g: logging.called_off(a, p, g.by or "person"),
        frozenset({"by"}),
    ),
    "held": (_held, frozenset({"introduction", "at"})),
    "note": (lambda a, p, g: logging.noted(a, p, g.words, at=g.at), frozenset({"words", "at"})),
    **{
        name: (_sent(what), frozenset({"at", "how"}))
        for name, what in {
            "reply": "reply", "reminder": "reminder", "ask_leave": "ask_leave",
            "write_again": "write_again", "thanks": "thanks", "name_thanks": "name_thanks",
            "no_thanks": "no_thanks",
        }.items()
    },
}  # fmt: skip
"""What may be logged: how, and which of the options go with it."""


def log(
    person: Who,
    what: Annotated[str, Parameter(help=f"One of: {', '.join(WHAT)}.")],
    words: Annotated[
        str, Parameter(help="With bounce: hard, soft or delayed. With note: the note.")
    ] = "",
    /,
    *,
    at: At = "",
    until: Annotated[
        str, Parameter(help="With away: the last day away. Leave it out where it isn't said.")
    ] = "",
    address: Annotated[
        str, Parameter(help="With bounce: the address; the one you wrote to last, if unsaid.")
    ] = "",
    starts: Annotated[str, Parameter(help='With arranged: "2026-03-10 14:30".')] = "",
    ends: Annotated[str, Parameter(help='With arranged: "2026-03-10 15:00".')] = "",
    by: Annotated[str, Parameter(help="With called_off: person (if unsaid) or seeker.")] = "",
    how: Annotated[
        str, Parameter(help="With a message: email (if unsaid), letter, call or network.")
    ] = "",
    introduction: Annotated[str, Parameter(help="With held: yes, no_one_now or not_asked.")] = "",
) -> Answer:
    """Log anything that happened besides calls, answers and attempts, as it was.

    reply, reminder, ask_leave, write_again, thanks, name_thanks (for a name) and no_thanks (for a
    no) are messages that you sent."""
    me = the_seeker()
    who = whom(me.account, person)
    given = Given(
        words.strip(),
        me.dates.moment("at", at, ahead=False),
        me.dates.day("until", until, ahead=True),
        address.strip(),
        by.strip(),
        _way(how),
        introduction.strip(),
        me.dates.moment("starts", starts, ahead=True),
        me.dates.moment("ends", ends, ahead=True),
    )
    return after(me, who, _logs(as_word(what), given)(me.acts(), who.pk, given))


def _way(how: str) -> str:
    """By what a message went. Raises Mistake where nothing goes that way."""
    if how and as_word(how) not in list(How):
        raise Mistake(f"A message goes by one of these: {', '.join(How)}.")
    return as_word(how)


def _logs(what: str, given: Given) -> Logs:
    if what not in WHAT:
        raise Mistake(f"What happened is one of these: {', '.join(WHAT)}.")
    logs, takes = WHAT[what]
    beside = sorted(given.names() - takes)
    if beside:
        names = " and ".join("the words" if name == "words" else f"--{name}" for name in beside)
        raise Mistake(f"{what} takes nothing of {names}. Nothing was logged.")
    return logs
