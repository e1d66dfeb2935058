"""The plan of a reach-out as marks on a line: what was made, what is next, what may follow."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from groundwork.method import Act, Event, Facts, History, fold
from groundwork.method.history import Attempt
from groundwork.method.history import Reachout as Pursued
from groundwork.method.next_moment import next_lawful_moment
from groundwork.method.plan import (
    Planned,
    closing_day,
    half_for_call,
    moves_on,
    next_attempt,
    remaining,
)
from groundwork.method.words import How, Outcome, Standing
from groundwork.reachouts.queries import Case

MADE, NEXT, LATER = "made", "next", "later"
CLOSE = "close"

_IMAGINED = 2**40
"""An id after every recorded one."""

_ORDINALS = ("First", "Second", "Third")
_CALLED = {
    Outcome.VOICEMAIL: "You left a voicemail.",
    Outcome.RANG_OUT: "It rang out.",
    Outcome.GATEKEEPER: "The desk answered.",
    Outcome.SPOKE: "You spoke.",
}
_NAMES = {How.EMAIL: "email", How.LETTER: "letter", How.NETWORK: "message on a network"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark. `kind`: email, letter, call, network, or close for moving on. `day`: the person's
    local date. `at`: the moment, where one is meant."""

    kind: str
    state: str
    day: date
    words: str
    at: datetime | None = None


def timeline(case: Case) -> list[Mark]:
    """S5, A2: the attempts that count, those to come, each dated as if the one before is made on
    its day, and the day of moving on. After an answer only what was made (S7)."""
    reachout = case.history.reachout
    if reachout is None:
        return []
    made = [_made(case, reachout, each) for each in reachout.attempts if each.counts]
    if case.history.standing is not Standing.OPEN:
        return made
    return made + _ahead(list(case.events), case.history, case.facts, case.now)


def preview(case: Case, cadence: Any) -> list[Mark]:
    """The plan that a reach-out begun now would have, by this cadence."""
    begun = Event("begun", case.now, _IMAGINED - 1, None, {"cadence": cadence})
    events = [*case.events, begun]
    return _ahead(events, fold(events), case.facts, case.now)


def _made(case: Case, reachout: Pursued, attempt: Attempt) -> Mark:
    if attempt.how is How.CALL:
        words = f"Call. {_CALLED.get(attempt.outcome or Outcome.RANG_OUT, '')}"
    else:
        written = [each for each in reachout.attempts if each.counts and each.how is attempt.how]
        words = _written(attempt.how, written.index(attempt), len(written), is_last=False)
        if case.history.standing is Standing.OPEN and attempt is reachout.last_counted():
            words += " No answer yet."
    return Mark(attempt.how, MADE, case.facts.days.day_of(attempt.at), words, attempt.at)


def _written(how: How, before: int, of: int, *, is_last: bool) -> str:
    if is_last and before:
        return f"Last {_NAMES[how]}, leaves the door open."
    if how is not How.EMAIL and of <= 1:
        return f"{_NAMES[how].capitalize()}."
    return f"{_ORDINALS[min(before, 2)]} {_NAMES[how]}."


def _ahead(events: list[Event], history: History, facts: Facts, now: datetime) -> list[Mark]:
    reachout = history.reachout
    if reachout is None:
        return []
    coming = next_attempt(history, reachout, facts)
    if coming is None:
        return [_closing(closing_day(history, reachout, facts.days))]
    at = _moment(history, reachout, facts, coming, now)
    data = {"how": coming.how, "stands_for": coming.fills, "by_hand": True}
    imagined = Event("attempt_made", at, _IMAGINED, reachout.id, data)
    after = fold([*events, imagined])
    if after.reachout is None:
        return []
    later = remaining(after, after.reachout, facts)
    first = Mark(coming.how, NEXT, facts.days.day_of(at), _coming(reachout, coming, [], later), at)
    marks = [first]
    for place, each in enumerate(later):
        words = _coming(reachout, each, [coming, *later[:place]], later[place + 1 :])
        marks.append(Mark(each.how, LATER, each.due_on, words))
    moves = moves_on(after, after.reachout, facts)
    return [*marks, _closing(moves)] if moves else marks


def _moment(
    history: History, reachout: Pursued, facts: Facts, coming: Planned, now: datetime
) -> datetime:
    """The first lawful moment of the next attempt on its day, or from now where that has passed."""
    half = half_for_call(reachout, facts.days) if coming.how is How.CALL else None
    opens = facts.days.windows(coming.due_on, coming.how, half)[0][0]
    act = Act("attempt", coming.how, coming.fills, approved=True)
    return next_lawful_moment(act, history, facts, max(now, opens)) or max(now, opens)


def _coming(
    reachout: Pursued, planned: Planned, before: list[Planned], after: list[Planned]
) -> str:
    made = [each.how for each in reachout.attempts if each.counts]
    hows = [*made, *(each.how for each in before)]
    if planned.how is How.CALL:
        return "Call, in the other half of their day." if How.CALL in hows else "Call."
    same = sum(each.how is planned.how for each in after)
    count = hows.count(planned.how)
    return _written(planned.how, count, count + 1 + same, is_last=not after)


def _closing(day: date) -> Mark:
    return Mark(CLOSE, LATER, day, "You move on, kindly. It is noted by itself.")
