"""The fold: from the log of one person to their history.

Goes by (at, id), so any order of recording gives the same history. Total: it never raises, and
what breaks a limit is kept as a note that counts for nothing.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from groundwork.method.cadences import named
from groundwork.method.events import TOUCHES, Event
from groundwork.method.history import (
    DOES_NOT_COUNT,
    Approval,
    Attempt,
    Conversation,
    History,
    Owed,
    Promise,
    Reachout,
)
from groundwork.method.moments import day, instant
from groundwork.method.words import How, Meaning, Outcome, Tie, Why, word

SOFT_BOUNCES_BORNE = 2
"""A6: how often the same text goes again before the address is set aside as if dead."""

CALL_OFFS_BORNE = 2
"""A6: after the second time they called it off, the next time is settled four weeks later."""

MINE = frozenset({"seeker", "me"})
REACHOUTS_ONLY = frozenset({"no", "reach_outs"})


def fold(events: Iterable[Event]) -> History:
    """The history that a person's events come to, in whatever order they are given."""
    ordered = sorted(events, key=lambda each: (each.at, each.id))
    struck = _struck(ordered)
    alive = [each for each in ordered if each.id not in struck]
    history = History()
    sortings = _sortings(alive)
    for event in alive:
        meant = sortings.get(event.id, event)
        if meant.kind in _HANDLERS:
            _HANDLERS[meant.kind](history, meant)
        if event.kind != "undone":
            history.last = event
    return history


def _struck(ordered: list[Event]) -> set[int]:
    """The ids of what was undone. An event strikes only what happened before it."""
    struck: set[int] = set()
    before = {event.id: at for at, event in enumerate(ordered)}
    for at in range(len(ordered) - 1, -1, -1):
        event = ordered[at]
        target = event.data.get("event")
        strikes = event.kind == "undone" and event.id not in struck
        if strikes and isinstance(target, int) and before.get(target, at) < at:
            struck.add(target)
    return struck


def _sortings(events: list[Event]) -> dict[int, Event]:
    """Each answer that was sorted later, with the meaning that it was given last (A7)."""
    answers: dict[int, Event] = {}
    sorted_anew: dict[int, Event] = {}
    latest: Event | None = None
    for event in events:
        if _is_answer(event):
            latest = answers[event.id] = event
        elif event.kind == "sorted":
            answer = answers.get(event.data.get("event", -1)) or _waiting(
                answers, sorted_anew, latest
            )
            if answer is None:
                sorted_anew[event.id] = Event("answered", event.at, event.id, data=event.data)
                continue
            meant = {"meant": event.word("meant"), "until": event.data.get("until")}
            sorted_anew[answer.id] = Event(
                answer.kind, answer.at, answer.id, answer.reachout, {**answer.data, **meant}
            )
    return sorted_anew


def _waiting(
    answers: dict[int, Event], sorted_anew: dict[int, Event], latest: Event | None
) -> Event | None:
    """The last answer that has no meaning yet, else the last one."""
    for answer in reversed(answers.values()):
        if not answer.word("meant") and answer.id not in sorted_anew:
            return answer
    return latest


def _is_answer(event: Event) -> bool:
    return event.kind == "answered" or (
        event.kind == "attempt_made" and event.word("outcome") == Outcome.SPOKE
    )


# --- who they are, and how they can be reached


def _person_added(history: History, event: Event) -> None:
    data = event.data
    if not history.introduced_at:
        history.tie = word(Tie, data.get("tie", "none"), Tie.NONE)
    emails = data.get("emails")
    for email in emails if isinstance(emails, (list, tuple)) else ():
        _add(history.emails, email)
    for phone in _phones(data.get("phone")):
        _add(history.phones, phone)
    history.has_post |= bool(data.get("post"))
    history.has_network |= bool(data.get("network"))


