"""From the cells of a record to its recognised words."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from urllib.parse import unquote

from groundwork.imports.formats.headings import Headings
from groundwork.imports.formats.synonyms import is_preferred, needs_its_heading

Found = dict[str, str]
# By one of these a person can be known again.
KNOWN_BY = ("given", "family", "name", "email", "phone", "profile")

_SLUG = re.compile(r"linkedin\.[a-z.]{2,12}/(?:[\w-]{1,20}/)?in/([^/?#\s]+)", re.IGNORECASE)
_BETWEEN_EMAILS = re.compile(r":::|[\s;,<>]+|mailto:", re.IGNORECASE)
_BETWEEN_PHONES = re.compile(r":::|[;,\n]")
_DAY = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Address books copy these unseen signs along with numbers and addresses.
_UNSEEN = dict.fromkeys([0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F)])
_EXCHANGE_PATH = "/o="


def taker(columns: Mapping[int, str], headings: Headings) -> Callable[[Sequence[str]], Found]:
    """A function from the cells of one record to its fields; empty ones are left out."""
    plan = [
        (at, field, _PUTS.get(field, _put_first), _label(headings, at))
        for at, field in sorted(columns.items(), key=lambda one: _preferred_first(headings, one))
    ]

    def take(cells: Sequence[str]) -> Found:
        found: Found = {}
        count = len(cells)
        for at, field, put, label in plan:
            if at < count and (words := cells[at].strip()):
                put(found, field, words, label)
        return _settled(found)

    return take


def profile_of(url: str) -> str:
    """The slug of a LinkedIn profile: small letters, decoded, no query; "" if there is none."""
    found = _SLUG.search(url)
    if not found:
        return ""
    slug = found.group(1)
    if "%" in slug:
        slug = unquote(slug)
    slug = slug.lower().strip("/")
    return slug if slug.isascii() else unicodedata.normalize("NFC", slug)


@lru_cache(8192)
def _iso_day(words: str) -> str:
    """`08 Feb 2026`, as LinkedIn writes a day, in ISO form; "" for any other form or day."""
    found = _DAY.fullmatch(words)
    if not found or found.group(2) not in _MONTHS:
        return ""
    day, month, year = found.groups()
    try:
        return date(int(year), _MONTHS.index(month) + 1, int(day)).isoformat()
    except ValueError:
        return ""


def _label(headings: Headings, at: int) -> str:
    header = headings.headers[at] if headings.given and 0 <= at < len(headings.headers) else ""
    return header.rstrip(":").strip() if needs_its_heading(header) else ""


def _preferred_first(headings: Headings, column: tuple[int, str]) -> tuple[bool, int]:
    at = column[0]
    known = 0 <= at < len(headings.headers) and is_preferred(headings.headers[at])
    return not known, at


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _put_first(found: Found, field: str, words: str, label: str) -> None:
    if field not in found:
        found[field] = _one_line(words)


def _put_place(found: Found, field: str, words: str, label: str) -> None:
    place = _one_line(words)
    found[field] = f"{found[field]}, {place}" if field in found else place


def _put_url(found: Found, field: str, words: str, label: str) -> None:
    found.setdefault(field, _one_line(words))
    if "profile" not in found and (profile := profile_of(words)):
        found["profile"] = profile


def _put_day(found: Found, field: str, words: str, label: str) -> None:
    if day := _iso_day(words):
        found.setdefault(field, day)


def _put_emails(found: Found, field: str, words: str, label: str) -> None:
    parts = [part.strip(".'\"()") for part in _BETWEEN_EMAILS.split(words.translate(_UNSEEN))]
    emails = [part for part in parts if "@" in part.strip("@")]
    if emails:
        _put_several(found, "emails", emails)
    elif not words.startswith(_EXCHANGE_PATH):
        _put_note(found, "note", words, label)


def _put_phones(found: Found, field: str, words: str, label: str) -> None:
    words = words.translate(_UNSEEN)
    parts = [_one_line(part) for part in _BETWEEN_PHONES.split(words) if part.strip()]
    if not all(sum(sign.isdigit() for sign in part) >= 5 for part in parts):
        parts = [_one_line(words)]
    if any(sign.isdigit() for sign in words):
        _put_several(found, "phones", parts)
    else:
        _put_note(found, "note", words, label)


def _put_several(found: Found, field: str, new: list[str]) -> None:
    kept = found[field].split("\n") if field in found else []
    known = {one.casefold() for one in kept}
    for one in new:
        if one.casefold() not in known:
            known.add(one.casefold())
            kept.append(one)
    found[field] = "\n".join(kept)


def _put_note(found: Found, field: str, words: str, label: str) -> None:
    """Labels of address books are joined by `:::`; a star marks those that the book made."""
    if ":::" in words or words.startswith("* "):
        parts = [part.strip() for part in words.split(":::")]
        words = ", ".join(part for part in parts if part and not part.startswith("* "))
    if not words:
        return
    lines = "\n".join(line.strip() for line in words.splitlines())
    note = f"{label}: {lines}" if label else lines
    found[field] = f"{found[field]}\n{note}" if field in found else note


def _settled(found: Found) -> Found:
    """An address in the place of a name is an address; a whole name yields to its parts."""
    for field in ("given", "name"):
        if "@" in found.get(field, "") and " " not in found[field]:
            _put_several(found, "emails", [found.pop(field)])
    if "emails" in found:
        found["email"] = found["emails"].partition("\n")[0]
    if "phones" in found:
        found["phone"] = found["phones"].partition("\n")[0]
    if "name" in found and ("given" in found or "family" in found):
        del found["name"]
    return found


_PUTS: dict[str, Callable[[Found, str, str, str], None]] = {
    "email": _put_emails,
    "phone": _put_phones,
    "url": _put_url,
    "place": _put_place,
    "note": _put_note,
    "connected_on": _put_day,
}
