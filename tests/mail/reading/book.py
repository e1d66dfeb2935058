"""What a test keeps of the mails it is handed, as a caller of pass_over does."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import Message

from django.db import transaction

from groundwork.accounts.models import Account
from groundwork.mail.models import Mailbox
from groundwork.mail.reading import Fetched, pass_over
from groundwork.mail.sign_in import SignIn
from tests.mail.servers.between import Between
from tests.mail.servers.dovecot import Dovecot

MARA = "mara@work.example"


class Book:
    """`events`: the mails by what they are known by, each once; `handed`: every handing-over."""

    def __init__(self, mailbox: Mailbox, sign_in: SignIn) -> None:
        self.mailbox, self.sign_in = mailbox, sign_in
        self.events: dict[str, Fetched] = {}
        self.handed: list[Fetched] = []
        self.heads = 0
        self.before_commit: Callable[[], None] = lambda: None

    def look(self) -> int:
        """One pass; how many mails were handed over."""
        return pass_over(self.mailbox, self.sign_in, self.wanted, self.take)

    def wanted(self, headers: Message) -> bool:
        self.heads += 1
        return "stranger" not in str(headers.get("From", ""))

    def take(self, mails: list[Fetched], mark: Callable[[], None]) -> None:
        with transaction.atomic():
            mark()
            self.before_commit()
        self.handed += mails
        self.events |= {mail.fingerprint: mail for mail in mails}

    def texts(self) -> list[str]:
        """The last line of each mail, in the order of arrival."""
        mails = sorted(self.events.values(), key=lambda mail: mail.at)
        return [mail.raw.decode("latin-1").split()[-1] for mail in mails]


def book_of(account: Account, server: Dovecot | Between, user: str, password: str) -> Book:
    """The mailbox of `user`, connected ten days ago."""
    mailbox = Mailbox.objects.create(
        account=account,
        address=user,
        user=user,
        imap={"host": server.host, "port": server.port, "tls": "tls"},
        smtp={},
        since=datetime.now(UTC) - timedelta(days=10),
    )
    return Book(mailbox, SignIn(user, password))


def mail(text: str, number: int = 1, sender: str = MARA, **headers: str) -> bytes:
    """A short mail whose last word is `text`; headers by name, with _ for -; "" leaves one out."""
    named = {
        "From": f"Mara Lindqvist <{sender}>",
        "To": "priya@home.example",
        "Subject": "Re: A question",
        "Date": "Tue, 24 Nov 2026 09:00:00 +0000",
        "Message_ID": f"<{number}@work.example>",
    } | headers
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value]
    return "\r\n".join([*lines, "", f"Gladly: {text}", ""]).encode()
