"""To whom an answer points: the name and address that stand beside its words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from groundwork.mail.sorting.envelope import ADDRESS
from groundwork.mail.sorting.judgement import Meaning, Referred
from groundwork.mail.sorting.referral_words import INTRODUCES, NO_NAMES, TALK_TO

_INTRODUCES = re.compile(INTRODUCES, re.MULTILINE)
_TALK_TO = re.compile(TALK_TO)
_TO_ARRANGE = re.compile(
    r"\bassistant\b|\b(?:my|our) pa\b|secretar|assistenz|sekretar|assistente|to (?:find|arrange|schedule|set up|fix|book) (?:a|the|some|us)|calendar|diary"
)
_MINE = re.compile(
    r"(?:\bme (?:at|on|under|via|by)|\bmir (?:unter|an)|\bmich unter|\bmoi (?:a|au|sur)|\bmy (?:private |personal |own )?(?:e-?mail|address|mail|number)\b.{0,12}|meine\w? .{0,12}adresse)\s?(?:is|ist|:)?\s?[<(]?$"
)
_UP = "A-ZÀ-ÖØ-ÞŁŚŻŹĆŃĄĘŠČŘŽŞĞİА-Я"
_NAME = re.compile(
    rf"(?<![\w@.])(?:(?:Frau|Herrn?|Mrs?|Ms|Dr|Prof|Professor|Mme|Mevrouw|Sra?|Dra?|Dott|Dottoressa|Pani|Panem|Pan|Fru|Herr)\.?\s)*"
    rf"(?P<n>[{_UP}][\w'’-]+(?:\s(?:(?:de|van|von|der|den|la|di|da|del|le|ten|ter|al|bin|dos|du|af|zu)\s){{0,2}}[{_UP}][\w'’.-]*){{0,3}})"
)
_CJK_NAME = re.compile(r"(?P<n>[\u4e00-\u9fff\u3040-\u30ff]{2,8})(?:さん|様|先生|经理|女士|教授)")
_REACH = 140
_NEAR_ADDRESS = 60
_RIGHT_AFTER = 24
_LEADS = ("to ", "to", "with ", "with", "contact ", "colleague", "meet", "kollegin", "kollege", "an", "mit",
          "con", "met", "med", "com", "collega", "connect you", "introduce", "in")  # fmt: skip
_ENDS = re.compile(r"(?<=[^\W\d_]{2})[.!?](?=\s|$)|\n\s*\n|[。！？]")
_NO_NAMES = frozenset(NO_NAMES.split())


@dataclass(frozen=True, slots=True)
class Referral:
    """A referral as found: what it means, to whom, and the place of its words."""

    meaning: Meaning
    to: Referred
    mark: tuple[int, int]


def referral_in(
    reply: str, folded: str, cc: Iterable[tuple[str, str]], ours: set[str]
) -> Referral | None:
    """Whom the answer names to talk to, or says to introduce; None for nobody."""
    copied = [(name, address) for name, address in cc if address and address not in ours]
    for meaning, pattern in (("introduces", _INTRODUCES), ("talk_to", _TALK_TO)):
        for match in pattern.finditer(folded):
            if meaning == "introduces" and _TO_ARRANGE.search(
                folded[match.start() : match.end() + 80]
            ):
                continue
            to = _named(reply, match.start(), match.end(), copied, ours, meaning == "introduces")
            if to:
                return Referral(meaning, to, match.span())  # type: ignore[arg-type]
    return None


def _named(
    reply: str, start: int, end: int, copied: list[tuple[str, str]], ours: set[str], by_copy: bool
) -> Referred | None:
    address = _address(reply[max(0, start - _REACH) : end + 2 * _REACH], ours)
    name = _name(reply[end : end + _REACH], ours, reply[start:end]) if not address else ""
    if address:
        return Referred(
            _name_before(reply, address, ours) or _name(reply[end : end + _REACH], ours), address
        )
    same = next((pair for pair in copied if name and _same(pair[0], name)), None)
    if same is None and copied and (by_copy or not name):
        same = copied[0]
    if same:
        return Referred(same[0] or name, same[1])
    if by_copy and not name:
        name = _name(reply[max(0, start - 60) : start], ours)
    return Referred(name, "") if name else None


def _address(reply: str, ours: set[str]) -> str:
    for match in ADDRESS.finditer(reply):
        address = match.group().lower().strip(".'")
        before = reply[max(0, match.start() - 60) : match.start()].lower()
        if address not in ours and not _MINE.search(before):
            return address
    return ""


def _name_before(reply: str, address: str, ours: set[str]) -> str:
    at = reply.lower().find(address)
    before = reply[max(0, at - _NEAR_ADDRESS) : at]
    found = [name for name in _names(before) if not _ours(name, ours)]
    return next((name for name in reversed(found) if " " in name), found[-1] if found else "")


def _name(text: str, ours: set[str], led_by: str = "to ") -> str:
    said = _ENDS.split(text, maxsplit=1)[0]
    names = [name for name in _names(said) if not _ours(name, ours)]
    whole = next((name for name in names if " " in name), "")
    if whole or not led_by.lower().endswith(_LEADS):
        return whole
    return next((name for name in names if name in said[:_RIGHT_AFTER]), "")


def _names(text: str) -> list[str]:
    found = []
    for match in _NAME.finditer(text):
        words = match["n"].rstrip(".").split()
        while words and words[0] in _NO_NAMES:
            words = words[1:]
        while words and words[-1] in _NO_NAMES:
            words = words[:-1]
        if words:
            found.append(" ".join(words))
    return found + [match["n"] for match in _CJK_NAME.finditer(text)]


def _ours(name: str, ours: set[str]) -> bool:
    first = name.lower().split()[0]
    return any(
        first in each.partition("@")[0] if "@" in each else first in each.split()
        for each in ours
        if len(first) > 2
    )


def _same(one: str, other: str) -> bool:
    return bool(set(one.lower().split()) & set(other.lower().split()))
