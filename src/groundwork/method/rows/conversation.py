"""Rows 3 to 5: the conversation, and the thanks that are owed (S8, S10, A11, A6)."""

from collections.abc import Iterator
from datetime import datetime

from groundwork.method.days import DAY
from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.rows.candidate import ONE_DAY, Candidate
from groundwork.method.words import StepKind


def conversation(
    history: History, facts: Facts, now: datetime, turns: list[datetime]
) -> Iterator[Candidate]:
    """Rows 3: a conversation arranged; one recorded before its end is held until then."""
    talk = history.conversation
    if talk is None:
        if history.talked_at and now < history.talked_at:
            turns.append(history.talked_at)
            yield facts.seeker_day(history.talked_at), StepKind.HOLD, "S8"
        return
    turns.append(talk.ends)
    if now >= talk.ends:
        yield facts.seeker_day(talk.ends), StepKind.DEBRIEF, "S10"
    elif talk.prepared:
        yield facts.seeker_day(talk.starts), StepKind.HOLD, "S8"
    else:
        eve = facts.seeker_day(talk.starts) - DAY
        yield max(eve, facts.seeker_day(talk.arranged_at)), StepKind.PREPARE, "S8"


def thanks(history: History, facts: Facts, now: datetime) -> Iterator[Candidate]:
    """Rows 4 and 5: thanks for the conversation, for a name, for a no; promises of the seeker's."""
    if history.thank_since and history.thank_since <= now:
        yield facts.seeker_day(history.thank_since + ONE_DAY), StepKind.THANK, "A11"
    if history.thank_name_since:
        yield facts.seeker_day(history.thank_name_since + ONE_DAY), StepKind.THANK_FOR_NAME, "A6"
    for promise in history.promises:
        if promise.due_on:
            yield promise.due_on, StepKind.KEEP_PROMISE, "S10"
    settled = history.no_thanked or history.no_thanks_declined
    if history.said_no and history.no_at and not settled:
        yield facts.seeker_day(history.no_at + ONE_DAY), StepKind.THANK_FOR_NO, "A6"
