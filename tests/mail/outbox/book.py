"""The book that is sent from: people with an approved text each, and what the book says of them."""

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

from groundwork.accounts.models import Account
from groundwork.care.doctor import examine
from groundwork.care.opening import close_book, open_book
from groundwork.mail.approve import approve
from groundwork.mail.draft import start, text_hash
from groundwork.mail.models import Mailbox, Message
from groundwork.people.add import Described, add
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.models import Event, Step

SEEKER = "priya@home.example"
BEGUN = datetime(2026, 3, 3, 10, tzinfo=UTC)
NAMES = ("Elena Vasquez", "Tom Reyes", "Ruth Abara")
SUBJECT = "How lines are chosen"
TEXT = (
    "Dear {name},\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You planned the Norrland link, and I would love to hear how a line is chosen.\n"
    "..two dots begin this line\n.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)


def make(port: int, tls: str = "tls", people: int = 1, text: str = TEXT) -> None:
    """A new book: a seeker with a mailbox at that port, and people with an approved text."""
    open_book()
    account = Account.objects.create(name="Priya Raman", phone="07700 900123", has_mailbox=True)
    Mailbox.objects.create(
        account=account,
        address=SEEKER,
        user=SEEKER,
        imap={"host": "127.0.0.1", "port": 1, "tls": "tls"},
        smtp={"host": "127.0.0.1", "port": port, "tls": tls},
        since=BEGUN,
    )
    for name in NAMES[:people]:
        approve(Actor(account.pk), written_to(account, name, text))
    close_book()


def written_to(account: Account, name: str, text: str = TEXT) -> int:
    """A person of that name, whom a reach-out begins with, and the draft of the first email."""
    given, to = name.split()[0], address(name)
    ways = (("email", to), ("phone", "07700 900456"))
    described = Described(name, given=given, greeting=given, tie="alum", addresses=ways)
    person = add(Actor(account.pk), described)
    begin(Actor(account.pk), person, [("industry", "grids")])
    words = text.format(name=given)
    return start(Actor(account.pk), person, "first_email", "email", to, SUBJECT, words)


def address(name: str) -> str:
    """Where somebody is written to."""
    return f"{name.lower().replace(' ', '.')}@people.example"


def plain(text: str) -> str:
    """A text but for how its lines end."""
    return re.sub(r"\r\n|\r", "\n", text).removesuffix("\n")


def words_of(raw: bytes) -> tuple[str, str, str, str]:
    """Message-ID, recipient, subject and text of a mail."""
    mail = message_from_bytes(raw, policy=default)
    to, subject = str(mail["To"]), str(mail["Subject"])
    return str(mail["Message-ID"]), to, subject, plain(mail.get_content())


def hash_of(raw: bytes) -> str:
    """The hash of what a mail says, as an approval names it."""
    _, to, subject, text = words_of(raw)
    return text_hash("email", to, subject, text)


def differences(now: datetime) -> list[str]:
    """What the doctor finds, invariants 1 to 3 among it."""
    return [each.words for each in examine(now).differences]


def events(kind: str, person_id: int) -> list[Event]:
    """What the log holds of a kind with somebody."""
    return list(Event.objects.filter(kind=kind, person=person_id).order_by("pk"))


def step(person_id: int) -> Step:
    """The one next thing with somebody."""
    return Step.objects.get(person=person_id)


def message(person_id: int) -> Message:
    """The text to somebody."""
    return Message.objects.get(person=person_id, state__in=Message.STANDING)


def actor() -> Actor:
    """The seeker."""
    return Actor(Account.objects.get().pk)
