"""Who wrote to whom and when, and which mail it answers."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import getaddresses, parsedate_to_datetime

from groundwork.mail.sorting.decoding import header_text
from groundwork.mail.sorting.judgement import Envelope
from groundwork.mail.sorting.reading import Mail

ADDRESS = re.compile(
    r"[A-Za-z0-9._%+'=/&#!*?^{}|~$-]{1,80}@[A-Za-z0-9_-]{1,70}(?:\.[A-Za-z0-9_-]{1,70}){0,10}"
)
_ID = re.compile(r"<([^<>\s]{3,300})>")
_BRACKETS = re.compile(r"<[^<>]{0,200}>?")
_MOST = 500
_LONGEST = 30_000


def envelope_of(mail: Mail) -> Envelope:
    """The envelope; each part that can't be read is left empty."""
    name, address = next(iter(_people(mail, "from")), ("", ""))
    return Envelope(
        message_id=next(iter(ids_in(mail.first("message-id"))), ""),
        in_reply_to=ids_in(mail.first("in-reply-to")),
        references=ids_in(" ".join(mail.headers.get("references", ()))),
        date=_moment(mail.first("date")),
        from_name=name,
        from_address=address,
        to=tuple(each for _, each in _people(mail, "to") if each),
        cc=tuple(each for _, each in _people(mail, "cc") if each),
        subject=mail.first("subject"),
    )


def ids_in(text: str) -> tuple[str, ...]:
    """The Message-IDs in a header, without brackets, in order and each once."""
    found = _ID.findall(text) or ([text.strip()] if "@" in text and " " not in text.strip() else [])
    return tuple(dict.fromkeys(found[:_MOST]))


def people_in(values: Iterable[str]) -> list[tuple[str, str]]:
    """(name, address) of everybody in an address header, addresses in lower case."""
    found = []
    for value in values:
        pairs = _pairs(value)
        if not any("@" in address for _, address in pairs):
            name = _BRACKETS.sub("", value)[:200].strip(' "')
            pairs = [(name, address) for address in ADDRESS.findall(value) or [""]]
        found += [
            (header_text(name), address.lower())
            for name, address in pairs[:_MOST]
            if address or name
        ]
    return found


def _pairs(value: str) -> list[tuple[str, str]]:
    """What the standard reader makes of a header; nothing of one that would cost it too much."""
    if len(value) > _LONGEST or value.count("(") + value.count("<") > _MOST:
        return []
    try:
        return getaddresses([value])
    except (ValueError, IndexError, TypeError, RecursionError):
        return []


def _people(mail: Mail, name: str) -> list[tuple[str, str]]:
    return people_in(mail.headers.get(name, ()))


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
