"""Keeps what is being written. Writing an approved text anew takes its approval back."""

import hashlib

from django.db import transaction

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.mail.cancelling import refuse_if_leaving
from groundwork.mail.models import Message
from groundwork.method import History
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

ELSEWHERE = "elsewhere"
"""By what a text was kept where it was no open page."""


def text_hash(how: str, to: str, subject: str, text: str) -> str:
    """The hash of the very text and recipient that an approval is for (invariant 3)."""
    parts = "\0".join((how, to, subject, text))
    return hashlib.sha256(parts.encode()).hexdigest()


def hash_of(message: Message) -> str:
    """The hash of a message as it stands."""
    return text_hash(message.how, message.to, message.subject, message.text)


def keep(
    account: Account,
    message_id: int,
    to: str,
    subject: str,
    text: str,
    *,
    seen: str | None = None,
    page: str = ELSEWHERE,
) -> bool:
    """Saves a draft as it stands; True if it was kept. An approved text is not touched here.

    `page`: the open page that saves. `seen`: the hash of the text that it was opened on; where
    another page has written since, nothing is kept."""
    with transaction.atomic():
        drafts = Message.objects.filter(account=account, pk=message_id, state=Message.DRAFT)
        message = drafts.select_for_update().first()
        if message is None or (seen is not None and is_newer(message, seen, page)):
            return False
        _write(message, to, subject, text, page)
    return True


def is_newer(message: Message, seen: str, page: str) -> bool:
    """Whether somebody else wrote a message since a page was opened on the text with that hash."""
    return hash_of(message) != seen and message.page != page


def _write(message: Message, to: str, subject: str, text: str, page: str) -> None:
    message.to, message.subject, message.text, message.page = to, subject, text, page
    message.changed_at = clock.now()
    message.save(update_fields=["to", "subject", "text", "page", "changed_at"])


@action
def start(
    change: Change,
    person_id: int,
    slot: str,
    how: str,
    to: str,
    subject: str,
    text: str,
    page: str = ELSEWHERE,
) -> int:
    """The draft for a slot of the open reach-out: the one there is, or a new one from the text.

    A text that came back for good is set aside, and its words begin the new draft (A6). `page` is
    "" for a starting text that nobody has touched: it is made anew as more becomes known."""
    person = change.person(person_id)
    reachout = change.history(person).reachout
    if reachout is None or reachout.id is None or reachout.closed:
        raise Mistake("Begin a reach-out to this person first.")
    texts = Message.objects.filter(reachout_id=reachout.id, slot=slot)
    message = texts.filter(state__in=Message.STANDING).first()
    if message and came_back(message, change.history(person)):
        message.state = Message.RETURNED
        message.save(update_fields=["state"])
        subject, text, page, message = message.subject, message.text, ELSEWHERE, None
    if message is None:
        message = Message(
            account=change.account, person=person, reachout_id=reachout.id, slot=slot, how=how
        )
    elif not is_untouched(message) or page:
        return message.pk
    message.to, message.subject, message.text, message.page = to, subject, text, page
    message.changed_at = change.now
    message.save()
    return message.pk


def is_untouched(message: Message) -> bool:
    """A starting text as it was put there, not yet written on by anybody."""
    return message.state == Message.DRAFT and not message.page


def came_back(message: Message, history: History) -> bool:
    """A6: whether this sent text was returned for good, so that it counts as no attempt."""
    attempts = history.reachout.attempts if history.reachout else []
    made = [each for each in attempts if each.text and each.text == message.hash]
    return message.state == Message.SENT and bool(made) and made[-1].bounced


@action
def revise(change: Change, message_id: int, to: str, subject: str, text: str) -> None:
    """Changes a text that was approved: the approval is gone with the first changed letter."""
    message = of_account(change, message_id)
    if message.state == Message.SENT:
        raise Mistake("That text has been sent. Write the next one instead.")
    refuse_if_leaving(message)
    if message.state == Message.APPROVED:
        if message.hash == text_hash(message.how, to, subject, text):
            return
        change.record(change.person(message.person_id), "taken_back", {"message": message.pk})
    message.to, message.subject, message.text = to, subject, text
    message.state, message.hash, message.changed_at = Message.DRAFT, "", change.now
    message.page = ELSEWHERE
    message.save()


def of_account(change: Change, message_id: int) -> Message:
    """The message of that number in this account. Raises Mistake where there is none."""
    message = Message.objects.filter(account=change.account, pk=message_id).first()
    if message is None:
        raise Mistake("That text isn't in your book any more.")
    return message