def _phones(given: Any) -> list[str]:
    """Numbers as a list, one as text, or only that there is one."""
    if isinstance(given, (list, tuple)):
        return [each for each in given if isinstance(each, str)]
    if isinstance(given, str):
        return [given]
    return ["phone"] if given else []


def _add(addresses: list[str], address: Any) -> None:
    if isinstance(address, str) and address and address not in addresses:
        addresses.append(address)


def _address_added(history: History, event: Event) -> None:
    channel, address = event.word("channel"), event.word("address")
    if channel == "email":
        _add(history.emails, address)
    elif channel in ("phone", "call"):
        _add(history.phones, address or "phone")
    elif channel in ("post", "letter"):
        history.has_post = True
    elif channel == "network":
        history.has_network = True


def _do_not_contact(history: History, event: Event) -> None:
    _end(history, event, Why.GIVEN_UP)
    if event.word("how") in REACHOUTS_ONLY:
        history.said_no = True
    else:
        history.stopped = True


# --- the attempts


def _begun(history: History, event: Event) -> None:
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


def _approved(history: History, event: Event) -> None:
    if history.reachout and _takes_attempts(history, event):
        how = _approved_how(history, event)
        counts_as = history.counts_as(how, event.word("stands_for"))
        history.reachout.approval = Approval(how, event.word("text"), event.word("to"), counts_as)


def _approved_how(history: History, event: Event) -> How:
    """An approval that doesn't say how is for a letter where its recipient is no email address."""
    to = event.word("to")
    by_post = history.has_post and to not in history.emails and "@" not in to
    return word(How, event.data.get("how"), How.LETTER if by_post else How.EMAIL)


def _cancel_approval(history: History, event: Event) -> None:
    if history.reachout:
        history.reachout.approval = None


def _attempt_made(history: History, event: Event) -> None:
    how = word(How, event.data.get("how", "email"), How.EMAIL)
    outcome = (
        word(Outcome, event.data.get("outcome"), Outcome.RANG_OUT) if how is How.CALL else None
    )
    if outcome is Outcome.WRONG_NUMBER:
        _phone_is_dead(history, event.word("to"), event.at)
    if event.data.get("again"):
        _went_again(history, event)
    elif history.reachout and _takes_attempts(history, event):
        _make_attempt(history, history.reachout, event, how, outcome)
    elif outcome not in DOES_NOT_COUNT:
        history.reached.append((event.at, event.id))
    if outcome in (None, Outcome.SPOKE, Outcome.VOICEMAIL):
        history.contacts.append((event.at, event.id))
    if outcome is Outcome.SPOKE:
        _answered(history, event)


def _make_attempt(
    history: History, reachout: Reachout, event: Event, how: How, outcome: Outcome | None
) -> None:
    counts_as = history.counts_as(how, event.word("stands_for"))
    counts = outcome not in DOES_NOT_COUNT and reachout.has_room_for(counts_as)
    to = event.word("to") or (history.emails[0] if how is How.EMAIL and history.emails else "")
    reachout.attempts.append(
        Attempt(event.id, event.at, how, counts_as, to, event.word("text"), outcome, counts)
    )
    if how is not How.CALL:
        reachout.approval = None
    if outcome not in DOES_NOT_COUNT:
        history.reached.append((event.at, event.id))
        history.pressed.append((event.at, event.id))


def _phone_is_dead(history: History, number: str, at: datetime) -> None:
    alive = [each for each in history.phones if each not in history.dead]
    history.dead[number or (alive[0] if alive else "")] = at


def _went_again(history: History, event: Event) -> None:
    attempt = history.reachout.repeat() if history.reachout else None
    if attempt:
        attempt.repeat_from = None
        attempt.at = event.at
        history.pressed.append((event.at, attempt.event))
    history.reached.append((event.at, attempt.event if attempt else event.id))
    history.contacts.append((event.at, attempt.event if attempt else event.id))


