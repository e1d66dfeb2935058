"""One pass in a process of its own, over a book in GROUNDWORK_DATA; killed where it is told to be:
`python -m tests.mail.reading.killed PORT USER PASSWORD [before | after]` (the commit).

Prints the texts that the book has kept, each once for every time that it was."""

import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import Message

import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from groundwork.accounts.models import Account  # noqa: E402
from groundwork.care.opening import open_book  # noqa: E402
from groundwork.mail.models import Mailbox  # noqa: E402
from groundwork.mail.reading import Fetched, pass_over  # noqa: E402
from groundwork.mail.sign_in import SignIn  # noqa: E402
from tests.mail.servers.certificates import HOST  # noqa: E402


def main(port: str, user: str, password: str, killed: str = "") -> None:
    open_book()
    mailbox = Mailbox.objects.first() or _connected(int(port), user)

    def take(mails: list[Fetched], mark: Callable[[], None]) -> None:
        with transaction.atomic():
            with connection.cursor() as book:
                for mail in mails:
                    book.execute("INSERT INTO kept VALUES (%s)", [mail.raw.decode().split()[-1]])
            mark()
            if killed == "before":
                os.kill(os.getpid(), signal.SIGKILL)
        if killed == "after" and mails:
            os.kill(os.getpid(), signal.SIGKILL)

    pass_over(mailbox, SignIn(user, password), _everything, take)
    with connection.cursor() as book:
        book.execute("SELECT text FROM kept ORDER BY rowid")
        print(*(text for (text,) in book.fetchall()))


def _everything(headers: Message) -> bool:
    return True


def _connected(port: int, user: str) -> Mailbox:
    with connection.cursor() as book:
        book.execute("CREATE TABLE kept (text TEXT)")
    return Mailbox.objects.create(
        account=Account.objects.create(name="Priya Raman"),
        address=user,
        user=user,
        imap={"host": HOST, "port": port, "tls": "tls"},
        smtp={},
        since=datetime.now(UTC) - timedelta(days=10),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
