"""A mail taken apart: headers, its own text, and the parts that machines write for machines."""

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message

from groundwork.mail.sorting.decoding import header_text, text_of
from groundwork.mail.sorting.html_text import html_as_text

_DEEPEST = 40
_LONGEST_PARAMETERS = 5_000
_LONGEST_HEADER = 100_000
_FIRST_OF_EMBEDDED = 60_000
_REPORT = {
    "message/delivery-status": "status",
    "message/global-delivery-status": "status",
    "message/feedback-report": "feedback",
    "message/disposition-notification": "disposition",
    "message/global-disposition-notification": "disposition",
}
_EMBEDDED = {"message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers",
             "message/rfc822-headers", "message/partial"}  # fmt: skip
_HEAD_ENDS = re.compile(rb"\r?\n\r?\n|\r\r")
_TORN = re.compile(r"^--([^\s\"]{6,200}(?: [^\s\"]{1,100})?)[ \t]*\n(?=Content-|\n)", re.MULTILINE)
_TORN_BEFORE = 800
_METHOD = re.compile(r"^METHOD:([A-Z]+)", re.MULTILINE | re.IGNORECASE)


@dataclass(slots=True)
class Mail:
    """The parts of one mail; `embedded` is the text of mails inside it, headers first."""

    headers: dict[str, list[str]] = field(default_factory=dict)
    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    status: list[str] = field(default_factory=list)
    feedback: list[str] = field(default_factory=list)
    disposition: list[str] = field(default_factory=list)
    calendars: list[str] = field(default_factory=list)
    embedded: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    report_type: str = ""
    torn: bool = False
    """Whether its parts were found only by what its body looks like."""
    text: str = ""
    """What a reader is shown: the plain text, else what the HTML says."""

    def first(self, name: str) -> str:
        """The first header of that name, or nothing."""
        return next(iter(self.headers.get(name, ())), "")

    def has(self, *names: str) -> bool:
        """Whether one of these headers is there."""
        return any(name in self.headers for name in names)


def read(raw: bytes) -> Mail:
    """Takes a mail apart; of what can't be taken apart, the bytes are its text."""
    mail = Mail()
    try:
        message = _parsed(raw)
        mail.headers = _headers(message)
        mail.report_type = _param(message, "report-type").lower()
        _take(message, mail, 0)
    except (
        RecursionError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        KeyError,
        IndexError,
    ):
        mail.plain = mail.plain or [text_of(raw)]
    _mend(mail)
    mail.text = _shown(mail)
    return mail


def _mend(mail: Mail) -> None:
    """Reads the parts of a mail whose headers no longer say where one begins."""
    torn = _TORN.search("\n".join(mail.plain)[:_TORN_BEFORE]) if not mail.torn else None
    whole = "\n".join(mail.plain)
    if torn is None or mail.embedded or mail.status or whole.count(f"--{torn[1]}") < 2:
        return
    mail.plain, mail.torn = [], True
    head = f'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="{torn[1]}"\n\n'
    kept = mail.types
    _take(message_from_bytes((head + whole[torn.start() :]).encode("utf-8")), mail, 0)
    mail.types = kept + mail.types
    mail.plain = mail.plain or [whole]


def _parsed(raw: bytes) -> Message:
    """The mail; one of a single part is not searched for the borders of parts, line by line."""
    head = _HEAD_ENDS.search(raw)
    if head is None:
        return message_from_bytes(raw)
    message = message_from_bytes(raw[: head.end()])
    plain = message.get_content_maintype() not in ("multipart", "message")
    if not plain and len(str(message.get("Content-Type", ""))) < _LONGEST_PARAMETERS:
        return message_from_bytes(raw)
    before = message.get_payload()
    after = raw[head.end() :].decode("ascii", "surrogateescape")
    message.set_payload(f"{before if isinstance(before, str) else ''}{after}")
    return message


def _headers(message: Message) -> dict[str, list[str]]:
    charset = _param(message, "charset")
    found: dict[str, list[str]] = {}
    for name, value in message.raw_items():
        kept = str(value)[:_LONGEST_HEADER]
        found.setdefault(name.lower(), []).append(
            kept if name.lower() in ("from", "to", "cc", "reply-to") else header_text(kept, charset)
        )
    return found


def _param(message: Message, name: str) -> str:
    if len(str(message.get("Content-Type", ""))) >= _LONGEST_PARAMETERS:
        return ""
    try:
        value = message.get_param(name, "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return value if isinstance(value, str) else ""


def _take(part: Message, mail: Mail, depth: int) -> None:
    kind = part.get_content_type()
    mail.types.append(kind)
    if kind in _REPORT:
        getattr(mail, _REPORT[kind]).append(_flat(part))
    elif depth and (kind in _EMBEDDED or kind.startswith("message/")):
        mail.embedded.append(_flat(part)[:_FIRST_OF_EMBEDDED])
    elif part.is_multipart() and depth < _DEEPEST:
        for each in part.get_payload():
            if isinstance(each, Message):
                _take(each, mail, depth + 1)
    else:
        _take_leaf(part, kind, mail)


def _take_leaf(part: Message, kind: str, mail: Mail) -> None:
    attached = str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")
    if kind == "text/calendar":
        text = _decoded(part)
        if not attached and (_param(part, "method") or _METHOD.search(text[:20_000])):
            mail.calendars.append(text)
    elif attached and mail.types != [kind]:
        return
    elif kind == "text/html":
        mail.html.append(_decoded(part))
    elif kind.startswith("text/") or kind in (
        "multipart/mixed",
        "multipart/report",
        "multipart/alternative",
        "multipart/related",
    ):
        mail.plain.append(_decoded(part))


def _decoded(part: Message) -> str:
    """The text of a leaf, newlines as one sign and NUL shown as "�"."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        data = str(part.get_payload()).encode("utf-8", "surrogateescape")
    text = text_of(data, str(_param(part, "charset")))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


def _flat(part: Message) -> str:
    """A part that the parser took for a mail, as the text it was."""
    inside = part.get_payload()
    if not isinstance(inside, list):
        return _decoded(part)
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
        return _decoded_mail(inside)
    return "\n\n".join(_as_text(each) for each in inside if isinstance(each, Message))


def _as_text(message: Message) -> str:
    heads = [f"{name}: {header_text(str(value))}" for name, value in message.raw_items()]
    body = message.get_payload()
    text = _decoded(message) if not isinstance(body, list) else ""
    return "\n".join([*heads, "", text[:_FIRST_OF_EMBEDDED]])


def _decoded_mail(inside: Iterable[object]) -> str:
    data = "".join(
        str(each.get_payload())
        for each in inside
        if isinstance(each, Message) and not each.is_multipart()
    )
    try:
        return text_of(base64.b64decode(data.encode("ascii", "ignore")))
    except (binascii.Error, ValueError):
        return data


def _shown(mail: Mail) -> str:
    plain = "\n".join(mail.plain)
    if plain.strip() or not mail.html:
        return plain
    return html_as_text("\n".join(mail.html))