def _bounced(history: History, event: Event) -> None:
    """A6: only what came back for a message that is known changes anything."""
    how, address = event.word("how"), event.word("address")
    if how not in ("hard", "soft"):
        return
    attempt = _bounced_attempt(history, event, address)
    lost = attempt.event if attempt else _bounced_sending(history)
    if lost is None:
        return
    for moments in (history.reached, history.contacts, history.pressed):
        moments[:] = [each for each in moments if each[1] != lost]
    if how == "hard":
        history.dead[address] = event.at
    if attempt and history.reachout:
        _attempt_bounced(history, history.reachout, attempt, event)


def _attempt_bounced(history: History, reachout: Reachout, attempt: Attempt, event: Event) -> None:
    if event.word("how") == "soft":
        attempt.soft += 1
        if attempt.soft <= SOFT_BOUNCES_BORNE:
            attempt.repeat_from = event.at if reachout.is_unanswered else None
            return
        history.dead[event.word("address")] = event.at
    attempt.counts, attempt.bounced, attempt.repeat_from = False, True, None
    if reachout.approval and reachout.approval.to in history.dead:
        reachout.approval = None


def _bounced_attempt(history: History, event: Event, address: str) -> Attempt | None:
    """The attempt that came back: the one the bounce names, else the last email to that address."""
    reachout = history.reachout
    named_id = event.data.get("message")
    for attempt in reversed(reachout.attempts if reachout else []):
        fits = attempt.event == named_id or (named_id is None and attempt.to == address)
        if attempt.how is How.EMAIL and fits and not attempt.bounced:
            later = history.mailed and history.mailed[-1] > (attempt.at, attempt.event)
            return None if later and named_id is None else attempt
    return None


def _bounced_sending(history: History) -> int | None:
    """The last email of another kind, where it is what came back."""
    return history.mailed.pop()[1] if history.mailed else None


def _auto_reply(history: History, event: Event) -> None:
    if event.word("what") == "out_of_office":
        history.aways.append((day(event.data.get("until")), event.at))


def _send_unknown(history: History, event: Event) -> None:
    history.unknown_sending_at = event.at
    if history.reachout:
        history.sending, history.reachout.approval = history.reachout.approval, None


def _send_resolved(history: History, event: Event) -> None:
    """8.4: what the seeker found left counts from the moment of its sending."""
    at, approval = history.unknown_sending_at, history.sending
    history.unknown_sending_at = history.sending = None
    if at and approval and event.data.get("left"):
        made = {"how": approval.how, "text": approval.text, "to": approval.to}
        _attempt_made(history, Event("attempt_made", at, event.id, event.reachout, made))


# --- what they say


def _answered(history: History, event: Event) -> None:
    meaning = word(Meaning, event.data.get("meant") or "", Meaning.UNSORTED)
    history.ever_answered = True
    history.own_message_at = event.at
    history.unanswered_touches = 0
    history.contacts.append((event.at, event.id))
    _attempts_end(history)
    if meaning is Meaning.UNSORTED:
        history.unsorted.append(event.at)
        return
    _MEANINGS[meaning](history, event)


def _sorted(history: History, event: Event) -> None:
    """A7: once an answer is sorted, those before it wait no longer."""
    history.unsorted.clear()


def _attempts_end(history: History) -> None:
    """S7: nothing that waits goes out any more."""
    if history.reachout:
        history.reachout.answered = True
        history.reachout.approval = None
        for attempt in history.reachout.attempts:
            attempt.repeat_from = None


def _reopen(history: History, event: Event, owed: Owed) -> None:
    """A6: a late answer opens a reach-out again, without attempts; so does one after a no."""
    if history.stopped:
        return
    history.said_no = history.no_thanked = history.no_thanks_declined = False
    if history.reachout is None:
        history.reachout = Reachout(event.reachout, event.at)
    history.reachout.answered = True
    history.reachout.closed = history.reachout.closed_at = None
    history.owed = owed


