"""Whom to ask next: ties in order of warmth, and a ranking with its reasons (S1, A1).

Nobody is barred by rank or fame (S1): whoever has no tie comes last, and is good to ask (S3).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from groundwork.method.words import PurposeKind, Tie

WARMEST_FIRST: Final = tuple(Tie)
"""A1: the vocabulary itself stands in that order."""

_WARMTH: Final = {tie: place for place, tie in enumerate(WARMEST_FIRST)}

WORDS: Final[Mapping[Tie, str]] = {
    Tie.INTRODUCED: "introduced to you",
    Tie.FRIEND: "friend",
    Tie.FRIENDS_PARENT: "friend’s parent",
    Tie.ALUM: "alum who offered",
    Tie.PARENTS_FRIEND: "your parents’ friend",
    Tie.PARENTS_NEIGHBOUR: "your parents’ neighbour",
    Tie.GUEST_LECTURER: "guest lecturer",
    Tie.CLASSMATE: "classmate",
    Tie.FORMER_COLLEAGUE: "former colleague",
    Tie.IN_THE_NEWS: "in the news",
    Tie.READ_ABOUT: "read about",
    Tie.NONE: "no tie yet",
}
"""Each tie as a few words beside a name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be asked. `fresh_on`: when the tie was last alive: introduced, met,
    in contact, or thought of. `through`: who made the tie. `facts`: all else that is known."""

    person: int
    tie: Tie
    fresh_on: date
    through: str = ""
    title: str = ""
    organisation: str = ""
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A1: who next, with the purposes that fit and the reason in words."""

    candidate: Candidate
    fits: tuple[str, ...]
    why: str


def warmth(tie: Tie) -> int:
    """A1: the place of a tie, 0 for the warmest."""
    return _WARMTH[tie]


def rank(
    candidates: Iterable[Candidate], purposes: Sequence[tuple[str, str]], today: date
) -> list[Suggested]:
    """A1: by tie, then by how many purposes fit, then by freshness of the tie; with the reason.

    `purposes`: (kind, words) pairs."""
    meant = [(kind, words, frozenset(stems(words))) for kind, words in purposes]
    rated = [(each, _fits(each, meant)) for each in candidates]
    rated.sort(key=lambda pair: _place(pair[0], len(pair[1])))
    return [Suggested(each, fits, _why(each, fits, today)) for each, fits in rated]


def _place(candidate: Candidate, fits: int) -> tuple[int, int, int, int]:
    return (
        warmth(candidate.tie),
        -fits,
        -candidate.fresh_on.toordinal(),
        -candidate.person,
    )


# --- fit with the purposes

_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    [
        "the",
        "and",
        "for",
        "how",
        "with",
        "what",
        "about",
        "from",
        "into",
        "industry",
        "sector",
        "work",
        "works",
        "job",
    ]
)


def stems(text: str) -> Iterator[str]:
    """The words of a text as far as they bear a meaning, cut so that "grids" meets "grid"."""
    for word in _WORD.findall(text.casefold()):
        if word not in _EMPTY:
            yield word[:6].rstrip("s") if len(word) > 3 else word


def _fits(
    candidate: Candidate, purposes: Iterable[tuple[str, str, Collection[str]]]
) -> tuple[str, ...]:
    where = frozenset(stems(candidate.organisation))
    does = frozenset(stems(f"{candidate.title} {candidate.facts}"))
    return tuple(
        words for kind, words, meant in purposes if meant and _meets(kind, meant, where, does)
    )


def _meets(
    kind: str, meant: Collection[str], where: Collection[str], does: Collection[str]
) -> bool:
    """An organisation is met by name; an industry by work or place; a function by the work."""
    if kind == PurposeKind.ORGANISATION:
        return all(stem in where for stem in meant)
    if kind == PurposeKind.FUNCTION:
        return any(stem in does for stem in meant)
    return any(stem in does or stem in where for stem in meant)


# --- the reason in words

_FRESH_DAYS = 14

_BY_TIE: Final[Mapping[Tie, str]] = {
    Tie.INTRODUCED: "You were introduced: the warmest tie there is.",
    Tie.FRIEND: "A friend is glad to be asked.",
    Tie.FRIENDS_PARENT: "A friend’s parent has known you, or of you, for years.",
    Tie.ALUM: "Offered to help people who studied where you did.",
    Tie.PARENTS_FRIEND: "A friend of your parents likes to be asked by you.",
    Tie.PARENTS_NEIGHBOUR: "A neighbour of your parents has seen you grow up.",
    Tie.GUEST_LECTURER: "You sat in the lecture: that is a good first line.",
    Tie.CLASSMATE: "You learned side by side.",
    Tie.FORMER_COLLEAGUE: "You worked together, so you have seen each other at it.",
    Tie.IN_THE_NEWS: "You saw them in the news, and that is a good reason to write.",
    Tie.READ_ABOUT: "You read about them, and that is a good reason to write.",
    Tie.NONE: "No tie yet, and that is fine: there is nothing to lose.",
}
_THROUGH: Final[Mapping[Tie, str]] = {
    Tie.INTRODUCED: "{through} brought you together: an introduction is the warmest tie.",
    Tie.FRIEND: "A friend, through {through}.",
    Tie.FRIENDS_PARENT: "Parent of your friend {through}.",
    Tie.PARENTS_FRIEND: "{through} knows them well.",
    Tie.PARENTS_NEIGHBOUR: "Lives near {through}, and has seen you grow up.",
}


def _why(candidate: Candidate, fits: Sequence[str], today: date) -> str:
    reason = _by_tie(candidate)
    if fits:
        named = " and ".join(f"“{words}”" for words in fits[:2])
        reason += f" Fits {named}, which you want to learn about."
    age = (today - candidate.fresh_on).days
    if candidate.tie is Tie.INTRODUCED and age <= _FRESH_DAYS:
        reason += f" It is fresh: {_ago(age)}."
    return reason


def _by_tie(candidate: Candidate) -> str:
    if candidate.through and candidate.tie in _THROUGH:
        return _THROUGH[candidate.tie].format(through=candidate.through)
    return _BY_TIE[candidate.tie]


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def said(tie: Tie, through: str = "") -> str:
    """A tie as a few words: "introduced by Kofi Mensah", "friend’s parent"."""
    if through and tie is Tie.INTRODUCED:
        return f"introduced by {through}"
    if through and tie is Tie.FRIENDS_PARENT:
        return f"parent of {through}"
    return WORDS[tie]
