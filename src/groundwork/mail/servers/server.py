"""One mail server: its host, its port, and how TLS begins there."""

import re
from dataclasses import asdict, dataclass
from typing import Any

from groundwork.steps.errors import Mistake

TLS, STARTTLS = "tls", "starttls"
USUAL = {"imap": 993, "smtp": 465}
BEGINS = {993: TLS, 465: TLS, 143: STARTTLS, 587: STARTTLS, 25: STARTTLS, 2525: STARTTLS}
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?", re.IGNORECASE)
_MOST = 253


@dataclass(frozen=True, slots=True)
class Server:
    """`tls`: "tls" from the first byte, or "starttls". There is no way without."""

    host: str
    port: int
    tls: str

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"

    def as_json(self) -> dict[str, Any]:
        """As Mailbox keeps it."""
        return asdict(self)


def read(kind: str, words: str, tls: str = "") -> Server:
    """A server as it is typed: "host", "host:port" or "host:port:starttls".

    `kind`: imap or smtp, for the port where none is given; `tls`: where the words don't say it.
    Raises Mistake with a sentence."""
    typed, _, rest = words.strip().partition(":")
    host = typed.removesuffix(".")
    port, _, begins = rest.partition(":")
    if not _HOST.fullmatch(host) or len(host) > _MOST:
        raise Mistake(f"“{words[:60]}” can’t be a server. It looks like {kind}.place.example.")
    number = _port(kind, port)
    chosen = (begins or tls or BEGINS.get(number, TLS)).lower()
    if chosen not in (TLS, STARTTLS):
        raise Mistake("A server takes TLS or STARTTLS; Groundwork signs in by no other way.")
    return Server(host.lower(), number, chosen)


def _port(kind: str, words: str) -> int:
    if not words:
        return USUAL[kind]
    if not (words.isascii() and words.isdigit() and 0 < int(words[:6]) < 65536):
        raise Mistake(f"“{words[:20]}” can’t be a port. It is a number, such as {USUAL[kind]}.")
    return int(words)
