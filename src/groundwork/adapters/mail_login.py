"""Whether a name and a secret sign in to a mailbox and to the server that sends for it.

TLS always, with the certificate checked against what this computer trusts (SSL_CERT_FILE)."""

import re
import smtplib
import socket
import ssl
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

PATIENCE = 15
"""Seconds that a server may take for an answer."""


class Server(Protocol):
    """Where, and how TLS begins: "tls" or "starttls"."""

    @property
    def host(self) -> str: ...
    @property
    def port(self) -> int: ...
    @property
    def tls(self) -> str: ...


class SignIn(Protocol):
    """Who signs in. `is_oauth`: the secret is an access token (XOAUTH2), no password."""

    @property
    def user(self) -> str: ...
    @property
    def secret(self) -> str: ...
    @property
    def is_oauth(self) -> bool: ...


REFUSED, SWITCHED_OFF, CERTIFICATE, NOT_THERE, SLOW, BUSY, NO_TLS, OTHER = (
    "refused", "switched_off", "certificate", "not_there", "slow", "busy", "no_tls", "other",
)  # fmt: skip
_BUSY = re.compile(
    r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]|too many|try again later", re.IGNORECASE
)
_OFF = re.compile(r"5\.7\.139|SmtpClientAuthentication is disabled", re.IGNORECASE)


@dataclass
class CannotSignIn(Exception):
    """`kind` says why; `server`: which of the two, "imap" or "smtp"."""

    kind: str
    server: str


def try_sign_in(imap: Server, smtp: Server, sign_in: SignIn) -> None:
    """Signs in at both and leaves again. Raises CannotSignIn; nothing is read and nothing sent."""
    _trying("imap", lambda: _imap(imap, sign_in))
    _trying("smtp", lambda: _smtp(smtp, sign_in))


def _trying(server: str, do: Callable[[], None]) -> None:
    from imapclient.exceptions import LoginError

    try:
        do()
    except (LoginError, smtplib.SMTPAuthenticationError) as problem:
        kind = _why_refused(str(problem))
    except _NoTLS:
        kind = NO_TLS
    except ssl.SSLCertVerificationError:
        kind = CERTIFICATE
    except ssl.SSLError:
        kind = NO_TLS
    except TimeoutError:
        kind = SLOW
    except (socket.gaierror, ConnectionRefusedError):
        kind = NOT_THERE
    except Exception as problem:  # what is no mail server answers anything at all
        kind = SLOW if "timed out" in str(problem) else OTHER
    else:
        return
    raise CannotSignIn(kind, server) from None


def _why_refused(said: str) -> str:
    if _BUSY.search(said):
        return BUSY
    return SWITCHED_OFF if _OFF.search(said) else REFUSED


class _NoTLS(Exception):
    """The server offers no STARTTLS."""


def _imap(server: Server, sign_in: SignIn) -> None:
    from imapclient import IMAPClient

    trusted = ssl.create_default_context()
    at_once = server.tls == "tls"
    with IMAPClient(
        server.host, server.port, ssl=at_once, ssl_context=trusted, timeout=PATIENCE
    ) as box:
        if not at_once:
            if not box.has_capability("STARTTLS"):
                raise _NoTLS
            box.starttls(trusted)
        if sign_in.is_oauth:
            box.oauth2_login(sign_in.user, sign_in.secret)
        elif sign_in.user.isascii() and sign_in.secret.isascii():
            box.login(sign_in.user, sign_in.secret)
        else:
            box.plain_login(sign_in.user, sign_in.secret)


def _smtp(server: Server, sign_in: SignIn) -> None:
    trusted = ssl.create_default_context()
    if server.tls == "tls":
        door: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=PATIENCE, context=trusted
        )
    else:
        door = smtplib.SMTP(server.host, server.port, timeout=PATIENCE)
    with door:
        door.ehlo()
        if server.tls != "tls":
            if not door.has_extn("starttls"):
                raise _NoTLS
            door.starttls(context=trusted)
            door.ehlo()
        _authenticate(door, sign_in)


def _authenticate(door: smtplib.SMTP, sign_in: SignIn) -> None:
    if sign_in.is_oauth:
        words = f"user={sign_in.user}\1auth=Bearer {sign_in.secret}\1\1"
        _one_line(door, "XOAUTH2", words)
    elif "PLAIN" in door.esmtp_features.get("auth", "").upper().split():
        _one_line(door, "PLAIN", f"\0{sign_in.user}\0{sign_in.secret}")
    else:
        door.login(sign_in.user, sign_in.secret)


def _one_line(door: smtplib.SMTP, mechanism: str, words: str) -> None:
    code, answer = door.docmd("AUTH", f"{mechanism} {b64encode(words.encode()).decode()}")
    if code == 334:
        code, answer = door.docmd("")  # it explains what was wrong, and then says no
    if code // 100 == 4:
        raise smtplib.SMTPAuthenticationError(code, "try again later")
    if code // 100 != 2:
        raise smtplib.SMTPAuthenticationError(code, answer)