def _end(history: History, event: Event, why: Why) -> None:
    history.owed = Owed()
    history.conversation = None
    if history.reachout and history.reachout.closed is None:
        _attempts_are_closed(history.reachout, event, why)


def _attempts_are_closed(reachout: Reachout, event: Event, why: Why) -> None:
    reachout.closed, reachout.closed_at, reachout.approval = why, event.at, None
    for attempt in reachout.attempts:
        attempt.repeat_from = None


def _yes(history: History, event: Event) -> None:
    if history.conversation is None:
        _reopen(history, event, Owed(Meaning.YES, settle=event.at))


def _asks(history: History, event: Event) -> None:
    _reopen(history, event, Owed(Meaning.ASKS, answer=event.at))


def _later(history: History, event: Event) -> None:
    until = day(event.data.get("until"))
    history.conversation = None
    _reopen(history, event, Owed(Meaning.LATER, sleeps_since=event.at, sleeps_until=until))


def _introduces(history: History, event: Event) -> None:
    _reopen(history, event, Owed(Meaning.INTRODUCES, introduces_since=event.at))


def _no(history: History, event: Event) -> None:
    _end(history, event, Why.ANSWERED)
    history.no_at = history.no_at if history.said_no else event.at
    history.said_no = True


def _stop(history: History, event: Event) -> None:
    _end(history, event, Why.ANSWERED)
    history.stopped = True


def _talk_to(history: History, event: Event) -> None:
    history.helped = True
    history.said_no = False
    history.thank_name_since = history.thank_name_since or event.at
    _nothing(history, event)


def _nothing(history: History, event: Event) -> None:
    if history.conversation is None:
        _end(history, event, Why.ANSWERED)


# --- the conversation, and what it leads to


def _arranged(history: History, event: Event) -> None:
    starts, ends = instant(event.data.get("starts")), instant(event.data.get("ends"))
    if starts is None or history.stopped:
        return
    _attempts_end(history)
    _reopen(history, event, Owed(Meaning.YES))
    history.conversation = Conversation(starts, ends or starts, event.at)


def _prepared(history: History, event: Event) -> None:
    if history.conversation:
        history.conversation.prepared = True


def _called_off(history: History, event: Event) -> None:
    if history.conversation is None:
        return
    history.conversation = None
    theirs = event.word("by") not in MINE
    history.called_off += theirs
    twice = history.called_off >= CALL_OFFS_BORNE
    history.owed = Owed(Meaning.YES, settle=event.at, settle_later=theirs and twice)


def _held(history: History, event: Event) -> None:
    ended = instant(event.data.get("ended")) or event.at
    _attempts_end(history)
    _end(history, event, Why.ENDED_WELL)
    history.said_no = False
    history.met = history.helped = True
    history.unanswered_touches = 0
    history.contacts.append((ended, event.id))
    history.talked_at = ended
    if history.thanked_at is None or history.thanked_at < ended:
        history.thank_since = ended


def _promised(history: History, event: Event) -> None:
    if event.word("owner") in MINE:
        history.promises.append(Promise(event.word("what"), day(event.data.get("due_on"))))


def _promise_kept(history: History, event: Event) -> None:
    what = event.word("what")
    for promise in history.promises:
        if promise.what == what or not what:
            history.promises.remove(promise)
            return


def _introduced(history: History, event: Event) -> None:
    history.tie = Tie.INTRODUCED
    history.introduced_at = event.at


def _introduction_made(history: History, event: Event) -> None:
    history.helped = True
    history.thank_name_since = history.thank_name_since or event.at
    history.unanswered_touches = 0
    history.contacts.append((event.at, event.id))
    history.own_message_at = event.at
    history.ever_answered = True
    history.said_no = False
    unanswered = history.reachout is not None and history.reachout.is_unanswered
    _attempts_end(history)
    if unanswered or history.owed.introduces_since:
        _nothing(history, event)


