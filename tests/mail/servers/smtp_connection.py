"""One connection of the server that takes mail: does what its fault says, else its duty."""

import asyncio
import base64
import binascii
import os
from collections.abc import Awaitable, Callable
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from .faults import TAKEN, Fault

GARBAGE = b"This is no TLS record.\r\n"
WORDS = {
    "421": "4.3.2 Closing down",
    "451": "4.7.1 Try again later",
    "550": "5.1.1 No such user",
    "554": "5.7.1 Not accepted",
}
Take = Callable[[str, Envelope], Awaitable[None]]
SignsIn = Callable[[str, str], bool]


class Connection:
    """The hooks that aiosmtpd calls. `take` accepts a mail for good."""

    def __init__(
        self, fault: Fault, take: Take, signs_in: SignsIn, slow: float, greeted: list[str]
    ) -> None:
        self.fault, self.take, self.signs_in, self.slow = fault, take, signs_in, slow
        self.greeted = greeted

    async def handle_EHLO(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, name: str, answers: list[str]
    ) -> list[str]:
        session.host_name = name
        self.greeted.append(name)
        return answers

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        return self._signed_in(data.login.decode(), data.password.decode())

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        try:
            user, bearer, *_ = base64.b64decode(args[1]).decode().split("\x01")
        except (ValueError, IndexError, binascii.Error):
            return AuthResult(success=False, handled=False)
        name, token = user.removeprefix("user="), bearer.removeprefix("auth=Bearer ")
        signed_in = self._signed_in(name, token)
        if not signed_in.success:
            await server.challenge_auth('{"status":"401","schemes":"bearer"}')
        return signed_in

    def _signed_in(self, user: str, secret: str) -> AuthResult:
        welcome = self.fault.stage != "AUTH" and self.signs_in(user, secret)
        login = LoginPassword(user.encode(), b"")
        said = None
        if self.fault is Fault.SIGN_IN_ECHOED:
            line = base64.b64encode(f"\0{user}\0{secret}".encode()).decode()
            said = f"535 5.7.8 Not understood: AUTH PLAIN {line} ({secret})"
        return AuthResult(
            success=welcome, handled=False, auth_data=login if welcome else None, message=said
        )

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.fault is Fault.DROP_AT_MAIL:
            await drop(server)
        if self.fault.stage == "MAIL":
            return self._refusal()
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.fault is Fault.DROP_AT_RCPT:
            await drop(server)
        if self.fault.stage == "RCPT":
            return self._refusal()
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """After the dot."""
        if self.fault in TAKEN:
            assert isinstance(session.auth_data, LoginPassword)
            await self.take(session.auth_data.login.decode(), envelope)
        match self.fault:
            case Fault.DROP_AFTER_DOT_TAKEN | Fault.DROP_AFTER_DOT_NOT_TAKEN:
                await drop(server)
            case Fault.HANG_AFTER_DOT_TAKEN | Fault.HANG_AFTER_DOT_NOT_TAKEN:
                await gone()
            case Fault.TLS_CUT_AFTER_DOT:
                await cut_tls(server)
            case Fault.CUT_ANSWER:
                server._writer.write(b"250-2.0.0 Ok\r\n25")
                server.transport.close()
                await gone()
            case Fault.SLOW_AFTER_DOT:
                await asyncio.sleep(self.slow)
            case Fault.BLANK_LINE:
                await server.push("")
            case Fault.TWO_LINES:
                await server.push("250-2.0.0 Ok: queued")
        return self._refusal() if self.fault.stage == "dot" else "250 2.0.0 Ok: queued"

    async def handle_QUIT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.fault is Fault.HANG_AT_QUIT:
            await gone()
        return "221 2.0.0 Bye"

    def _refusal(self) -> str:
        return f"{self.fault.code} {WORDS[self.fault.code]}"


class Door(SMTP):
    """aiosmtpd's side of one connection, cut in the body where its fault says so."""

    def connection_made(self, transport: Any) -> None:
        """aiosmtpd asks for TLS before a sign-in, and overlooks TLS from the first byte."""
        super().connection_made(transport)
        self._tls_protocol = self._tls_protocol or transport.get_extra_info("sslcontext")

    async def smtp_DATA(self, arg: str | None) -> None:  # noqa: N802
        fault = self.event_handler.fault
        if fault not in (Fault.DROP_IN_BODY, Fault.TLS_CUT_IN_BODY):
            await super().smtp_DATA(arg)
            return
        await self.push("354 Go ahead")
        await self._reader.read(1)
        await (drop(self) if fault is Fault.DROP_IN_BODY else cut_tls(self))


async def drop(server: SMTP) -> None:
    """The connection is gone at once, without a word; never returns."""
    server.transport.abort()
    await gone()


async def cut_tls(server: SMTP) -> None:
    """Something that is no TLS comes down the line, then nothing; never returns."""
    os.write(server.transport.get_extra_info("socket").fileno(), GARBAGE)
    await drop(server)


async def gone() -> None:
    """Waits until the other side has hung up: this coroutine is then cancelled."""
    await asyncio.Event().wait()
