"""The fold: how attempts end, and how a reach-out closes and opens again (S7, A6)."""

from groundwork.method.events import Event
from groundwork.method.history import (
    History,
    Owed,
    Reachout,
)
from groundwork.method.words import Meaning, Why, word


def attempts_end(history: History) -> None:
    """S7: nothing that waits goes out any more."""
    if history.reachout:
        history.reachout.answered = True
        history.reachout.approval = None
        for attempt in history.reachout.attempts:
            attempt.repeat_from = None


def reopen(history: History, event: Event, owed: Owed) -> None:
    """A6: a late answer opens a reach-out again, without attempts; so does one after a no."""
    if history.stopped:
        return
    history.said_no = history.no_thanked = history.no_thanks_declined = False
    if history.reachout is None:
        history.reachout = Reachout(event.reachout, event.at)
    history.reachout.answered = True
    history.reachout.closed = history.reachout.closed_at = None
    history.owed = owed


def end(history: History, event: Event, why: Why) -> None:
    history.owed = Owed()
    history.conversation = None
    reachout = history.reachout
    late = reachout is not None and reachout.closed is Why.MOVED_ON and why is Why.ANSWERED
    if reachout and (reachout.closed is None or late):
        _attempts_are_closed(reachout, event, why)


def _attempts_are_closed(reachout: Reachout, event: Event, why: Why) -> None:
    reachout.closed, reachout.closed_at, reachout.approval = why, event.at, None
    for attempt in reachout.attempts:
        attempt.repeat_from = None


def closed(history: History, event: Event) -> None:
    reachout = history.reachout
    if reachout is None or reachout.closed is not None:
        return
    why = word(Why, event.data.get("why"), Why.GIVEN_UP)
    owed_an_introduction = history.owed.meaning is Meaning.INTRODUCES
    history.fell_silent |= why is Why.MOVED_ON and reachout.answered and not owed_an_introduction
    end(history, event, why)
