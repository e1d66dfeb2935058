"""A connection to a mailbox, opened and signed in."""

import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import LoginError

from groundwork.adapters.imap.box import Box
from groundwork.adapters.imap.errors import SignInRefused, Unreachable, told

TO_CONNECT, TO_ANSWER = 20, 60
"""Seconds."""

_NOT_NOW = re.compile(
    r"\[(unavailable|inuse|limit|serverbug)\]|too many|temporar|try again|system error", re.I
)


@contextmanager
def opened(
    server: dict[str, object], user: str, secret: str, *, is_oauth: bool = False
) -> Iterator[Box]:
    """A signed-in connection. `server`: {"host", "port", "tls": "tls" or "starttls"}; the
    certificate is always verified. Raises Unreachable, OddAnswer or SignInRefused."""
    host = str(server["host"])
    with told(host):
        client = _connected(host, int(str(server["port"])), str(server["tls"]))
    try:
        _sign_in(client, host, user, secret, is_oauth=is_oauth)
        yield Box(client, host)
        with suppress(Exception):
            client.logout()
    finally:
        with suppress(Exception):
            client.shutdown()


def _connected(host: str, port: int, tls: str) -> IMAPClient:
    trusting = ssl.create_default_context()
    at_once = tls == "tls"
    client = IMAPClient(
        host,
        port,
        ssl=at_once,
        ssl_context=trusting if at_once else None,
        timeout=SocketTimeout(TO_CONNECT, TO_ANSWER),
    )
    client.normalise_times = False
    if not at_once:
        try:
            client.starttls(trusting)
        except BaseException:
            client.shutdown()
            raise
    return client


def _sign_in(client: IMAPClient, host: str, user: str, secret: str, *, is_oauth: bool) -> None:
    with told(host):
        try:
            if is_oauth:
                client.oauth2_login(user, secret)
            elif secret.isascii() and user.isascii():
                client.login(user, secret)
            else:
                client.plain_login(user, secret)
        except LoginError as problem:
            if isinstance(problem.__context__, imaplib.IMAP4.abort):
                raise problem.__context__ from None
            words = " ".join(str(problem).split())[:300]
            if "command error: BAD" in words:
                raise ValueError(words) from None
            if _NOT_NOW.search(words):
                raise Unreachable(
                    f"{host} is too busy to let Groundwork in just now. It tries again by itself."
                ) from None
            raise SignInRefused(host, words) from None
