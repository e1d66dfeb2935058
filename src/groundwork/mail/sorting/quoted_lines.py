"""Says of each line of a mail what it is: text, quoted, or a sign that older text follows."""

import re
from collections.abc import Sequence

from groundwork.mail.sorting.quotation_words import FROM, MARKERS, OPENERS, OTHER_HEADERS, WROTE
from groundwork.mail.sorting.signature_words import PHONES

EMPTY, TEXT, QUOTED, RULE, PHONE, WROTE_BY, BELOW, HEADER = "etqdsabh"

_LONGEST = 400
_MOST_JOINED = 6
_MOST_LINES = 8_000
"""Beyond them a line is text unless it stands behind ">": nothing is lost, and nothing is slow."""

_QUOTED = re.compile(r"^\s{0,8}(?:>|[A-Za-z]{1,4}>|\|\s)")
_RULE = re.compile(r"^\s{0,20}(?:[-_=+~#*—]{2,}|[—ᐧ])[-_=+~#*—ᐧ\s]*$")
_RULE_SIGNS = frozenset("-_=+~#*—ᐧ")
_COLON = re.compile("[:：]")
_PHONE = re.compile("|".join(PHONES), re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MARKER = re.compile(
    rf"^[\s*>\-_=~#—–]{{0,60}}(?:{_any(MARKERS)})[\s*:：\-_=~#—–]{{0,60}}$", re.IGNORECASE
)
_FROM = re.compile(rf"^[\s*]{{0,6}}(?:{_any(FROM)})\*?\s{{0,3}}[:：]\*?\s?", re.IGNORECASE)
_OTHER = re.compile(rf"^[\s*]{{0,6}}(?:{_any(OTHER_HEADERS)})\*?\s{{0,3}}[:：]\*?", re.IGNORECASE)
_OPENER = re.compile(
    rf"^[\s*>\-_]{{0,6}}(?:(?:{_any(OPENERS)})\b[.,]?|[\"'<(]?\d|在)", re.IGNORECASE
)
_WROTE_LAST = re.compile(
    rf"(?:(?<![^\W\d_])(?:{_any(WROTE)})(?:\s(?:as follows|følgende|het volgende|:))?|のメール)"
    r"[\s*\"]{0,3}[:：]?[\s*]{0,3}$", re.IGNORECASE
)  # fmt: skip
_WROTE = re.compile(rf"(?<![^\W\d_])(?:{_any(WROTE)})(?![^\W\d_])", re.IGNORECASE)
_WHEN_AND_WHO = re.compile(
    r"\d[^<>]{0,80}\d\d?[:.]\d\d[^<>]{0,100}<[^<>\s]{1,100}@[^<>\s]{1,100}>\s{0,3}[:：]$"
)
_BETWEEN_DASHES = re.compile(
    rf"^-{{2,20}}\s?[^-\s].{{0,200}}\d.{{0,150}}(?<![^\W\d_])(?:{_any(WROTE)})\s?-{{2,20}}$",
    re.IGNORECASE,
)
_QUOTING = re.compile(
    r"^(?:(?:quoting|zitat von|zitiere|citando|citation de|citerar|quote from) .{0,120}@.{0,120}|"
    r"\* .{1,80}@.{1,80}\[\d[^\]]{5,60}\]):$", re.IGNORECASE
)  # fmt: skip
_OLD_GMAIL = re.compile(r"^\d{4}-\d\d-\d\d \d?\d:\d\d GMT[+-]\d\d:\d\d\s\S")
_LAST_WORDS = {
    words.split()[-1].casefold() for words in (*WROTE, "som følger", "följande", "x følgende")
}
_HAS_DIGIT = re.compile(r"\d")


def signs(lines: Sequence[str]) -> list[str]:
    """One sign a line. An attribution of several lines has WROTE_BY on each; a block of
    headers, and the line that announces one, has BELOW on its first line, HEADER on the rest."""
    read = min(len(lines), _MOST_LINES)
    found = [_sign(line) for line in lines[:read]]
    found += [QUOTED if line[:1] == ">" else TEXT if line else EMPTY for line in lines[read:]]
    at = 0
    while at < read:
        taken = 0
        if found[at] in (TEXT, HEADER):
            taken = _attribution(lines, found, at)
            if taken:
                found[at : at + taken] = [WROTE_BY] * taken
            elif found[at] == HEADER:
                taken = _block(lines, found, at)
        at += max(taken, 1)
    return [TEXT if sign == HEADER + "?" else sign for sign in found]


def _sign(line: str) -> str:
    line = line[:_LONGEST]
    bare = line.strip()
    if not bare:
        return EMPTY
    if bare[0] in _RULE_SIGNS and _RULE.match(line):
        return RULE
    if bare[0] == ">" or _QUOTED.match(line):
        return QUOTED
    if len(bare) < 120:
        if _MARKER.match(bare):
            return BELOW
        if _PHONE.match(bare):
            return PHONE
    if not _COLON.search(bare, 0, 40):
        return TEXT
    return HEADER if _FROM.match(line) or _OTHER.match(line) else TEXT


def _attribution(lines: Sequence[str], found: list[str], at: int) -> int:
    """How many lines from here are one "On … somebody wrote:"; 0 for none."""
    first = lines[at].strip()[:_LONGEST]
    if _BETWEEN_DASHES.match(first) or _QUOTING.match(first):
        return 1
    if first[-1] in ".!?":
        return 0
    if _OLD_GMAIL.match(first):
        return 1
    if not _OPENER.match(first):
        return 1 if len(first) < 160 and _ends_by_name(first) else 0
    gaps = 0
    for taken in range(min(_MOST_JOINED + 2, len(lines) - at)):
        line = lines[at + taken].strip()[:_LONGEST]
        gaps += not line
        if gaps > 2 or (taken and found[at + taken] in (RULE, BELOW)):
            return 0
        if not line or not _may_end(line):
            continue
        if taken and _OPENER.match(line) and _is_attribution(line):
            return 0
        joined = " ".join(" ".join(lines[at : at + taken + 1]).split())
        if len(joined) <= 2 * _LONGEST and _is_attribution(joined):
            return taken + 1
    return 0


def _may_end(line: str) -> bool:
    """Whether a line ends as an attribution does: with a colon, or the last word of "wrote"."""
    if line[-1] in ":：":
        return True
    return line[-60:].split()[-1].strip('*"_').casefold() in _LAST_WORDS


def _ends_by_name(line: str) -> bool:
    """ "Rosa Blum <rosa@…> wrote:", "You wrote:": no date, but nothing else on the line."""
    if "@" in line and line[-1] in ":：" and _is_attribution(line):
        return True
    if not line.endswith((":", "：")) or not _WROTE_LAST.search(line[-80:]):
        return False
    return "@" in line or len(line.split()) <= 4


def _is_attribution(joined: str) -> bool:
    if not _HAS_DIGIT.search(joined):
        return False
    if _WROTE_LAST.search(joined[-80:]) or _WHEN_AND_WHO.search(joined):
        return joined[-1] in ":：" or len(joined) < 200
    return joined[-1] in ":：" and bool(_WROTE.search(joined))


def _block(lines: Sequence[str], found: list[str], at: int) -> int:
    """How many lines from here are the headers of an older mail; their signs are set."""
    heads, senders, last, other = 0, 0, at, 0
    for place in range(at, min(at + 14, len(lines))):
        if found[place] == HEADER:
            heads += 1
            senders += bool(_FROM.match(lines[place]))
            last, other = place, 0
        elif found[place] == EMPTY and heads >= 3:
            break
        else:
            other += 1
            if other > 2:
                break
    if heads >= 3 and senders:
        found[at : last + 1] = [BELOW] + [HEADER] * (last - at)
        return last + 1 - at
    found[at] = HEADER + "?"
    return 1
