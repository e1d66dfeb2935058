"""The story of mail, told once and played by any face on real servers.

A row of a LinkedIn list, a first email that leaves in her morning, an absence, a second email that
comes back softly and goes again, and a reply from another address of hers while the fourth attempt
is due: nothing more leaves.
"""

from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol

from tests.clock import Clock
from tests.mail.servers.dovecot import Dovecot
from tests.mail.servers.smtp import Smtp

from . import texts

GRACE = "Grace Okafor"
HERS, PRIVATE = "grace@norrland.example", "Grace O <gokafor@private.example>"
LIST = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    f"Grace,Okafor,https://www.linkedin.com/in/grace-okafor-77,{HERS},Norrland Power,"
    "grid planner,12 Mar 2024\n"
)


class Player(Protocol):
    """A face: what a person does with it, by names and words alone."""

    def introduce_oneself(self, name: str, status: str, phone: str) -> None:
        """Say who I am."""

    def connect(self, dovecot: Dovecot, smtp: Smtp) -> None:
        """Connect my mail account, its servers given by hand."""

    def bring(self, file: Path) -> None:
        """Bring a list of people in."""

    def tie(self, name: str, tie: str, facts: str, phone: str) -> None:
        """Say how I know somebody, what is known of them, and their number."""

    def begin(self, name: str, kind: str, words: str) -> None:
        """Begin a reach-out with the default cadence."""

    def write(self, name: str, subject: str, text: str) -> None:
        """Write the next text and approve it."""

    def look(self) -> None:
        """See that the mail is looked at now."""

    def call(self, name: str, outcome: str) -> None:
        """Log a call."""

    def what_came(self) -> str:
        """The words of what came in."""

    def right(self, name: str) -> None:
        """Say that it was understood rightly: a yes."""

    def person(self, name: str) -> str:
        """The words of the person's page."""


def play(by: Player, clock: Clock, dovecot: Dovecot, smtp: Smtp, folder: Path) -> None:
    """The whole story, checked on the way."""
    _begin(by, clock, dovecot, smtp, folder)
    _away(by, clock, dovecot, smtp)
    _softly(by, clock, dovecot, smtp)
    _the_answer(by, clock, dovecot, smtp)


def _begin(by: Player, clock: Clock, dovecot: Dovecot, smtp: Smtp, folder: Path) -> None:
    clock.set("2026-05-11T19:30:00")
    by.introduce_oneself("Priya Raman", "final-year geography student", "07700 900123")
    by.connect(dovecot, smtp)
    smtp.reset()
    file = folder / "Connections.csv"
    file.write_text(LIST)
    by.bring(file)
    by.tie(GRACE, "friends_parent", "drew the Skelton line around three villages", "07700 900456")
    by.begin(GRACE, "industry", "grids")
    by.write(GRACE, "Tom's friend, curious about grid routes", texts.FIRST)
    by.look()
    assert smtp.accepted() == [], "A4: it is evening where she is"
    clock.set("2026-05-12T08:05:00")
    by.look()
    assert [each.recipients for each in smtp.accepted()] == [(HERS,)], "A4: her morning"


def _away(by: Player, clock: Clock, dovecot: Dovecot, smtp: Smtp) -> None:
    clock.set("2026-05-12T09:00:00")
    text = "I am out of the office until Friday 22 May 2026."
    dovecot.deliver(_mail(clock, smtp, text, HERS, away=True))
    by.look()
    clock.set("2026-05-26T09:30:00")
    by.call(GRACE, "voicemail")
    clock.set("2026-06-02T08:10:00")
    by.write(GRACE, "Re: Tom's friend, curious about grid routes", texts.SECOND)
    by.look()
    assert len(smtp.accepted()) == 2, "A6: the second business day after 22 May is 27 May, a call"


def _softly(by: Player, clock: Clock, dovecot: Dovecot, smtp: Smtp) -> None:
    clock.set("2026-06-02T08:30:00")
    dovecot.deliver(returned(clock, smtp))
    by.look()
    clock.set("2026-06-03T09:00:00")
    by.look()
    assert len(smtp.accepted()) == 2, "A6: not before two business days"
    clock.set("2026-06-04T09:00:00")
    by.look()
    again = smtp.accepted()[1:]
    assert len(again) == 2
    assert _text(again[0].raw) == _text(again[1].raw), "the very text goes again, no new attempt"


def _the_answer(by: Player, clock: Clock, dovecot: Dovecot, smtp: Smtp) -> None:
    clock.set("2026-06-11T13:00:00")
    assert "call" in by.person(GRACE).lower(), "the fourth attempt is due"
    said = "Happy to help. Could you do Thursday at 12:30? I write from home.\n\nGrace"
    dovecot.deliver(_mail(clock, smtp, said, PRIVATE))
    by.look()
    assert "Thursday at 12:30" in by.what_came()
    by.right(GRACE)
    assert "time" in by.person(GRACE), "settle the time within a day"
    clock.set("2026-06-19T09:00:00")
    by.look()
    assert len(smtp.accepted()) == 3, "S7: nothing more leaves"


def _mail(clock: Clock, smtp: Smtp, text: str, sender: str, *, away: bool = False) -> bytes:
    """An answer of hers to the last mail that left."""
    mail = EmailMessage()
    mail["From"], mail["To"] = sender, "priya@home.example"
    mail["Date"] = format_datetime(clock.now())
    mail["Message-ID"] = f"<{clock.now():%Y%m%d%H%M}@norrland.example>"
    mail["Subject"] = "Automatic reply: grid routes" if away else "Re: grid routes"
    mail["In-Reply-To"] = mail["References"] = sent_id(smtp)
    if away:
        mail["Auto-Submitted"] = "auto-replied"
    mail.set_content(text)
    return bytes(mail)


def sent_id(smtp: Smtp) -> str:
    """The Message-ID of the last mail that left."""
    from email import message_from_bytes

    return str(message_from_bytes(smtp.accepted()[-1].raw)["Message-ID"])


def returned(clock: Clock, smtp: Smtp) -> bytes:
    """A full mailbox (RFC 3464)."""
    return (
        "From: Mail Delivery System <MAILER-DAEMON@norrland.example>\r\n"
        "To: priya@home.example\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        f"Date: {format_datetime(clock.now())}\r\nMessage-ID: <full1@norrland.example>\r\n"
        "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.norrland.example\r\n\r\n"
        f"Final-Recipient: rfc822; {HERS}\r\nAction: failed\r\nStatus: 4.2.2\r\n"
        "Diagnostic-Code: smtp; 452 4.2.2 The mailbox is full\r\n\r\n"
        "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"Message-ID: {sent_id(smtp)}\r\nTo: {HERS}\r\n\r\n--b--\r\n"
    ).encode()


def _text(raw: bytes) -> str:
    from email import message_from_bytes, policy

    return str(message_from_bytes(raw, policy=policy.default).get_content())
