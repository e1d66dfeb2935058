"""What Today says around its rows."""

from datetime import date, datetime

from groundwork.accounts.models import Account
from groundwork.method.today import Chosen
from groundwork.steps.queries import Week

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
)  # fmt: skip

FIRST_PLAN = [
    {"kind": kind, "state": state, "when": when, "words": what}
    for kind, state, when, what in (
        ("email", "next", "Email", "the day you approve it"),
        ("call", "later", "Call", "4 working days on"),
        ("email", "later", "Email", "day 8"),
        ("call", "later", "Call", "day 13"),
        ("email", "later", "Last email", "day 18"),
        ("close", "later", "Move on", "by itself, on day 23"),
    )
]
"""The usual plan in working days (A2), before there is anybody to date it for."""


def number(count: int) -> str:
    """A small number in letters."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def dated(day: date) -> str:
    """ "Tuesday 24 November"."""
    return f"{day:%A} {day.day} {day:%B}"


def greeting(account: Account, here: datetime) -> str:
    """Good morning, by the seeker's clock, and by their first name where it is known."""
    part = "morning" if 4 <= here.hour < 12 else "afternoon" if 12 <= here.hour < 18 else "evening"
    first = first_name(account)
    return f"Good {part}, {first}" if first else f"Good {part}"


def first_name(account: Account) -> str:
    """The first word of the seeker's name, or ""."""
    return (account.name.split() or [""])[0]


def summary(chosen: Chosen, today: date) -> str:
    """The day, and how much it asks."""
    count = len(chosen.steps)
    steps = "a few steps to begin with" if chosen.more else _count(count, "step", "steps")
    return f"{dated(today)} · {steps if count else 'nothing is asked of you'}"


def mails_came_in(count: int) -> str:
    """ "Two mails came in"; "" where none asks for a word."""
    many = _count(count, "mail", "mails")
    return f"{many[0].upper()}{many[1:]} came in" if count else ""


def goal(account: Account) -> str:
    """The weekly goal of doing that the seeker set (A15)."""
    people = _count(account.goal_people, "person", "people")
    talks = _count(account.goal_conversations, "conversation", "conversations")
    return f"You chose {people} and {talks} a week."


def goal_labels(account: Account, week: Week) -> tuple[str, str]:
    """The week in words, for who doesn't see the pips."""
    return (
        f"{week.firsts} of {account.goal_people} so far",
        f"{week.conversations} of {account.goal_conversations} so far",
    )


def closing(chosen: Chosen, *, has_open: bool) -> str:
    """What follows the list: no backlog, no count of who waits (A14, A15)."""
    if chosen.more:
        return "A short list on purpose. There is more when these are done."
    if chosen.firsts_wait:
        return "That is everything. More first messages wait for another day: enough are out (A5)."
    if has_open:
        return "That is everything. The other reach-outs are waiting for their day."
    return "That is everything."


def _count(count: int, one: str, many: str) -> str:
    return f"{number(count)} {one if count == 1 else many}"
