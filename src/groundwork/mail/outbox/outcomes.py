"""What came of a sending. What left is an attempt made, whatever the clock says meanwhile."""

from datetime import datetime, timedelta

from groundwork.mail.cancelling import drop_cancelled
from groundwork.mail.models import Message, Sending
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

FIRST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=2)
LOOKS = tuple(timedelta(minutes=minutes) for minutes in (0, 1, 5, 15))
"""8.4: when the Sent folder is looked at for a text that may have left. Nothing found proves
nothing, for not every provider files by itself: the question to the seeker stands meanwhile."""

PATIENCE = timedelta(hours=24)
"""After that a text that no server takes is given back to the seeker."""


@action
def left(change: Change, sending_id: int, answer: str) -> None:
    """The server took it: an attempt made (A6), and never to be taken back (8.4). Where another
    process took it over meanwhile and asks, this is the answer."""
    sending = of_account(change, sending_id)
    if sending.state == Sending.COMMITTING:
        _count(change, sending)
        _is_sent(change, sending, answer)
    elif sending.state == Sending.UNKNOWN:
        sending.answer = answer[:500]
        sending.save()
        found_out.within(change, sending_id, left=True)


@action
def put_off(change: Change, sending_id: int, why: str) -> None:
    """The server didn't take it now: it is tried again in 5 minutes, then 10, … 2 hours; after a
    day without success the text is given back."""
    sending = of_account(change, sending_id)
    if sending.state not in (Sending.SENDING, Sending.COMMITTING):
        return
    if change.now - sending.begun_at > PATIENCE:
        give_back(change, sending, why)
        return
    pause = min(FIRST_PAUSE * 2 ** (sending.tries - 1), LONGEST_PAUSE)
    sending.try_at = change.now + pause
    _has_not_left(sending, Sending.PUT_OFF, why)
    drop_cancelled(change, change.person(sending.message.person_id))


@action
def turned_away(change: Change, sending_id: int, stage: str, code: int, words: str) -> None:
    """The server refused it for good. A recipient that doesn't exist is a hard bounce (A6); else
    the text is given back and the seeker is told why."""
    sending = of_account(change, sending_id)
    if sending.state not in (Sending.SENDING, Sending.COMMITTING):
        return
    from groundwork.mail.sorting.hardness import says  # slow to load, and seldom needed here

    said = f"{code} {words}"
    if stage == "recipient" and says(said) and _waits(change, sending):
        _came_back(change, sending, "hard", said)
    else:
        give_back(change, sending, said)


@action
def let_go(change: Change, sending_id: int) -> None:
    """It may not leave any more, or not now: nothing has left. A text that is still approved waits
    for its next lawful moment."""
    sending = of_account(change, sending_id)
    if sending.state == Sending.SENDING:
        sending.state, sending.try_at, sending.lease = Sending.PUT_OFF, change.now, None
        sending.tries -= 1
        sending.save()


@action
def not_known(change: Change, sending_id: int, why: str) -> None:
    """8.4: it may have left. Everything of that person's waits until that is known."""
    sending = of_account(change, sending_id)
    if sending.state != Sending.COMMITTING:
        return
    sending.state, sending.try_at, sending.lease = Sending.UNKNOWN, change.now, None
    sending.looked, sending.answer = 0, why[:500]
    sending.save()
    data = {"message": sending.message.pk, "sending": sending.pk}
    person = change.person(sending.message.person_id)
    change.record(person, "send_unknown", data, at=_of_the_dot(change, sending))


@action
def found_out(change: Change, sending_id: int, *, left: bool, by_hand: bool = False) -> str:
    """8.4: whether it left, as the Sent folder, a reply or the seeker says. What did not leave is
    a draft again, and is never sent by itself."""
    sending = of_account(change, sending_id)
    if sending.state != Sending.UNKNOWN:
        raise Mistake("That is known already.")
    message, person = sending.message, change.person(sending.message.person_id)
    by_log = change.history(person).sending is not None
    data = {"left": left, "sending": sending.pk} | ({"by_hand": True} if by_hand else {})
    change.record(person, "send_resolved", data)
    if left:
        if not by_log:
            _count(change, sending)
        _is_sent(change, sending, sending.answer)
        return "Good: it left, and counts as an attempt."
    _has_not_left(sending, Sending.FAILED, sending.answer)
    if message.state == Message.SENT:
        return "Then it goes once more, word for word as you approved it."
    if message.state == Message.APPROVED:
        message.state, message.hash, message.changed_at = Message.DRAFT, "", change.now
        message.save()
    return "Then it is a draft again. Read it once more, and approve it when you like."


