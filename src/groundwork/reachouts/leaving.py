"""How an approved text leaves by hand: in the seeker's own mail program, as a file, or on paper."""

import re
from datetime import date
from urllib.parse import quote

from groundwork.accounts.models import Account
from groundwork.mail.models import Message
from groundwork.mail.outbox.composing import (
    in_ascii,
    in_words,
    named,
    one_address,
    one_line,
    written,
)
from groundwork.people.models import Person


def mailto(message: Message) -> str:
    """A link that opens the text in the mail program: one recipient (A5), subject, body.

    Raises Mistake where the recipient is no single address."""
    body = quote(message.text.replace("\n", "\r\n"), safe="")
    to = quote(one_address(message.to), safe="@")
    return f"mailto:{to}?subject={quote(one_line(message.subject), safe='')}&body={body}"


def eml(message: Message, account: Account) -> bytes:
    """The text as a file of the mail format, for one recipient and no copies (A5).

    X-Unsent has mail programs open it as a draft, ready to be sent. Raises Mistake as `mailto`."""
    fields = {"To": in_ascii(one_address(message.to))}
    if account.email:
        fields["From"] = named(account.name, in_ascii(one_address(account.email)))
    fields |= {"Subject": in_words("Subject", message.subject), "X-Unsent": "1"}
    return written(fields, message.text)


def letter(message: Message, account: Account, person: Person, today: date) -> str:
    """The letter as it is printed: who writes, the day, to whom, and the text."""
    sender = [account.name, account.email, account.phone]
    organisation = person.organisation.name if person.organisation else ""
    place = message.to if organisation in message.to else f"{organisation}\n{message.to}"
    to = [person.name, *place.split("\n")]
    parts = [sender, [f"{today.day} {today:%B %Y}"], to, [message.text]]
    return "\n\n".join("\n".join(filter(None, part)) for part in parts)


def file_name(message: Message, person: Person) -> str:
    """A plain name for the file of a message."""
    words = re.sub(r"[^a-z0-9]+", "-", person.name.lower()).strip("-")[:40] or "message"
    return f"{message.slot.replace('_', '-')}-to-{words}.eml"
