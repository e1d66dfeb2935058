"""What can go wrong with a mailbox, as a sentence for the seeker: what happened, what to do."""

import imaplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from imapclient.exceptions import IMAPClientError, ProtocolError

_LATER = "Groundwork tries again by itself; nothing is lost."


class SignInRefused(Exception):
    """The server doesn't take this name and password. `words`: the server's own."""

    def __init__(self, host: str, words: str) -> None:
        super().__init__(
            f"{host} didn’t take the name and the password. Sign in to your mail account again."
        )
        self.words = words


class Unreachable(Exception):
    """There is no connection to the server, or none any more."""


class OddAnswer(Exception):
    """The server answers, but not what was asked."""


@contextmanager
def told(host: str) -> Iterator[None]:
    """What the network and the libraries raise becomes Unreachable or OddAnswer."""
    try:
        yield
    except (OSError, imaplib.IMAP4.abort) as problem:
        raise Unreachable(_unreachable(host, problem)) from problem
    except (
        imaplib.IMAP4.error,
        IMAPClientError,
        ProtocolError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        AssertionError,
    ) as problem:
        if "* BYE" in str(problem):
            raise Unreachable(_unreachable(host, problem)) from problem
        raise OddAnswer(
            f"{host} gave an answer that Groundwork can’t read ({_short(problem)}). {_LATER}"
        ) from problem


def _unreachable(host: str, problem: Exception) -> str:
    if isinstance(problem, ssl.SSLCertVerificationError):
        return (
            f"{host} can’t prove that it is {host}, so Groundwork didn’t sign in there. "
            "Check the server’s name in Settings; in a café or hotel, sign in to its network first."
        )
    if isinstance(problem, ssl.SSLError):
        return f"There is no secure connection to {host} ({_short(problem)}). {_LATER}"
    if isinstance(problem, socket.gaierror):
        return (
            f"There is no server of the name {host} to be found just now. Check the internet "
            f"connection, and the name in Settings. {_LATER}"
        )
    if isinstance(problem, TimeoutError):
        return f"{host} doesn’t answer just now. {_LATER}"
    if isinstance(problem, ConnectionRefusedError):
        return f"{host} takes no connection there. Check the port in Settings. {_LATER}"
    return f"The connection to {host} ended early. Check the internet connection. {_LATER}"


def _short(problem: Exception) -> str:
    return " ".join(str(problem).split())[:120] or type(problem).__name__
