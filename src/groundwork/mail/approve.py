"""Approves a text, word for word, and takes an approval back."""

from groundwork.mail.cancelling import refuse_if_leaving
from groundwork.mail.checking import findings
from groundwork.mail.draft import hash_of, of_account
from groundwork.mail.models import Message
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


@action
def approve(change: Change, message_id: int, seen: str = "") -> None:
    """S4, invariant 3: this very text may go to this very recipient. Refused by the limits of an
    attempt, and by any check that blocks. `seen`: the hash of the text that the seeker looked at."""
    message = of_account(change, message_id)
    if message.state == Message.SENT:
        raise Mistake("That text has been sent already.")
    if not message.to.strip():
        raise Mistake("Choose the address that it goes to, then approve it.")
    if seen and seen != hash_of(message):
        raise Mistake("The text has changed since you looked. Read it again, then approve it.")
    person = change.person(message.person_id)
    blocks = [each for each in findings(message, person, change.now) if each.severity == "block"]
    if blocks:
        raise Mistake(f"Fix this before it can go: {blocks[0].why}")
    message.hash = hash_of(message)
    data = {"how": message.how, "text": message.hash, "to": message.to, "message": message.pk}
    change.record(person, "approved", data)
    message.state, message.changed_at = Message.APPROVED, change.now
    message.save()


@action
def take_back(change: Change, message_id: int) -> None:
    """An approved text is a draft again, as long as it has not been sent."""
    message = of_account(change, message_id)
    if message.state != Message.APPROVED:
        raise Mistake("That text isn't waiting to go.")
    refuse_if_leaving(message)
    change.record(change.person(message.person_id), "taken_back", {"message": message.pk})
    message.state, message.hash = Message.DRAFT, ""
    message.save()


@action
def mark_sent(change: Change, message_id: int) -> str:
    """The approved text went out by hand: it is an attempt made, at this moment."""
    message = of_account(change, message_id)
    person = change.person(message.person_id)
    reachout = change.history(person).reachout
    approval = reachout.approval if reachout else None
    if approval is None or approval.text != message.hash or message.state != Message.APPROVED:
        raise Mistake("Approve this very text first; then mark it as sent.")
    refuse_if_leaving(message)
    data = {
        "how": message.how, "text": message.hash, "to": message.to, "message": message.pk,
        "by_hand": True,
    }  # fmt: skip
    change.record(person, "attempt_made", data)
    message.state, message.changed_at = Message.SENT, change.now
    message.save()
    return "Sent. It counts as an attempt."