@action
def found_in_sent(change: Change, sending_id: int, mail_id: str) -> None:
    """A copy lies in the Sent folder: it left. `mail_id`: what the copy carries; a provider may have
    put its own in the place of ours, and then answers name that one."""
    sending = of_account(change, sending_id)
    if sending.state == Sending.UNKNOWN:
        found_out.within(change, sending_id, left=True)
        sending = of_account(change, sending_id)
    if mail_id.strip("<> ") != sending.mail_id.strip("<> "):
        sending.alias = f"<{mail_id.strip('<> ')}>"
    sending.is_filed = True
    sending.save(update_fields=["alias", "is_filed"])


def give_back(change: Change, sending: Sending, why: str) -> None:
    """It doesn't leave: the approval is taken back, the text is a draft, and why is shown. A text
    that left before, and was to go once more, came back once more (A6)."""
    if sending.message.state == Message.SENT and _waits(change, sending):
        _came_back(change, sending, "soft", why)
        return
    _has_not_left(sending, Sending.FAILED, why)
    person = change.person(sending.message.person_id)
    if _waits(change, sending):
        change.record(person, "taken_back", {"message": sending.message.pk, "why": why[:300]})
    drop_cancelled(change, person)


def _waits(change: Change, sending: Sending) -> bool:
    """Whether the plan still waits for this very text to leave."""
    reachout = change.history(change.person(sending.message.person_id)).reachout
    waiting = (reachout.approval, reachout.repeat()) if reachout else ()
    return any(each is not None and each.text == sending.hash for each in waiting)


def _came_back(change: Change, sending: Sending, how: str, said: str) -> None:
    """The server told at once what else a bounce tells later: an attempt, and its bounce (A6)."""
    message, person = sending.message, change.person(sending.message.person_id)
    change.record(person, "attempt_made", _made(sending))
    back = {"how": how, "address": message.to, "message": sending.hash, "sending": sending.pk}
    change.record(person, "bounced", back)
    _has_not_left(sending, Sending.FAILED, said)
    _stands_as_sent(change, message)


def _count(change: Change, sending: Sending) -> None:
    """An attempt made at the moment of its dot."""
    person = change.person(sending.message.person_id)
    change.record(person, "attempt_made", _made(sending), at=_of_the_dot(change, sending))


def _of_the_dot(change: Change, sending: Sending) -> datetime:
    """When it left, or may have; a clock that was set right meanwhile doesn't matter."""
    return min(sending.left_at or change.now, change.now)


def _made(sending: Sending) -> dict[str, object]:
    message = sending.message
    again = {"again": True} if message.state == Message.SENT else {}
    return again | {
        "how": message.how, "text": sending.hash, "to": message.to, "message": message.pk,
        "sending": sending.pk,
    }  # fmt: skip


def _is_sent(change: Change, sending: Sending, answer: str) -> None:
    sending.state, sending.answer, sending.lease = Sending.SENT, answer[:500], None
    sending.left_at = sending.left_at or change.now
    sending.save()
    _stands_as_sent(change, sending.message)


def _stands_as_sent(change: Change, message: Message) -> None:
    message.state, message.changed_at = Message.SENT, change.now
    message.save()


def _has_not_left(sending: Sending, state: str, why: str) -> None:
    sending.state, sending.answer, sending.lease, sending.left_at = state, why[:500], None, None
    sending.save()


def of_account(change: Change, sending_id: int) -> Sending:
    """The sending of that number in this account. Raises Mistake where there is none."""
    found = Sending.objects.filter(account=change.account, pk=sending_id)
    sending = found.select_related("message").first()
    if sending is None:
        raise Mistake("That text isn't in your book any more.")
    return sending
