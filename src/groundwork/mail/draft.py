"""Keeps what is being written. Writing an approved text anew takes its approval back."""

import hashlib

from django.db import transaction

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.mail.models import Message
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


def text_hash(how: str, to: str, subject: str, text: str) -> str:
    """The hash of the very text and recipient that an approval is for (invariant 3)."""
    parts = "\0".join((how, to, subject, text))
    return hashlib.sha256(parts.encode()).hexdigest()


def keep(account: Account, message_id: int, to: str, subject: str, text: str) -> bool:
    """Saves a draft as it stands; True if it was kept. An approved text is not touched here."""
    with transaction.atomic():
        kept = Message.objects.filter(account=account, pk=message_id, state=Message.DRAFT).update(
            to=to, subject=subject, text=text, changed_at=clock.now()
        )
    return bool(kept)


@action
def start(
    change: Change, person_id: int, slot: str, how: str, to: str, subject: str, text: str
) -> int:
    """The draft for a slot of the open reach-out: the one there is, or a new one from the text."""
    person = change.person(person_id)
    reachout = change.history(person).reachout
    if reachout is None or reachout.id is None or reachout.closed:
        raise Mistake("Begin a reach-out to this person first.")
    message, _ = Message.objects.exclude(state=Message.WITHDRAWN).get_or_create(
        account=change.account,
        person=person,
        reachout_id=reachout.id,
        slot=slot,
        defaults={
            "how": how, "to": to, "subject": subject, "text": text, "changed_at": change.now,
        },
    )  # fmt: skip
    return message.pk


@action
def revise(change: Change, message_id: int, to: str, subject: str, text: str) -> None:
    """Changes a text that was approved: the approval is gone with the first changed letter."""
    message = of_account(change, message_id)
    if message.state == Message.SENT:
        raise Mistake("That text has been sent. Write the next one instead.")
    if message.state == Message.APPROVED:
        if message.hash == text_hash(message.how, to, subject, text):
            return
        change.record(change.person(message.person_id), "taken_back", {"message": message.pk})
    message.to, message.subject, message.text = to, subject, text
    message.state, message.hash, message.changed_at = Message.DRAFT, "", change.now
    message.save()


def of_account(change: Change, message_id: int) -> Message:
    """The message of that number in this account. Raises Mistake where there is none."""
    message = Message.objects.filter(account=change.account, pk=message_id).first()
    if message is None:
        raise Mistake("That text isn't in your book any more.")
    return message
