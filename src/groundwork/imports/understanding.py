"""From the recognised words of a row to a person as a list tells of them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from groundwork.method.words import Tie
from groundwork.people.incoming import NOBODY_KNOWN_YET, Incoming
from groundwork.people.line.ties import read_tie
from groundwork.people.names import split_name
from groundwork.people.zones import suggest

Fields = Mapping[str, str]

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_EXTENSION = re.compile(r"(?:ext(?:ension)?|x)\.?", re.IGNORECASE)
_LONGEST_ADDRESS, _LONGEST_NUMBER, _LONGEST_PROFILE = 320, 60, 200
_PLAIN = frozenset(
    (
        "given",
        "family",
        "organisation",
        "title",
        "url",
        "profile",
        "connected_on",
        "email",
        "emails",
    )
)


def understood(fields: Fields, tie: str, country: str) -> Incoming:
    """The person in a row. `tie`: the one for the whole list, where the row says none of its own.

    `country`: the seeker's, where a bare number is dialled. What has no column becomes a note."""
    profile = fields.get("profile", "")
    one = Incoming(
        "",
        title=fields.get("title", "")[:300],
        organisation=fields.get("organisation", "")[:300],
        tie=tie or NOBODY_KNOWN_YET,
        profile=profile if len(profile) <= _LONGEST_PROFILE else "",
        met_on=fields.get("connected_on"),
    )
    notes = _read_addresses(one, fields) if "emails" in fields or "phones" in fields else []
    _read_name(one, fields)
    if not fields.keys() <= _PLAIN:
        _read_tie(one, fields.get("tie", ""), notes)
        if place := fields.get("place"):
            notes.append(f"Place: {place}")
        notes.append(fields.get("note", ""))
    if not profile and fields.get("url"):
        notes.append(f"Page: {fields['url']}")
    if notes:
        one.notes = "\n".join(filter(None, notes))
    if one.emails or one.phones or "place" in fields:
        _read_place(one, fields.get("place", ""), country)
    return one


def _read_addresses(one: Incoming, fields: Fields) -> list[str]:
    """The addresses and numbers that could be used; the others stay as notes."""
    notes: list[str] = []
    if "emails" in fields:
        emails = fields["emails"].split("\n")
        one.emails = tuple(each for each in emails if _is_email(each))
        notes += [f"Address as written: {each}" for each in emails if not _is_email(each)]
    if "phones" in fields:
        phones = fields["phones"].split("\n")
        one.phones = tuple(each for each in phones if _is_number(each))
        notes += [f"Number as written: {each}" for each in phones if not _is_number(each)]
    return notes


def _is_email(words: str) -> bool:
    return len(words) <= _LONGEST_ADDRESS and _EMAIL.fullmatch(words) is not None


def _is_number(words: str) -> bool:
    """Letters that stand for no extension make a number doubtful: 07700 9OO123."""
    digits = sum(sign.isdigit() for sign in words)
    letters = any(sign.isalpha() for sign in _EXTENSION.sub("", words))
    return digits >= 5 and len(words) <= _LONGEST_NUMBER and not letters


def _read_name(one: Incoming, fields: Fields) -> None:
    given, family = fields.get("given", ""), fields.get("family", "")
    if given or family:
        name = f"{given} {family}".strip()
    elif name := fields.get("name", ""):
        split = split_name(name[:300])
        given, family, one.greeting = split.given, split.family, split.greeting[:150]
    else:
        reached = (*fields.get("emails", "").split("\n"), *fields.get("phones", "").split("\n"))
        name = next(filter(None, reached), "") or fields.get("profile", "")
    one.name, one.given, one.family = name[:300], given[:150], family[:150]


def _read_tie(one: Incoming, words: str, notes: list[str]) -> None:
    """The tie that a row says; its words are kept where they say more, or nothing that is known."""
    if not words:
        return
    word = words.casefold().replace("’", "").replace("'", "").replace(" ", "_")
    read = None if word in list(Tie) else read_tie(words)
    if word in list(Tie):
        one.tie = word
    elif read:
        one.tie, one.through_words = read.tie.value, read.through[:200]
        one.facts = words if read.tells else ""
    else:
        notes.append(f"How we met: {words}")


def _read_place(one: Incoming, place: str, country: str) -> None:
    """A suggestion where the person is."""
    found = _suggested(place, tuple(one.addresses()), country)
    one.zone, one.zone_reason, one.country, one.subdivision = found


@lru_cache(1024)
def _suggested(
    place: str, addresses: tuple[tuple[str, str], ...], country: str
) -> tuple[str, str, str, str]:
    words = [place, *(part.strip() for part in place.split(","))] if place else []
    found = suggest(words, addresses, country)
    if found is None:
        return "", "", "", ""
    return found.zone, found.reason[:200], found.country, found.subdivision
