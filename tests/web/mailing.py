"""A seeker with a mail account, without servers: what left, and what came as it was read."""

from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from itertools import count
from typing import Any
from uuid import uuid4

from groundwork.accounts import settings
from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.arrivals.arrive import Arrived, arrive
from groundwork.arrivals.known import known
from groundwork.mail.approve import approve
from groundwork.mail.draft import start
from groundwork.mail.models import Mailbox, Message, Read, Sending
from groundwork.mail.outbox import outcomes
from groundwork.mail.outbox.claim import claim, commit_to
from groundwork.mail.sorting import judge
from groundwork.people.add import Described, add
from groundwork.people.models import Person
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor

ME = "priya@leeds.example"
SUBJECT = "How small farms are measured"
SERVER = {"host": "mail.leeds.example", "port": 993, "tls": "tls"}
FIRST = (
    "Dear {name},\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You measured the small farms, and I would love to hear how you began.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)


@dataclass
class Post:
    """What the outbox and the reading do, act by act."""

    account: Account
    numbers: Any = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        Mailbox.objects.create(
            account=self.account, address=ME, user=ME, imap=SERVER, smtp=SERVER, since=clock.now()
        )
        settings.mailbox(self.account, connected=True)
        self.account.refresh_from_db()

    def actor(self, by: str = "seeker") -> Actor:
        return Actor(self.account.pk, by)

    @property
    def mailbox(self) -> Mailbox:
        return Mailbox.objects.get(account=self.account)

    def somebody(self, name: str = "Tom Reyes", **more: Any) -> Person:
        """A person with an open reach-out."""
        given = name.split()[0]
        ways = (("email", f"{given.lower()}@brightwater.example"), ("phone", "07700 900456"))
        told = {"greeting": given, "tie": "alum", "addresses": ways, **more}
        pk = add(self.actor(), Described(name, **told))
        begin(self.actor(), pk, [("industry", "food")])
        return Person.objects.get(pk=pk)

    def approve(self, person: Person, slot: str = "first_email") -> Message:
        to = person.addresses.filter(channel="email").first().value
        text = FIRST.format(name=person.greeting)
        pk = start(
            self.actor(), person.pk, slot, "email", to, f"{SUBJECT}, {person.greeting}", text
        )
        approve(self.actor(), pk)
        return Message.objects.get(pk=pk)

    def claimed(self, person: Person) -> tuple[int, str]:
        """The approved text is claimed by the outbox."""
        Mailbox.objects.update(passed_at=clock.now(), paused_at=None)
        lease = str(uuid4())
        return claim(self.actor("outbox"), person.pk, lease), lease

    def at_the_dot(self, person: Person) -> int:
        sending, lease = self.claimed(person)
        commit_to(self.actor("outbox"), sending, lease)
        return sending

    def sent(self, person: Person, slot: str = "first_email") -> Sending:
        """A text approved, and left by itself."""
        self.approve(person, slot)
        sending = self.at_the_dot(person)
        outcomes.left(self.actor("outbox"), sending, "250 ok")
        return Sending.objects.get(pk=sending)

    def mail(self, text: str, sender: str, answers: Sending | None = None, **headers: str) -> bytes:
        """A mail to the seeker, as it lies on the server."""
        made = EmailMessage()
        made["From"], made["To"] = sender, f"Priya Raman <{ME}>"
        made["Date"] = format_datetime(clock.now())
        made["Message-ID"] = f"<answer{next(self.numbers)}@brightwater.example>"
        made["Subject"] = f"Re: {SUBJECT}"
        if answers:
            made["In-Reply-To"] = answers.mail_id
        for name, value in headers.items():
            del made[name.replace("_", "-")]
            made[name.replace("_", "-")] = value
        made.set_content(text)
        return bytes(made)

    def came(self, raw: bytes, role: str = "inbox") -> Read | None:
        """A mail is read of the mailbox; the row that it became, or None."""
        mail = Arrived(sha256(raw).hexdigest(), role, clock.now(), raw, judge(raw))
        arrive(self.actor("mailbox"), [mail], known(self.mailbox), lambda: None)
        return Read.objects.filter(fingerprint=mail.fingerprint).first()

    def answered(self, person: Person, text: str, **headers: str) -> Read:
        """The person answers the last text that left to them."""
        last = Sending.objects.filter(message__person=person, state=Sending.SENT).last()
        address = person.addresses.filter(channel="email").first().value
        sender = headers.pop("sender", f"{person.name} <{address}>")
        read = self.came(self.mail(text, sender, last, **headers))
        assert read is not None
        return read

    def returned(self, sending: Sending, status: str, words: str) -> Read:
        """A delivery report about a text that left (RFC 3464)."""
        to = sending.message.to
        raw = (
            "From: Mail Delivery System <MAILER-DAEMON@mx.brightwater.example>\r\n"
            f"To: {ME}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
            f"Date: {format_datetime(clock.now())}\r\n"
            f"Message-ID: <dsn{next(self.numbers)}@mx.brightwater.example>\r\n"
            "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
            f"--b\r\nContent-Type: text/plain\r\n\r\n<{to}>: {words}\r\n"
            "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            "Reporting-MTA: dns; mx.brightwater.example\r\n\r\n"
            f"Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: {status}\r\n"
            f"Diagnostic-Code: smtp; 550 {status} {words}\r\n\r\n"
            f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {sending.mail_id}\r\n"
            f"To: {to}\r\n\r\n--b--\r\n"
        )
        read = self.came(raw.encode())
        assert read is not None
        return read
