"""A server that takes mail, on 127.0.0.1: in a thread, or (SmtpProcess) in a process of its own.

It records what it accepted, hands it to Dovecot where it is told to, and does what a test asks of
it, connection by connection (faults.py)."""

import asyncio
import threading
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from multiprocessing import get_context
from multiprocessing.managers import BaseManager
from typing import Any

from aiosmtpd.smtp import Envelope

from . import lmtp
from .certificates import HOST, Certificates
from .dovecot import PASSWORD
from .faults import Fault
from .smtp_connection import Connection, Door

PATIENCE = 20


@dataclass(frozen=True)
class Accepted:
    """A mail that the server has taken on. `user` signed in; `raw` is the mail as it came."""

    user: str
    sender: str
    recipients: tuple[str, ...]
    raw: bytes


@dataclass(frozen=True)
class Provider:
    """What kind of provider it plays.

    `lmtp_port`: Dovecot's; without it nothing is handed on. `files_in_sent`: as Gmail does.
    `renames`: gives each mail a Message-ID of its own, as Microsoft does. `takes_utf8`: addresses
    in any letters (RFC 6531). `slow`: seconds before
    the answer of SLOW_AFTER_DOT. `password`: of every user, and as a token good for XOAUTH2."""

    lmtp_port: int | None = None
    files_in_sent: bool = False
    renames: bool = False
    takes_utf8: bool = False
    slow: float = 0.5
    password: str = PASSWORD


class Smtp:
    """`port`: TLS from the first byte; `starttls_port`: STARTTLS first. Runs once it is made."""

    def __init__(self, certificates: Certificates) -> None:
        self.host = HOST
        self.certificates = certificates
        self.reset()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="smtp", daemon=True)
        self._thread.start()
        tls = {"ssl": certificates.for_a_server()}
        self.port = self._listen(self._door, **tls)
        starttls = {"tls_context": certificates.for_a_server(), "require_starttls": True}
        self.starttls_port = self._listen(lambda: self._door(**starttls))

    def reset(self) -> None:
        """Forgets what it accepted and what it was told."""
        self._accepted: list[Accepted] = []
        self._faults: deque[Fault] = deque()
        self._always = Fault.OK
        self._connections = 0
        self._greeted: list[str] = []
        self._provider = Provider()

    def play(self, **how: Any) -> None:
        """From now on it is such a Provider: play(lmtp_port=dovecot.lmtp_port, renames=True)."""
        self._provider = replace(self._provider, **how)

    def behave(self, *faults: Fault) -> None:
        """The next connections meet these, one each (a test sign-in is a connection as well);
        after them all is OK again."""
        self._faults.extend(faults)

    def always(self, fault: Fault) -> None:
        """Every connection meets this, once what `behave` asked for has been met."""
        self._always = fault

    def accepted(self) -> list[Accepted]:
        """What it has taken on, in order."""
        return list(self._accepted)

    def connections(self) -> int:
        """How many there were."""
        return self._connections

    def greeted(self) -> list[str]:
        """The names that clients gave at EHLO."""
        return list(self._greeted)

    def ports(self) -> tuple[int, int]:
        return self.port, self.starttls_port

    def stop(self) -> None:
        """Closes every connection and ends the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)

    def _listen(self, door: Callable[[], Door], **how: Any) -> int:
        making = self._loop.create_server(door, HOST, 0, **how)
        server = asyncio.run_coroutine_threadsafe(making, self._loop).result(PATIENCE)
        return int(server.sockets[0].getsockname()[1])

    def _door(self, **how: Any) -> Door:
        self._connections += 1
        fault = self._faults.popleft() if self._faults else self._always
        handler = Connection(fault, self._take, self._signs_in, self._provider.slow, self._greeted)
        return Door(
            handler,
            hostname="localhost",
            authenticator=handler.authenticate,
            auth_required=True,
            enable_SMTPUTF8=self._provider.takes_utf8,
            loop=self._loop,
            **how,
        )

    def _signs_in(self, user: str, secret: str) -> bool:
        return bool(user) and secret == self._provider.password

    async def _take(self, user: str, envelope: Envelope) -> None:
        raw, provider = envelope.original_content or b"", self._provider
        recipients = tuple(envelope.rcpt_tos)
        self._accepted.append(Accepted(user, envelope.mail_from or "", recipients, raw))
        if provider.lmtp_port is not None:
            handed = _renamed(raw) if provider.renames else raw
            await asyncio.to_thread(_hand_on, provider, handed, user, recipients)


def _hand_on(provider: Provider, raw: bytes, user: str, recipients: tuple[str, ...]) -> None:
    """Whoever has no mailbox in Dovecot lives elsewhere."""
    assert provider.lmtp_port is not None
    for recipient in recipients:
        try:
            lmtp.deliver(provider.lmtp_port, raw, recipient)
        except lmtp.NobodyThere:
            continue
    if provider.files_in_sent:
        lmtp.deliver(provider.lmtp_port, raw, user, "Sent")


def _renamed(raw: bytes) -> bytes:
    mail = message_from_bytes(raw, policy=policy.compat32.clone(linesep="\r\n"))
    own = mail["Message-ID"]
    del mail["Message-ID"]
    mail["Message-ID"] = f"<{uuid.uuid4().hex}@provider.example>"
    mail["X-Microsoft-Original-Message-ID"] = own
    return mail.as_bytes()


class _Manager(BaseManager):
    pass


_Manager.register("Smtp", Smtp)


class SmtpProcess:
    """The same server in a process of its own, with the same methods."""

    def __init__(self, certificates: Certificates) -> None:
        self._manager = _Manager(ctx=get_context("spawn"))
        self._manager.start()
        self._there = self._manager.Smtp(certificates)  # type: ignore[attr-defined]
        self.host = HOST
        self.port, self.starttls_port = self._there.ports()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._there, name)

    def stop(self) -> None:
        self._manager.shutdown()