def _outcome_known(history: History, event: Event) -> None:
    history.helped = True
    history.outcomes[str(event.data.get("whom", ""))] = event.at


def _second_person(history: History, event: Event) -> None:
    if history.reachout:
        history.reachout.second_settled = True


# --- what we send besides attempts, and how things close


def _sent(history: History, event: Event) -> None:
    what = event.word("what")
    if event.data.get("how", How.EMAIL) == How.EMAIL:
        history.mailed.append((event.at, event.id))
    history.reached.append((event.at, event.id))
    history.contacts.append((event.at, event.id))
    if what in TOUCHES:
        _touched(history, event)
    elif what in _SENDINGS:
        _SENDINGS[what](history, event)


def _touched(history: History, event: Event) -> None:
    history.pressed.append((event.at, event.id))
    history.touched_at = event.at
    history.unanswered_touches += 1


def _replied(history: History, event: Event) -> None:
    owed = history.owed
    if owed.answer or owed.settle:
        owed.answer = owed.settle = owed.reminded_at = None
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
    if history.owed.silent_since or history.owed.introduces_since:
        history.owed.reminded_at = event.at


def _asked_leave(history: History, event: Event) -> None:
    if history.owed.introduces_since:
        history.owed.leave_asked_at = event.at


def _wrote_again(history: History, event: Event) -> None:
    if history.owed.sleeps_since:
        history.owed.written_again_at = event.at


def _told(history: History, event: Event) -> None:
    if "whom" in event.data:
        history.outcomes.pop(str(event.data["whom"]), None)
    else:
        history.outcomes.clear()


def _told_landed(history: History, event: Event) -> None:
    history.pressed.append((event.at, event.id))
    history.told_landed_at = event.at


def _declined(history: History, event: Event) -> None:
    step = event.word("step")
    if step == "thank_for_no":
        history.no_thanks_declined = True
    elif step == "propose_second":
        _second_person(history, event)


def _closed(history: History, event: Event) -> None:
    reachout = history.reachout
    if reachout is None or reachout.closed is not None:
        return
    why = word(Why, event.data.get("why"), Why.GIVEN_UP)
    owed_an_introduction = history.owed.meaning is Meaning.INTRODUCES
    history.fell_silent |= why is Why.MOVED_ON and reachout.answered and not owed_an_introduction
    _end(history, event, why)


def _go_on(history: History, event: Event) -> None:
    if history.reachout:
        history.reachout.gone_on = True


_Handler = Callable[[History, Event], None]

_MEANINGS: dict[Meaning, _Handler] = {
    Meaning.YES: _yes,
    Meaning.ASKS: _asks,
    Meaning.LATER: _later,
    Meaning.NO: _no,
    Meaning.STOP: _stop,
    Meaning.TALK_TO: _talk_to,
    Meaning.INTRODUCES: _introduces,
    Meaning.NOTHING: _nothing,
}

_SENDINGS: dict[str, _Handler] = {
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

_HANDLERS: dict[str, _Handler] = {
    "person_added": _person_added,
    "address_added": _address_added,
    "do_not_contact": _do_not_contact,
    "begun": _begun,
    "approved": _approved,
    "taken_back": _cancel_approval,
    "undone": _cancel_approval,
    "attempt_made": _attempt_made,
    "bounced": _bounced,
    "auto_reply": _auto_reply,
    "send_unknown": _send_unknown,
    "send_resolved": _send_resolved,
    "answered": _answered,
    "sorted": _sorted,
    "arranged": _arranged,
    "prepared": _prepared,
    "called_off": _called_off,
    "held": _held,
    "promised": _promised,
    "promise_kept": _promise_kept,
    "introduced": _introduced,
    "introduction_made": _introduction_made,
    "outcome_known": _outcome_known,
    "second_person": _second_person,
    "sent": _sent,
    "declined": _declined,
    "closed": _closed,
    "go_on": _go_on,
}
