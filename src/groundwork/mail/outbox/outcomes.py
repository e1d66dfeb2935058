"""What came of a sending. What left is an attempt made, whatever the clock says meanwhile."""

from datetime import timedelta

from groundwork.mail.cancelling import drop_cancelled
from groundwork.mail.models import Message, Sending
from groundwork.mail.sorting.hardness import says
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

FIRST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=2)
PATIENCE = timedelta(hours=24)
"""After that a text that no server takes is given back to the seeker."""


@action
def left(change: Change, sending_id: int, answer: str) -> None:
    """The server took it: an attempt made (A6), and never to be taken back (8.4)."""
    sending = of_account(change, sending_id)
    if sending.state == Sending.COMMITTING:
        _is_sent(change, sending, answer)
        change.record(change.person(sending.message.person_id), "attempt_made", _made(sending))


def _made(sending: Sending) -> dict[str, object]:
    message = sending.message
    return {
        "how": message.how, "text": sending.hash, "to": message.to, "message": message.pk,
        "sending": sending.pk,
    }  # fmt: skip


@action
def put_off(change: Change, sending_id: int, why: str) -> None:
    """The server didn't take it now: it is tried again in 5 minutes, then 10, … 2 hours; after a
    day without success the text is given back."""
    sending = of_account(change, sending_id)
    if sending.state not in (Sending.SENDING, Sending.COMMITTING):
        return
    pause = min(FIRST_PAUSE * 2 ** (sending.tries - 1), LONGEST_PAUSE)
    sending.state, sending.try_at, sending.lease = Sending.PUT_OFF, change.now + pause, None
    sending.answer = why[:500]
    sending.save()
    if change.now - sending.begun_at > PATIENCE:
        _give_back(change, sending, why)


@action
def turned_away(change: Change, sending_id: int, stage: str, code: int, words: str) -> None:
    """The server refused it for good. A recipient that doesn't exist is a hard bounce (A6); else
    the text is given back and the seeker is told why."""
    sending = of_account(change, sending_id)
    if sending.state not in (Sending.SENDING, Sending.COMMITTING):
        return
    said = f"{code} {words}"
    if stage == "recipient" and says(said):
        person = change.person(sending.message.person_id)
        _is_sent(change, sending, said)
        change.record(person, "attempt_made", _made(sending))
        back = {"how": "hard", "address": sending.message.to, "message": sending.hash}
        change.record(person, "bounced", back)
    else:
        _give_back(change, sending, said)


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
def not_known(change: Change, sending_id: int) -> None:
    """8.4: it may have left. Everything of that person's waits until that is known."""
    sending = of_account(change, sending_id)
    if sending.state != Sending.COMMITTING:
        return
    sending.state, sending.try_at, sending.lease = Sending.UNKNOWN, change.now, None
    sending.looked, sending.left_at = 0, sending.left_at or change.now
    sending.save()
    data = {"message": sending.message.pk, "sending": sending.pk}
    change.record(change.person(sending.message.person_id), "send_unknown", data)


@action
def found_out(change: Change, sending_id: int, *, left: bool, by_hand: bool = False) -> str:
    """8.4: whether it left, as the Sent folder, a reply or the seeker says. What did not leave is
    a draft again, and is never sent by itself."""
    sending = of_account(change, sending_id)
    if sending.state != Sending.UNKNOWN:
        raise Mistake("That is known already.")
    message = sending.message
    data = {"left": left, "sending": sending.pk} | ({"by_hand": True} if by_hand else {})
    change.record(change.person(message.person_id), "send_resolved", data)
    if left:
        if message.state == Message.SENT:
            change.record(change.person(message.person_id), "attempt_made", _made(sending))
        _is_sent(change, sending, sending.answer)
        return "Good: it left, and counts as an attempt."
    sending.state, sending.left_at = Sending.FAILED, None
    sending.save()
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


def _is_sent(change: Change, sending: Sending, answer: str) -> None:
    sending.state, sending.answer, sending.lease = Sending.SENT, answer[:500], None
    sending.left_at = sending.left_at or change.now
    sending.save()
    message = sending.message
    message.state, message.changed_at = Message.SENT, change.now
    message.save()


def _give_back(change: Change, sending: Sending, why: str) -> None:
    """It doesn't leave: the approval is taken back, the text is a draft, and why is shown."""
    sending.state, sending.answer, sending.lease = Sending.FAILED, why[:500], None
    sending.save()
    message = sending.message
    if message.state != Message.APPROVED:
        return
    person = change.person(message.person_id)
    change.record(person, "taken_back", {"message": message.pk, "why": why[:300]})
    drop_cancelled(change, person)


def of_account(change: Change, sending_id: int) -> Sending:
    """The sending of that number in this account. Raises Mistake where there is none."""
    found = Sending.objects.filter(account=change.account, pk=sending_id)
    sending = found.select_related("message").first()
    if sending is None:
        raise Mistake("That text isn't in your book any more.")
    return sending
