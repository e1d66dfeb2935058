"""The fold: what we send besides attempts (A6, A10, section 4, section 5)."""

from collections.abc import Callable

from groundwork.method.events import TOUCHES, Event
from groundwork.method.fold.attempts import second_person
from groundwork.method.history import History, Mailed
from groundwork.method.words import How, Meaning


def sent(history: History, event: Event) -> None:
    what = event.word("what")
    if event.data.get("how", How.EMAIL) == How.EMAIL:
        history.mailed.append(Mailed(event.id, event.at, event.word("to")))
    history.reached.append((event.at, event.id))
    history.contacts.append((event.at, event.id))
    if what in TOUCHES:
        _touched(history, event)
    elif what in _SENDINGS:
        _SENDINGS[what](history, event)


def _touched(history: History, event: Event) -> None:
    history.pressed.append((event.at, event.id))
    history.touched_at = event.at
    history.unanswered.append(event.at)


def _replied(history: History, event: Event) -> None:
    owed = history.owed
    if owed.answer or owed.settle:
        owed.answer = owed.settle = None
        owed.silent_since = event.at
    elif owed.silent_since:
        owed.silent_since = event.at


def _thanked(history: History, event: Event) -> None:
    history.thank_since = None
    history.thank_name_since = None
    history.thanked_at = event.at


def _thanked_for_name(history: History, event: Event) -> None:
    history.thank_name_since = None


def _thanked_for_no(history: History, event: Event) -> None:
    history.no_thanked = True


def _reminded(history: History, event: Event) -> None:
    history.pressed.append((event.at, event.id))
    if history.owed.meaning in (Meaning.YES, Meaning.ASKS, Meaning.INTRODUCES):
        history.owed.reminded_at = event.at


def _asked_leave(history: History, event: Event) -> None:
    if history.owed.introduces_since:
        history.owed.leave_asked_at = event.at


def _wrote_again(history: History, event: Event) -> None:
    if history.owed.sleeps_since:
        history.owed.written_again_at = event.at


def _told(history: History, event: Event) -> None:
    history.pressed.append((event.at, event.id))
    if "whom" in event.data:
        history.outcomes.pop(str(event.data["whom"]), None)
    else:
        history.outcomes.clear()


def _told_landed(history: History, event: Event) -> None:
    history.pressed.append((event.at, event.id))
    history.told_landed_at = event.at


def declined(history: History, event: Event) -> None:
    step = event.word("step")
    if step == "thank_for_no":
        history.no_thanks_declined = True
    elif step == "propose_second":
        second_person(history, event)


_SENDINGS: dict[str, Callable[[History, Event], None]] = {
    "reply": _replied,
    "thanks": _thanked,
    "name_thanks": _thanked_for_name,
    "no_thanks": _thanked_for_no,
    "reminder": _reminded,
    "ask_leave": _asked_leave,
    "write_again": _wrote_again,
    "told": _told,
    "landed_news": _told_landed,
}
