"""Text whose every character stays in its place, so that a match is an offset in the original."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

# One character for one character: curly quotes, apostrophes, dashes and odd spaces made plain.
_PLAIN = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ′`´", "'")
    | dict.fromkeys("“”„‟«»″＂", '"')
    | dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000\t", " ")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("？﹖", "?")
    | dict.fromkeys("！﹗", "!")
    | {"\r": " ", "\x0b": " ", "\x0c": " ", "\u2028": "\n", "\u2029": "\n", "：": ":"}
)


@dataclass(frozen=True, slots=True)
class Span:
    """Words in a text: `start` and `end` are character offsets, `words` what stands between."""

    start: int
    end: int
    words: str


def plain(text: str) -> str:
    """The text with quotes, dashes and spaces made plain; as long as the text."""
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    return text.translate(_PLAIN)


def lower(text: str) -> str:
    """The text in lower case; as long as the text (`str.lower` lengthens a few letters)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def blank(text: str, start: int, end: int) -> str:
    """The text with spaces for the characters from start to end; line ends stay."""
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


class Phrases:
    """A pattern that is made when it is first asked: a first email asks 21 of 64, and making the
    others took a quarter of the time of loading the checks and asking them once.
    """

    def __init__(self, alternatives: Sequence[str]) -> None:
        self._alternatives = alternatives

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        joined = "|".join(self._alternatives)
        joined = joined.replace(" ?", r"\s{0,6}").replace(" ", r"\s{1,6}")
        return re.compile(rf"\b(?<!')(?:{joined})(?![^\W_])")

    def search(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match between the places, as of a compiled pattern."""
        return self._pattern.search(text, at, end)

    def match(self, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins right there."""
        return self._pattern.match(text, at, end)

    def finditer(self, text: str, at: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match, from the left."""
        return self._pattern.finditer(text, at, end)


def phrases(*alternatives: str) -> Phrases:
    """One pattern for whole words in lower-case text; a space stands for some white space.

    How much is bounded, so that a long blank can't make a match slow.
    """
    return Phrases(alternatives)


def listed(words: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(words.split())
