"""The copy of a sent mail that the provider keeps in Sent: found, or filed there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from groundwork.adapters import imap
from groundwork.adapters.imap import Box, Head, Listed
from groundwork.mail.models import Mailbox
from groundwork.mail.reading.fetched import headers_of, said
from groundwork.mail.reading.passing import MARGIN
from groundwork.mail.sign_in import SignIn

REPLACED = "X-Microsoft-Original-Message-ID"
MOST = 20
"""Mails to one person since a moment that are compared."""


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """`message_id`: the one that the copy carries, which the recipient sees and answers to; it may
    not be the one that it was sent with. `at`: when it was filed; None where just now by us."""

    folder: str
    message_id: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Sought:
    """What was sent: its Message-ID with <>, to whom, since when it may lie there, and its words."""

    message_id: str
    to: str
    since: datetime
    subject: str
    text: str


def find_copy(
    mailbox: Mailbox,
    sign_in: SignIn,
    message_id: str,
    to: str,
    since: datetime,
    subject: str,
    text: str,
) -> FoundCopy | None:
    """Looks in Sent, or in the folder that holds all mail: by its Message-ID, by the one that
    Microsoft put aside, then by recipient, subject and the same text. None proves nothing where
    the provider files no copies. Raises Unreachable, OddAnswer or SignInRefused."""
    with imap.opened(mailbox.imap, sign_in.user, sign_in.secret, is_oauth=sign_in.is_oauth) as box:
        return _found(box, box.folders(), Sought(message_id, to, since, subject, text))


def file_copy(
    mailbox: Mailbox,
    sign_in: SignIn,
    raw: bytes,
    message_id: str,
    to: str,
    since: datetime,
    subject: str,
    text: str,
) -> FoundCopy | None:
    """Puts `raw` into Sent where no copy of it is found: repeating it files no second one. None
    where there is no folder for it, or where Gmail sees to it. Raises as find_copy."""
    with imap.opened(mailbox.imap, sign_in.user, sign_in.secret, is_oauth=sign_in.is_oauth) as box:
        folders = box.folders()
        there = _found(box, folders, Sought(message_id, to, since, subject, text))
        sent = next((folder for folder in folders if folder.role == imap.SENT), None)
        if there or sent is None or box.can("X-GM-EXT-1"):
            return there
        box.file(sent.name, raw)
        return FoundCopy(sent.name, message_id, None)


def _found(box: Box, folders: Sequence[Listed], sought: Sought) -> FoundCopy | None:
    for folder in folders:
        if folder.role in (imap.SENT, imap.ALL):
            box.examine(folder.name)
            head = next(_matching(box, sought), None)
            if head:
                own = said(headers_of(head.headers), "Message-ID")
                return FoundCopy(folder.name, own or sought.message_id, head.at)
    return None


def _matching(box: Box, sought: Sought) -> Iterator[Head]:
    """A search finds parts of words, and one server's is not another's: each find is compared."""
    for name in ("Message-ID", REPLACED):
        for head in box.heads(box.with_header(name, sought.message_id)[-MOST:]):
            if said(headers_of(head.headers), name) == sought.message_id:
                yield head
    subject, text = _plain(sought.subject), _plain(sought.text)
    uids = box.written_to(sought.to, (sought.since - MARGIN).date())[-MOST:]
    alike = [h for h in box.heads(uids) if said(headers_of(h.headers), "Subject") == subject]
    raws = box.raws(alike)
    yield from (head for head in alike if text == _text(raws.get(head.uid, b"")))


def _text(raw: bytes) -> str:
    mail = message_from_bytes(raw, policy=policy.default)
    try:
        body = mail.get_body(("plain",)) if isinstance(mail, EmailMessage) else None
        return _plain(body.get_content() if body else "")
    except (LookupError, ValueError):
        return ""


def _plain(words: object) -> str:
    return " ".join(str(words).split())
