"""How the connection to the seeker's mail is, told as it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.mail.models import Mailbox
from groundwork.mail.servers import Provider, Server, keeping
from groundwork.mail.signing_in import NAMES, PASSWORD, name_of, vault

LATE = timedelta(minutes=15)
"""It is looked every five minutes; after this long, nobody looks."""


class Condition(StrEnum):
    """How it stands."""

    NEW = "new"
    WELL = "well"
    LATE = "late"
    TROUBLE = "trouble"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Connection:
    """A connected mail account. `words`: how it stands; `advice`: what to do, "" where nothing."""

    address: str
    user: str
    way: str
    imap: Server
    smtp: Server
    provider: Provider | None
    condition: Condition
    words: str
    advice: str
    passed_at: datetime | None
    paused_at: datetime | None
    refused: int
    since: datetime
    secret_lies: str

    @property
    def signs_in(self) -> str:
        """How, in words."""
        return (
            "with a password"
            if self.way == PASSWORD
            else f"with your permission at {NAMES[self.way]}"
        )


def connection_of(account: Account) -> Connection | None:
    """The state of the account's mailbox; None where none is connected."""
    mailbox = Mailbox.objects.filter(account=account).first()
    if mailbox is None:
        return None
    imap = Server(**mailbox.imap)
    condition = _condition(mailbox)
    return Connection(
        mailbox.address,
        mailbox.user,
        mailbox.sign_in,
        imap,
        Server(**mailbox.smtp),
        keeping(imap),
        condition,
        _words(mailbox, condition),
        _ADVICE[condition],
        mailbox.passed_at,
        mailbox.paused_at,
        mailbox.refused,
        mailbox.since,
        vault().where(name_of(mailbox)),
    )


def _condition(mailbox: Mailbox) -> Condition:
    if mailbox.paused_at:
        return Condition.PAUSED
    if mailbox.trouble:
        return Condition.TROUBLE
    if mailbox.passed_at is None:
        return Condition.NEW
    late = mailbox.passed_at < clock.now() - LATE
    return Condition.LATE if late else Condition.WELL


def _words(mailbox: Mailbox, condition: Condition) -> str:
    if condition in (Condition.PAUSED, Condition.TROUBLE):
        return mailbox.trouble or "Signing in was refused, so it is not tried any more."
    return {
        Condition.NEW: "Connected, and about to be read for the first time.",
        Condition.LATE: "Nobody has looked for a while. It is looked while Groundwork is open.",
    }.get(condition, "All is well: answers are seen, and approved emails leave by themselves.")


_ADVICE = {
    Condition.NEW: "",
    Condition.WELL: "",
    Condition.LATE: "Open Groundwork with “groundwork serve”, and leave it open.",
    Condition.TROUBLE: (
        "It is tried again every few minutes. Until mail can be read, no attempt leaves; you can "
        "still send by your own hand."
    ),
    Condition.PAUSED: (
        "Sign in again below. Until then no mail is read and nothing leaves by itself; you can "
        "still send by your own hand."
    ),
}
