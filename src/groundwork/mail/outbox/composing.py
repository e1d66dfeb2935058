"""The very bytes of an email: one recipient, plain text, in the thread (A5)."""

import re
from collections.abc import Mapping
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, quote
from uuid import uuid4

from email_validator import EmailNotValidError, validate_email

from groundwork.mail.models import Mailbox, Message, Sending
from groundwork.steps.errors import Mistake

MOST_REFERENCES = 20
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NO_ADDRESS = re.compile(r"[\s,;:<>\"()\[\]\\\x00-\x1f\x7f]")


class NoEmail(Mistake):
    """It can't be an email as it stands; the sentence says what to change."""


def new_message_id(mailbox: Mailbox) -> str:
    """A Message-ID of the seeker's own domain."""
    return f"<{uuid4().hex}@{in_ascii(mailbox.address).partition('@')[2]}>"


def compose(mailbox: Mailbox, message: Message, message_id: str, now: datetime) -> bytes:
    """The mail as it leaves at this moment. Raises NoEmail where the recipient is no address.

    No line end in a field can begin another header."""
    sender, to = in_ascii(mailbox.address), in_ascii(one_address(message.to))
    chain = thread(message)
    fields = {
        "Date": format_datetime(now),
        "From": named(message.account.name, sender),
        "To": to,
        "Subject": in_words("Subject", message.subject),
        "Message-ID": message_id,
    }
    if chain:
        fields |= {"In-Reply-To": chain[-1], "References": "\r\n ".join(chain)}
    return written(fields, message.text)


def written(fields: Mapping[str, str], text: str) -> bytes:
    """A mail of headers that are written already, and a plain text."""
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    body = EmailMessage(policy=SMTP)
    body.set_content(text, cte="quoted-printable")
    return head.encode() + body.as_bytes()


def named(name: str, address: str) -> str:
    """An address with the name of whose it is."""
    return f"{in_words('From', name, quoted=True)} <{address}>".lstrip()


def thread(message: Message) -> list[str]:
    """The Message-IDs of what left before in this reach-out, as the person knows them; twenty at
    most, the first one kept (RFC 5322, 3.6.4)."""
    left = Sending.objects.filter(
        account=message.account,
        message__reachout=message.reachout_id,
        message__person=message.person_id,
        state=Sending.SENT,
    ).order_by("left_at", "pk")
    chain = [alias or own for own, alias in left.values_list("mail_id", "alias")]
    return chain if len(chain) <= MOST_REFERENCES else [chain[0], *chain[1 - MOST_REFERENCES :]]


def one_address(to: str) -> str:
    """The one address that a text goes to (A5). Raises NoEmail where it is none, or more."""
    to = to.strip()
    if _NO_ADDRESS.search(to) or to.count("@") != 1 or to.startswith("@") or to.endswith("@"):
        raise NoEmail("It goes to one email address. Choose one, as in name@place.example.")
    return to


def in_ascii(address: str) -> str:
    """The address with its domain as it travels (RFC 5891, not the older rule by which ß is ss, and
    the mail another's); the part before the @ stays. Raises NoEmail."""
    local, _, domain = address.partition("@")
    if domain.isascii():
        return address
    try:
        named = validate_email(f"name@{domain}", check_deliverability=False)
    except EmailNotValidError:
        raise NoEmail(f"{domain} is no domain that mail can be sent to.") from None
    return f"{local}@{named.ascii_domain}"


def one_line(words: str) -> str:
    """A field of a header, on one line, without signs that nobody can see."""
    return " ".join(_UNSEEN.sub(" ", words).split())


def in_words(field: str, words: str, *, quoted: bool = False) -> str:
    """Words as a header carries them (RFC 2047). The email package would take words that look like
    encoded ones for such, and what they hide could begin another header."""
    words = one_line(words)
    if words.isascii() and "=?" not in words and max(map(len, words.split()), default=0) < 60:
        words = f'"{quote(words)}"' if quoted and words else words
        return Header(words, "us-ascii", header_name=field).encode(linesep="\r\n")
    return Header(words, "utf-8", header_name=field).encode(linesep="\r\n")
