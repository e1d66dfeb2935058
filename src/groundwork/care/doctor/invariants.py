"""What must never happen (section 8, 1 and 2), looked for in a log."""

from collections.abc import Iterator, Sequence

from groundwork.method import Event, History, fold
from groundwork.method.cadences import MOST_ATTEMPTS, MOST_CALLS, MOST_EMAILS
from groundwork.method.words import How, Standing, word

_OPEN = (Standing.OPEN, Standing.UNSORTED, Standing.ANSWERED, Standing.SLEEPING, Standing.ARRANGED)
_FORBIDDEN = (Standing.NO, Standing.STOP)


def breaches(log: Sequence[Event]) -> list[str]:
    """Every breach, in words. An act of ours is judged by what was recorded before it, and what was
    sent by what had happened before its final dot; what the seeker did outside is kept as it was."""
    judged = [event for event in log if event.kind in ("begun", "attempt_made")]
    found = list(_too_many(fold(log)))
    for event in judged:
        if event.kind == "attempt_made" and event.is_by_hand:
            continue
        before = fold([each for each in log if each.id < event.id and not _after_dot(each, event)])
        found += _too_many(before)
        found += _begun(before) if event.kind == "begun" else _attempted(before, event)
    return sorted(set(found))


def _after_dot(other: Event, event: Event) -> bool:
    return bool(event.data.get("sending")) and other.at > event.at


def _too_many(history: History) -> Iterator[str]:
    reachout = history.reachout
    if reachout is None:
        return
    if reachout.counted() > MOST_ATTEMPTS:
        yield "invariant 1: more than five attempts count"
    if reachout.counted(How.EMAIL) > MOST_EMAILS:
        yield "invariant 1: more than three emails count"
    if reachout.counted(How.CALL) > MOST_CALLS:
        yield "invariant 1: more than two calls count"


def _begun(before: History) -> Iterator[str]:
    if before.standing in _OPEN:
        yield "invariant 2: a reach-out begun while another was open"
    if before.standing in _FORBIDDEN:
        yield "invariant 2: a reach-out to somebody who said no"


def _attempted(before: History, event: Event) -> Iterator[str]:
    reachout = before.reachout
    if reachout is None or not reachout.is_unanswered:
        yield "invariant 2: an attempt with no unanswered reach-out open"
        return
    if before.standing in _FORBIDDEN:
        yield "invariant 2: an attempt to somebody who said no"
    if event.word("to") in before.dead:
        yield "invariant 2: an attempt to a dead address"
    how = word(How, event.data.get("how", "email"), How.EMAIL)
    again = bool(event.data.get("again"))
    if not again and not reachout.has_room_for(before.counts_as(how, event.word("stands_for"))):
        yield "invariant 1: an attempt beyond five, three emails or two calls"
