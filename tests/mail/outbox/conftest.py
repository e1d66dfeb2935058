"""A seeker with a mailbox on the server of the tests, and Tom with an approved text."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from groundwork.accounts.models import Account
from groundwork.adapters import clock, smtp
from groundwork.mail.approve import approve
from groundwork.mail.models import Mailbox, Message, Sending
from groundwork.mail.outbox.rounds import send_due
from groundwork.mail.sign_in import SignIn
from groundwork.steps.acting import Actor
from tests.care.book import ROOT, Book
from tests.clock import Clock
from tests.mail.servers.dovecot import PASSWORD
from tests.mail.servers.faults import Fault
from tests.mail.servers.smtp import Smtp

from .book import BEGUN, SEEKER, words_of, written_to


@dataclass
class Outbox:
    """What a test does with the outbox, and sees of it."""

    account: Account
    server: Smtp
    clock: Clock
    secret: str = PASSWORD

    def actor(self) -> Actor:
        return Actor(self.account.pk)

    def write(self, name: str, approved: bool = True) -> int:
        """A text to somebody; gives the person."""
        message = written_to(self.account, name)
        if approved:
            approve(self.actor(), message)
        return Message.objects.get(pk=message).person_id

    def round(self, fault: Fault = Fault.OK) -> int:
        """One round on a server that behaves so; gives how many left."""
        self.server.always(fault)
        Mailbox.objects.update(passed_at=clock.now())
        mailbox = Mailbox.objects.get()
        return send_due(self.account, mailbox, lambda: SignIn(mailbox.user, self.secret))

    def taken(self) -> list[tuple[str, str, str, str]]:
        """What the server took: Message-ID, recipient, subject and text."""
        return [words_of(mail.raw) for mail in self.server.accepted()]

    def text(self, person: int) -> Message:
        return Message.objects.filter(person=person).latest("pk")

    def sending(self, person: int) -> Sending:
        return Sending.objects.filter(message__person=person).latest("pk")


ALL = "GROUNDWORK_STREAMS" in os.environ
"""Whether everything is to be run, as `make test-all` does."""

Apart = Callable[..., dict[str, Any]]


@pytest.fixture
def apart(tmp_path: Path, clock: Clock) -> Apart:
    """Runs a module of this folder on a book of its own, to its end; gives what it printed."""
    book = Book(tmp_path / "data", clock)

    def run(module: str, *words: object) -> dict[str, Any]:
        done = subprocess.run(
            [sys.executable, "-m", f"tests.mail.outbox.{module}", *map(str, words)],
            env=book.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return dict(json.loads(done.stdout.splitlines()[-1]))

    return run


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> Callable[[float, float], None]:
    """Shortens what a server may take: the seconds to answer at all, and the dot."""

    def shorten(at_all: float, the_dot: float) -> None:
        monkeypatch.setattr(smtp, "TO_CONNECT", at_all)
        monkeypatch.setattr(smtp, "TO_ANSWER_THE_DOT", the_dot)

    return shorten


@pytest.fixture
def outbox(seeker: Account, smtp: Smtp, clock: Clock) -> Outbox:
    Account.objects.update(has_mailbox=True)
    seeker.refresh_from_db()
    Mailbox.objects.create(
        account=seeker,
        address=SEEKER,
        user=SEEKER,
        imap={"host": smtp.host, "port": 1, "tls": "tls"},
        smtp={"host": smtp.host, "port": smtp.port, "tls": "tls"},
        since=BEGUN,
    )
    return Outbox(seeker, smtp, clock)


@pytest.fixture
def tom(outbox: Outbox) -> int:
    """Tom, to whom the approved first email goes now."""
    return outbox.write("Tom Reyes")
