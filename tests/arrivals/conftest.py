"""A seeker with a mail account on real servers, and people who answer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count

import pytest

from groundwork.accounts.models import Account
from groundwork.arrivals.rounds import mail_round
from groundwork.mail.approve import approve
from groundwork.mail.connecting import Place, connect
from groundwork.mail.draft import start
from groundwork.mail.models import Mailbox, Message, Read
from groundwork.mail.servers import Server
from groundwork.people.add import Described, add
from groundwork.people.models import Person
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.deriving import log as log_of
from groundwork.steps.models import Step
from tests.clock import Clock
from tests.mail.servers.dovecot import Dovecot
from tests.mail.servers.smtp import Smtp

FIRST = (
    "Dear Tom,\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You measured the small farms, and I would love to hear how you began.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)
SECOND = (
    "Dear Tom,\n\nSince I wrote I have read your report on the small farms near Ripon, and one "
    "question stayed with me: who reads the scales?\n\nWould 20 minutes next week suit you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)
LAST = (
    "Dear Tom,\n\nThis is my last note, and the door stays open: if a talk about small farms ever "
    "suits you, I would be glad of it.\n\nThank you for reading.\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)
TEXTS = {"first_email": FIRST, "second_email": SECOND, "last_email": LAST}
NOBODY = b"Reporting-MTA: dns; mx.brightwater.example\r\n\r\n"


@dataclass
class World:
    """The seeker, their servers, and the clock that both live by."""

    account: Account
    clock: Clock
    dovecot: Dovecot
    smtp: Smtp
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def actor(self) -> Actor:
        return Actor(self.account.pk)

    @property
    def mailbox(self) -> Mailbox:
        return Mailbox.objects.get(account=self.account)

    def somebody(self, name: str = "Tom Reyes", *ways: tuple[str, str], **more) -> Person:
        """A person with an open reach-out."""
        ways = ways or (("email", "tom@brightwater.example"), ("phone", "07700 900456"))
        given = name.split()[0]
        pk = add(self.actor(), Described(name, greeting=given, tie="alum", addresses=ways, **more))
        begin(self.actor(), pk, [("industry", "food")])
        return Person.objects.get(pk=pk)

    def approve(self, person: Person, slot: str = "first_email", to: str = "") -> Message:
        """A text written and approved."""
        subject = "How small farms are measured"
        subject = subject if slot == "first_email" else f"Re: {subject}"
        to = to or person.addresses.filter(channel="email").first().value
        text = TEXTS[slot].replace("Tom", person.greeting)
        pk = start(self.actor(), person.pk, slot, "email", to, subject, text)
        approve(self.actor(), pk)
        return Message.objects.get(pk=pk)

    def round(self) -> int:
        """The seeker's computer looks at the mail, and sends what may leave."""
        self.account.refresh_from_db()
        return mail_round(self.account, now_please=True)

    def left(self) -> list[str]:
        """Whom the server has mail for, in order."""
        return [each.recipients[0] for each in self.smtp.accepted()]

    def step(self, person: Person) -> Step:
        return Step.objects.get(person=person)

    def kinds(self, person: Person) -> list[str]:
        """The person's log, as its kinds."""
        return [each.kind for each in log_of(person)][1:]

    def call(self, person: Person, outcome: str = "voicemail") -> str:
        return log.call(self.actor(), person.pk, outcome)

    def reply(self, text: str, **how: str) -> None:
        """A person answers the last mail that left."""
        self.dovecot.deliver(self.a_reply(text, **how))

    def a_reply(
        self,
        text: str,
        sender: str = "Tom Reyes <tom@brightwater.example>",
        threaded: bool = True,
        **headers: str,
    ) -> bytes:
        mail = EmailMessage()
        mail["From"], mail["To"] = sender, f"Priya Raman <{self.dovecot.user}>"
        mail["Date"] = format_datetime(self.clock.now())
        mail["Message-ID"] = f"<answer{next(self.numbers)}@brightwater.example>"
        mail["Subject"] = "Re: How small farms are measured"
        if threaded:
            mail["In-Reply-To"] = self.sent_id()
            mail["References"] = self.sent_id()
        for name, value in headers.items():
            del mail[name.replace("_", "-")]
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        return bytes(mail)

    def sent_id(self) -> str:
        from email import message_from_bytes

        return str(message_from_bytes(self.smtp.accepted()[-1].raw)["Message-ID"])

    def returned(self, status: str, words: str, to: str = "tom@brightwater.example") -> bytes:
        """A delivery report about the last mail that left (RFC 3464)."""
        original = self.sent_id()
        return (
            f"From: Mail Delivery System <MAILER-DAEMON@mx.brightwater.example>\r\n"
            f"To: {self.dovecot.user}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
            f"Date: {format_datetime(self.clock.now())}\r\n"
            f"Message-ID: <dsn{next(self.numbers)}@mx.brightwater.example>\r\n"
            f"Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            f'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            f"--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n\r\n"
            f"<{to}>: {words}\r\n\r\n"
            f"--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            f"Reporting-MTA: dns; mx.brightwater.example\r\n\r\n"
            f"Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: {status}\r\n"
            f"Diagnostic-Code: smtp; {words}\r\n\r\n"
            f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
            f"Message-ID: {original}\r\nTo: {to}\r\nSubject: How small farms are measured\r\n\r\n"
            f"--b--\r\n"
        ).encode()

    def reads(self, person: Person) -> list[Read]:
        return list(Read.objects.filter(person=person).order_by("pk"))


@pytest.fixture
def world(seeker: Account, clock: Clock, dovecot: Dovecot, smtp: Smtp) -> World:
    """Priya in Leeds on Tuesday 3 March 2026, 10:00, her mail account connected."""
    seeker.email = dovecot.user
    seeker.save()
    place = Place(
        dovecot.user,
        dovecot.user,
        Server(dovecot.host, dovecot.port, "tls"),
        Server(smtp.host, smtp.port, "tls"),
    )
    connect(seeker, place, dovecot.password)
    smtp.reset()
    seeker.refresh_from_db()
    return World(seeker, clock, dovecot, smtp)
