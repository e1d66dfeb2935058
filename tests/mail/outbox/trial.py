"""A book, a server that does as told, and processes that send: forked, killed, started again."""

import os
import shutil
import signal
import smtplib
import ssl
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.db import connections

from groundwork.accounts.models import Account
from groundwork.adapters import clock, smtp
from groundwork.mail.models import Mailbox
from groundwork.mail.outbox.rounds import send_due
from groundwork.mail.sign_in import SignIn
from groundwork.reachouts.keeping_up import keep_up
from tests.clock import Clock
from tests.mail.servers.dovecot import PASSWORD
from tests.mail.servers.faults import Fault
from tests.mail.servers.smtp import Accepted, SmtpProcess

from .book import BEGUN, SEEKER
from .stages import OnTheLine, Stages, silent

FOLDER = Path(settings.DATA)
KILLED = -signal.SIGKILL
PATIENCE = 60
LOOKS_ENOUGH = 4
"""Words to and fro after which the server has done all that it was told before."""

SOON, QUITE_SOON = 0.25, 1


@contextmanager
def hurried(fault: Fault) -> Iterator[None]:
    """What would be waited for in vain for ten minutes, or for half of one, takes a moment."""
    before = smtp.TO_ANSWER_THE_DOT, smtp.TO_CONNECT
    if "no answer" in fault:
        smtp.TO_ANSWER_THE_DOT, smtp.TO_CONNECT = SOON, QUITE_SOON
    yield
    smtp.TO_ANSWER_THE_DOT, smtp.TO_CONNECT = before


def apart(do: Callable[[], object]) -> int:
    """Does it in a process of its own, and gives how that ended: 0, or the signal."""
    return os.waitstatus_to_exitcode(os.waitpid(forked(do), 0)[1])


def forked(do: Callable[[], object]) -> int:
    """Begins it in a process of its own; gives its number."""
    connections.close_all()
    child = os.fork()
    if child:
        return child
    try:
        signal.alarm(PATIENCE)
        do()
        connections.close_all()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


class Trial:
    """One book that is tried again and again, from how it was at first."""

    def __init__(self, server: SmtpProcess, name: str, make: Callable[[], object]) -> None:
        self.server, self.kept = server, FOLDER.with_name(f"kept-{name}")
        self.points_at_first: list[str] = []
        self.clock = Clock(Path(os.environ["GROUNDWORK_CLOCK"]))
        self.names = FOLDER.with_name("names")
        shutil.rmtree(FOLDER, ignore_errors=True)
        self.clock.set(BEGUN)
        if apart(make):
            raise SystemExit("the book could not be made")
        shutil.copytree(FOLDER, self.kept)

    def as_at_first(self) -> None:
        """The book, the clock and the server as they were."""
        connections.close_all()
        shutil.rmtree(FOLDER, ignore_errors=True)
        shutil.copytree(self.kept, FOLDER)
        self.clock.set(BEGUN)
        self.server.reset()

    def send(self, fault: Fault = Fault.OK, kill_at: int = 0) -> int:
        """One round in a process of its own, killed at that point; gives how the process ended.
        `points_at_first`: the points that a round came to which was not killed."""
        self.server.always(fault)
        the_mailbox_was_read()
        ended = apart(lambda: self._watched(fault, kill_at))
        if not kill_at:
            self.points_at_first = self.names.read_text().splitlines()
        return ended

    def send_here(self) -> None:
        """A round in this process, as after a start, on a healthy server."""
        self.server.always(Fault.OK)
        the_mailbox_was_read()
        a_round()

    def send_meanwhile(self, fault: Fault, at: int, act: Callable[[], object]) -> int:
        """As `send`, but at the first word to or from the server from that point on the process
        waits until this one has done `act`."""
        self.server.always(fault)
        the_mailbox_was_read()
        is_there, go_on = os.pipe(), os.pipe()
        child = forked(lambda: self._interrupted(fault, at, is_there[1], go_on[0]))
        os.close(is_there[1])
        if os.read(is_there[0], 1):
            act()
            connections.close_all()
            os.write(go_on[1], b"x")
        for end in (is_there[0], *go_on):
            os.close(end)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def _interrupted(self, fault: Fault, at: int, is_there: int, go_on: int) -> None:
        def wait() -> None:
            os.write(is_there, b"x")
            os.read(go_on, 1)

        points = OnTheLine(at, FOLDER, wait)
        points.watch()
        with hurried(fault):
            a_round()

    def _watched(self, fault: Fault, kill_at: int) -> None:
        points = Stages(kill_at, FOLDER, lambda: os.kill(os.getpid(), signal.SIGKILL))
        points.watch()
        with hurried(fault):
            a_round()
        points.end()
        silent()
        self.names.write_text("\n".join(points.names))

    def send_by_itself(self, fault: Fault) -> None:
        """A round in this process, on a server that behaves so."""
        self.server.always(fault)
        with hurried(fault):
            a_round()

    def later(self, **span: float) -> None:
        """The clock goes on."""
        self.clock.forward(**span)

    def settled(self) -> list[Accepted]:
        """What the server has taken, once it has done all that it was told."""
        trusting = ssl.create_default_context()
        door = smtplib.SMTP_SSL("127.0.0.1", self.server.port, "me", context=trusting, timeout=20)
        for _ in range(LOOKS_ENOUGH):
            door.noop()
        door.close()
        return list(self.server.accepted())


def the_mailbox_was_read() -> None:
    """As a pass over it would say."""
    Mailbox.objects.update(passed_at=clock.now())


def a_round() -> None:
    """What the clock of the outbox does, once."""
    account = Account.objects.get()
    keep_up(account, clock.now())
    mailbox = Mailbox.objects.get()
    with suppress(smtp.SignInRefused):
        send_due(account, mailbox, lambda: SignIn(SEEKER, PASSWORD))
