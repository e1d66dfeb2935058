"""A mail as it was read, and what it is known by."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import Compat32
from email.utils import parsedate_to_datetime
from hashlib import sha256

from groundwork.adapters.imap import Head

_AFTER_HEADERS = re.compile(rb"\r?\n\r?\n")
_NAMED_BY = ("Message-ID", "Date", "From")


@dataclass(frozen=True, slots=True)
class Fetched:
    """`folder`, `role` and `uid`: where it lies; `at`: when the server took it (INTERNALDATE, else
    its Date, else now); `raw`: its bytes, of a large mail without its attachments."""

    folder: str
    role: str
    uid: int
    at: datetime
    raw: bytes
    fingerprint: str


def fetched(folder: str, role: str, head: Head, raw: bytes, now: datetime) -> Fetched:
    """`raw` may be empty, where the server can't give the text: then the headers are kept."""
    kept = raw or head.headers + b"\r\n"
    at = head.at or date_of(headers_of(kept)) or now
    return Fetched(folder, role, head.uid, at, kept, fingerprint(kept))


def fingerprint(raw: bytes) -> str:
    """What a mail is known by wherever it lies: Message-ID, Date, From and text, as SHA-256.

    A server that moves a mail may put headers before it or change its line ends."""
    named = BytesHeaderParser().parsebytes(raw)
    parts = [str(value) for name in _NAMED_BY for value in named.get_all(name, [""])[:1]]
    _, *text = _AFTER_HEADERS.split(raw, maxsplit=1)
    body = re.sub(rb"\r\n?", b"\n", text[0] if text else b"").strip()
    words = "\0".join(" ".join(part.split()) for part in parts)
    return sha256(
        words.encode("utf-8", "surrogateescape") + b"\0" + sha256(body).digest()
    ).hexdigest()


class _Plainly(Compat32):
    """Headers as they came, but for a decoded Subject: ten times as fast as the library's own
    decoding of everything, and without its exceptions."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        text = str(super().header_fetch_parse(name, value))
        return decoded(text) if name.lower() == "subject" else text


def headers_of(raw: bytes) -> Message:
    """Headers whose Subject is decoded; no header of theirs raises."""
    return BytesHeaderParser(policy=_Plainly()).parsebytes(raw)


def decoded(text: str) -> str:
    """Encoded words (RFC 2047) as what they stand for; those that can't be read stay."""
    if "=?" not in text:
        return text
    try:
        return str(make_header(decode_header(text)))
    except (ValueError, LookupError, HeaderParseError):
        return text


def said(headers: Message, name: str) -> str:
    """What a header says, on one line; "" where it isn't there."""
    return " ".join(str(headers.get(name, "")).split())


def date_of(headers: Message) -> datetime | None:
    """What its Date says, where it says a moment."""
    try:
        moment = parsedate_to_datetime(said(headers, "Date"))
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
