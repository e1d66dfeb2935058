"""The fold: reach-outs begun, texts approved, attempts made (S4, S5, A3, A6)."""

from datetime import datetime

from groundwork.method.cadences import named
from groundwork.method.events import Event
from groundwork.method.fold.answers import answered
from groundwork.method.history import (
    DOES_NOT_COUNT,
    Approval,
    Attempt,
    History,
    Mailed,
    Owed,
    Reachout,
)
from groundwork.method.moments import day
from groundwork.method.words import How, Outcome, word


def begun(history: History, event: Event) -> None:
    going = history.reachout is not None and history.reachout.closed is None
    if going or history.said_no or history.stopped:
        return
    history.reachout = Reachout(
        event.reachout, event.at, named(event.data.get("cadence", "five_touch"))
    )
    history.owed = Owed()
    history.called_off = 0


def _takes_attempts(history: History, event: Event) -> bool:
    """Whether what the event says would count in the current reach-out (S5, S7)."""
    reachout = history.reachout
    return (
        reachout is not None
        and reachout.is_unanswered
        and not history.unsorted
        and event.reachout in (None, reachout.id)
    )


def approved(history: History, event: Event) -> None:
    if history.reachout and _takes_attempts(history, event):
        how = _approved_how(history, event)
        history.reachout.approval = Approval(
            how, event.word("text"), event.word("to"), event.word("stands_for")
        )


def _approved_how(history: History, event: Event) -> How:
    """An approval that doesn't say how is told by its recipient: no email address, so a letter."""
    to = event.word("to")
    by_email = any(each not in history.dead for each in history.emails)
    if to:
        by_email = "@" in to or to in history.emails
    return word(How, event.data.get("how"), How.EMAIL if by_email else How.LETTER)


def cancel_approval(history: History, event: Event) -> None:
    if history.reachout:
        history.reachout.approval = None


def attempt_made(history: History, event: Event) -> None:
    how = word(How, event.data.get("how", "email"), How.EMAIL)
    outcome = (
        word(Outcome, event.data.get("outcome"), Outcome.RANG_OUT) if how is How.CALL else None
    )
    if outcome is Outcome.WRONG_NUMBER:
        _phone_is_dead(history, event.word("to"), event.at)
    repeated = _repeated(history, event, how)
    if repeated:
        _went_again(history, repeated, event)
    elif history.reachout and _takes_attempts(history, event):
        _make_attempt(history, history.reachout, event, how, outcome)
    elif outcome not in DOES_NOT_COUNT:
        history.reached.append((event.at, event.id))
    if not repeated and how is How.EMAIL:
        history.mailed.append(Mailed(event.id, event.at, event.word("to"), event.word("text")))
    if outcome in (None, Outcome.SPOKE, Outcome.VOICEMAIL):
        history.contacts.append((event.at, repeated.event if repeated else event.id))
    if outcome is Outcome.SPOKE:
        answered(history, event)


def _make_attempt(
    history: History, reachout: Reachout, event: Event, how: How, outcome: Outcome | None
) -> None:
    counts_as = history.counts_as(how, event.word("stands_for"))
    _use_up_approval(reachout, event, how)
    if outcome not in DOES_NOT_COUNT:
        history.reached.append((event.at, event.id))
    if not reachout.has_room_for(counts_as):
        return
    counts = outcome not in DOES_NOT_COUNT
    to = event.word("to") or (history.emails[0] if how is How.EMAIL and history.emails else "")
    reachout.attempts.append(
        Attempt(event.id, event.at, how, counts_as, to, event.word("text"), outcome, counts)
    )
    if counts:
        history.pressed.append((event.at, event.id))


def _use_up_approval(reachout: Reachout, event: Event, how: How) -> None:
    """The approved text has left. What was logged without its words is taken to be that one, so
    that it never leaves twice."""
    waiting = reachout.approval
    if waiting is None or how is not waiting.how:
        return
    if event.word("text") in ("", waiting.text) and event.word("to") in ("", waiting.to):
        reachout.approval = None


def _phone_is_dead(history: History, number: str, at: datetime) -> None:
    alive = [each for each in history.phones if each not in history.dead]
    history.dead.setdefault(number or (alive[0] if alive else ""), at)


def _repeated(history: History, event: Event, how: How) -> Attempt | None:
    """The softly bounced attempt whose text this is again (A6): no new attempt."""
    waiting = history.reachout.repeat() if history.reachout else None
    if waiting is None or how is not How.EMAIL or not _takes_attempts(history, event):
        return None
    same = (event.word("text"), event.word("to")) == (waiting.text, waiting.to)
    return waiting if same or event.data.get("again") else None


def _went_again(history: History, attempt: Attempt, event: Event) -> None:
    attempt.repeat_from, attempt.at = None, event.at
    for mail in history.mailed:
        if mail.event == attempt.event:
            mail.at, mail.given_up = event.at, False
            mail.sendings += 1
    history.reached.append((event.at, attempt.event))
    history.pressed.append((event.at, attempt.event))


def auto_reply(history: History, event: Event) -> None:
    if event.word("what") == "out_of_office":
        history.aways.append((day(event.data.get("until")), event.at))


def send_unknown(history: History, event: Event) -> None:
    if history.unknown_sending_at:
        return
    history.unknown_sending_at = event.at
    if history.reachout:
        history.sending, history.reachout.approval = history.reachout.approval, None


def send_resolved(history: History, event: Event) -> None:
    """8.4: what the seeker found left counts from the moment of its sending."""
    at, approval = history.unknown_sending_at, history.sending
    history.unknown_sending_at = history.sending = None
    if at and approval and event.data.get("left"):
        made = {
            "how": approval.how,
            "text": approval.text,
            "to": approval.to,
            "stands_for": approval.stands_for,
        }
        attempt_made(history, Event("attempt_made", at, event.id, event.reachout, made))


def second_person(history: History, event: Event) -> None:
    if history.reachout:
        history.reachout.second_settled = True


def go_on(history: History, event: Event) -> None:
    if history.reachout:
        history.reachout.gone_on_at = event.at
