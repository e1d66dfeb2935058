"""The new words of a mail, apart from what it quotes and from what a phone adds."""

import re
from collections.abc import Sequence

from groundwork.mail.sorting.quoted_lines import (
    BELOW,
    EMPTY,
    HEADER,
    PHONE,
    QUOTED,
    RULE,
    TEXT,
    WROTE_BY,
    signs,
)
from groundwork.mail.sorting.signature_words import LEGAL

_LONGEST_SIGNATURE = 14
_REAL_ANSWER = 8
_LEGAL = re.compile("|".join(LEGAL), re.IGNORECASE)
_GREETING = re.compile(r"^\S{1,20}(?: \S{1,20}){0,2}[,!.]?$")


def new_words(text: str) -> str:
    """What the writer wrote now. Where nothing would be left, it is the whole text."""
    lines = [line.rstrip() for line in text.replace("\xa0", " ").split("\n")]
    kept = _kept(lines, signs(lines))
    reply = "\n".join(lines[place] for place in kept).strip("\n")
    return reply.strip() if reply.strip() else text.strip()


def _kept(lines: Sequence[str], found: list[str]) -> list[int]:
    """The places of the lines that stay."""
    end = _end(lines, found)
    places = [place for place in range(end) if found[place] != PHONE]
    if TEXT not in found[:end]:
        return [place for place in places if found[place] in (TEXT, QUOTED)]
    places = _without_leading_quotation(places, found)
    places = _without_later_foot(lines, places, found)
    while places and found[places[-1]] in (QUOTED, EMPTY, WROTE_BY, HEADER):
        places.pop()
    places = [place for place in places if found[place] not in (WROTE_BY,)]
    return _without_legal(lines, places)


def _end(lines: Sequence[str], found: Sequence[str]) -> int:
    """Where the older mail or the signature begins, if there is text before it."""
    seen_text = False
    for place, sign in enumerate(found):
        if not seen_text:
            seen_text = sign == TEXT
        elif (
            sign == BELOW
            or (sign == RULE and _closes(lines, found, place))
            or (sign == WROTE_BY and not _is_quoted_after(found, place))
        ):
            return place
    return len(found)


def _closes(lines: Sequence[str], found: Sequence[str], place: int) -> bool:
    """Whether what stands below a rule is a signature, a foot or an older mail."""
    if lines[place].strip() in ("--", "- --", "—"):
        return True
    count = 0
    for sign in found[place + 1 : place + 400]:
        if sign in (BELOW, WROTE_BY, QUOTED):
            return True
        count += sign == TEXT
    return count <= _LONGEST_SIGNATURE


def _is_quoted_after(found: Sequence[str], place: int) -> bool:
    """Whether an attribution is followed by lines behind ">"."""
    for sign in found[place + 1 : place + 12]:
        if sign not in (WROTE_BY, EMPTY):
            return sign == QUOTED
    return False


def _without_leading_quotation(places: list[int], found: Sequence[str]) -> list[int]:
    """Answers below and between a quotation that opens the mail stand alone."""
    first = next((at for at, place in enumerate(places) if found[place] == TEXT), 0)
    before = {found[place] for place in places[:first]}
    if {WROTE_BY, QUOTED} <= before:
        return [place for place in places[first:] if found[place] != QUOTED]
    return places


def _without_later_foot(lines: Sequence[str], places: list[int], found: Sequence[str]) -> list[int]:
    """Text, then one quotation with its attribution, then a line or two: those are a foot."""
    wrote = next((at for at, place in enumerate(places) if found[place] == WROTE_BY), None)
    if wrote is None or TEXT not in (found[place] for place in places[:wrote]):
        return places
    last = max((at for at, place in enumerate(places) if found[place] == QUOTED), default=wrote)
    between = {found[place] for place in places[wrote:last]}
    if TEXT in between or BELOW in between or last < wrote:
        return places
    after = [lines[place] for place in places[last + 1 :] if found[place] == TEXT]
    before = [lines[place] for place in places[:wrote] if found[place] == TEXT]
    only_greets = (
        len(before) == 1 and _GREETING.match(before[0].strip()) and before[0].endswith(",")
    )
    if after and (only_greets or len(" ".join(after).split()) >= _REAL_ANSWER):
        return places if not _LEGAL.match(after[0].strip()) else places[:wrote]
    return places[:wrote]


def _without_legal(lines: Sequence[str], places: list[int]) -> list[int]:
    """A firm's notice at the end, if words of the writer stand above it."""
    for at, place in enumerate(places):
        if at and _LEGAL.match(lines[place].strip()[:300]):
            return places[:at]
    return places
