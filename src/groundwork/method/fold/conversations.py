"""The fold: the conversation, and what it leads to (section 3)."""

from groundwork.method.days import FAR
from groundwork.method.events import Event
from groundwork.method.fold.answers import nothing
from groundwork.method.fold.closing import attempts_end, end, reopen
from groundwork.method.history import (
    Conversation,
    History,
    Owed,
    Promise,
)
from groundwork.method.moments import day, instant
from groundwork.method.words import Meaning, Tie, Why

CALL_OFFS_BORNE = 2
"""A6: after the second time they called it off, the next time is settled four weeks later."""


MINE = frozenset({"seeker", "me", "mine", "i"})


def arranged(history: History, event: Event) -> None:
    starts, ends = instant(event.data.get("starts")), instant(event.data.get("ends"))
    if starts is None or history.stopped:
        return
    attempts_end(history)
    reopen(history, event, Owed(Meaning.YES))
    history.conversation = Conversation(starts, ends or starts, event.at)


def prepared(history: History, event: Event) -> None:
    if history.conversation:
        history.conversation.prepared = True


def called_off(history: History, event: Event) -> None:
    if history.conversation is None:
        return
    history.conversation = None
    theirs = event.word("by") not in MINE
    history.called_off += theirs
    twice = history.called_off >= CALL_OFFS_BORNE
    history.owed = Owed(Meaning.YES, settle=event.at, settle_later=theirs and twice)


def held(history: History, event: Event) -> None:
    ended = instant(event.data.get("ended")) or event.at
    attempts_end(history)
    end(history, event, Why.ENDED_WELL)
    if history.reachout:
        history.reachout.closed = Why.ENDED_WELL
    history.said_no = False
    history.called_off = 0
    history.met = history.helped = True
    history.unanswered = [each for each in history.unanswered if each > ended]
    history.contacts.append((ended, event.id))
    history.talked_at = ended
    if history.thanked_at is None or history.thanked_at < ended:
        history.thank_since = min(history.thank_since or ended, ended)


def promised(history: History, event: Event) -> None:
    if event.word("owner") in MINE:
        history.promises.append(Promise(event.word("what"), day(event.data.get("due_on"))))


def promise_kept(history: History, event: Event) -> None:
    """Of several with the same words the one that is due first; dated ones before the others."""
    what = event.word("what")
    meant = [each for each in history.promises if each.what == what or not what]
    if meant:
        history.promises.remove(min(meant, key=lambda promise: promise.due_on or FAR))


def introduced(history: History, event: Event) -> None:
    history.tie = Tie.INTRODUCED
    history.introduced_at = event.at


def introduction_made(history: History, event: Event) -> None:
    history.helped = True
    history.thank_name_since = history.thank_name_since or event.at
    history.unanswered.clear()
    history.contacts.append((event.at, event.id))
    history.own_message_at = event.at
    history.ever_answered = True
    history.said_no = False
    reachout = history.reachout
    waited = reachout and (reachout.is_unanswered or reachout.closed is Why.MOVED_ON)
    attempts_end(history)
    if waited or history.owed.introduces_since:
        nothing(history, event)


def outcome_known(history: History, event: Event) -> None:
    history.helped = True
    history.outcomes.setdefault(str(event.data.get("whom", "")), event.at)
