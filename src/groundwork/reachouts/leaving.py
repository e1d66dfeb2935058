"""How an approved text leaves by hand: in the seeker's own mail program, as a file, or on paper."""

import re
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from urllib.parse import quote

from groundwork.accounts.models import Account
from groundwork.mail.models import Message
from groundwork.people.models import Person
from groundwork.steps.errors import Mistake

_NO_ADDRESS = re.compile(r"[\s,;<>\"()\\\x00-\x1f\x7f]")
_UNSENT = ("X-Unsent", "1")
"""Mail programs open a file with this header as a draft, ready to be sent."""


def mailto(message: Message) -> str:
    """A link that opens the text in the mail program: one recipient (A5), subject, body.

    Raises Mistake where the recipient is no single address."""
    body = quote(message.text.replace("\n", "\r\n"), safe="")
    to = quote(_recipient(message.to), safe="@")
    return f"mailto:{to}?subject={quote(_one_line(message.subject), safe='')}&body={body}"


def eml(message: Message, account: Account) -> bytes:
    """The text as a file of the mail format, for one recipient and no copies (A5).

    No line end in a field can begin another header. Raises Mistake as `mailto` does."""
    to = _recipient(message.to)
    made = EmailMessage(policy=SMTP if to.isascii() else SMTPUTF8)
    made["To"] = _address(to)
    if account.email:
        made["From"] = _address(_recipient(account.email), account.name)
    made["Subject"] = _one_line(message.subject)
    made[_UNSENT[0]] = _UNSENT[1]
    made.set_content(message.text)
    return made.as_bytes()


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


def _recipient(to: str) -> str:
    to = to.strip()
    if _NO_ADDRESS.search(to) or to.count("@") != 1 or to.startswith("@") or to.endswith("@"):
        raise Mistake("It goes to one email address. Choose one, as in name@place.example.")
    return to


def _address(spec: str, name: str = "") -> Address:
    local, _, domain = spec.partition("@")
    return Address(_one_line(name), local, domain)


def _one_line(words: str) -> str:
    return " ".join(words.split())
