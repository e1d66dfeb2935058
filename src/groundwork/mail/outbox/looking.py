"""Looks in the Sent folder: for what isn't known to have left, and to file what did."""

from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from typing import TypedDict

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.mail import reading
from groundwork.mail.models import Mailbox, Sending
from groundwork.mail.outbox.composing import one_line
from groundwork.mail.outbox.outcomes import LOOKS, found_in_sent
from groundwork.mail.sign_in import SignIn
from groundwork.steps.acting import Actor

TO_SETTLE = timedelta(seconds=10)
"""What a provider that files sent mail by itself may take for it."""

FILE_THEMSELVES = ("gmail.com", "googlemail.com", "google.com", "office365.com", "outlook.com")
"""Sending through these puts a copy into Sent. A second one must never be put there."""


def look_for_unknown(account: Account, mailbox: Mailbox, sign_in: SignIn) -> None:
    """Looks for every text that may have left, at 0, 1, 5 and 15 minutes."""
    now = clock.now()
    unknown = Sending.objects.filter(
        account=account, state=Sending.UNKNOWN, try_at__lte=now, looked__lt=len(LOOKS)
    )
    for sending in unknown.select_related("message"):
        copy = reading.find_copy(mailbox, sign_in, **_sought(sending))
        if copy:
            found_in_sent(Actor(account.pk, "outbox"), sending.pk, copy.message_id)
            continue
        sending.looked += 1
        after = LOOKS[min(sending.looked, len(LOOKS) - 1)]
        sending.try_at = max(now, (sending.left_at or now) + after)
        still = Sending.objects.filter(pk=sending.pk, state=Sending.UNKNOWN)
        still.update(looked=sending.looked, try_at=sending.try_at)


def file_sent(account: Account, mailbox: Mailbox, sign_in: SignIn) -> None:
    """Sees to a copy in the Sent folder of all that left; one is put there only where it is
    missing and the provider files none by itself."""
    left = Sending.objects.filter(
        account=account, state=Sending.SENT, is_filed=False, left_at__lte=clock.now() - TO_SETTLE
    )
    files_itself = str(mailbox.smtp["host"]).lower().endswith(FILE_THEMSELVES)
    for sending in left.select_related("message"):
        sought = _sought(sending)
        if files_itself:
            copy = reading.find_copy(mailbox, sign_in, **sought)
        else:
            copy = reading.file_copy(mailbox, sign_in, bytes(sending.raw), **sought)
        if copy:
            found_in_sent(Actor(account.pk, "outbox"), sending.pk, copy.message_id)


class Sought(TypedDict):
    """What a copy in Sent is known by."""

    message_id: str
    to: str
    since: datetime
    subject: str
    text: str


def _sought(sending: Sending) -> Sought:
    mail = message_from_bytes(bytes(sending.raw), policy=default)
    return {
        "message_id": sending.mail_id,
        "to": sending.message.to,
        "since": sending.begun_at,
        "subject": one_line(str(mail["Subject"])),
        "text": mail.get_content(),
    }
