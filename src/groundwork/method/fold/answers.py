"""The fold: what they say, and what it means (A6)."""

from collections.abc import Callable

from groundwork.method.events import Event
from groundwork.method.fold.closing import attempts_end, end, reopen
from groundwork.method.history import (
    History,
    Owed,
)
from groundwork.method.moments import day
from groundwork.method.words import Meaning, Why, word


def answered(history: History, event: Event) -> None:
    meaning = word(Meaning, event.data.get("meant") or "", Meaning.UNSORTED)
    history.ever_answered = True
    history.own_message_at = event.at
    history.unanswered.clear()
    history.contacts.append((event.at, event.id))
    attempts_end(history)
    if meaning is Meaning.UNSORTED:
        history.unsorted.append(event.at)
        return
    _MEANINGS[meaning](history, event)


def meaning_given(history: History, event: Event) -> None:
    """A7: once an answer is sorted, those before it wait no longer."""
    if word(Meaning, event.word("meant"), Meaning.UNSORTED):
        history.unsorted.clear()


def _yes(history: History, event: Event) -> None:
    settle = event.at if history.conversation is None else None
    reopen(history, event, Owed(Meaning.YES, settle=settle))


def _asks(history: History, event: Event) -> None:
    reopen(history, event, Owed(Meaning.ASKS, answer=event.at))


def _later(history: History, event: Event) -> None:
    until = day(event.data.get("until"))
    history.conversation = None
    reopen(history, event, Owed(Meaning.LATER, sleeps_since=event.at, sleeps_until=until))


def _introduces(history: History, event: Event) -> None:
    reopen(history, event, Owed(Meaning.INTRODUCES, introduces_since=event.at))


def _no(history: History, event: Event) -> None:
    end(history, event, Why.ANSWERED)
    if not history.said_no:
        history.no_at, history.no_thanked, history.no_thanks_declined = event.at, False, False
    history.said_no = True


def _stop(history: History, event: Event) -> None:
    end(history, event, Why.ANSWERED)
    history.stopped = True


def _talk_to(history: History, event: Event) -> None:
    history.helped = True
    history.said_no = False
    history.thank_name_since = history.thank_name_since or event.at
    nothing(history, event)


def nothing(history: History, event: Event) -> None:
    """Nothing of these: the reach-out has ended; with a conversation arranged that stands."""
    if history.conversation is None:
        end(history, event, Why.ANSWERED)
    else:
        history.owed = Owed(Meaning.YES)


_MEANINGS: dict[Meaning, Callable[[History, Event], None]] = {
    Meaning.YES: _yes,
    Meaning.ASKS: _asks,
    Meaning.LATER: _later,
    Meaning.NO: _no,
    Meaning.STOP: _stop,
    Meaning.TALK_TO: _talk_to,
    Meaning.INTRODUCES: _introduces,
    Meaning.NOTHING: nothing,
}
