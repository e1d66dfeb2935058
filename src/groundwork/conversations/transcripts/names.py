"""Who speaks, where a name and a colon stand before what was said."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from groundwork.method.speech import UNNAMED

_WITHIN = 80
_MOST_COLONS = 6
_COLON = re.compile(r":(?=\s|$)|：")
_BOLD = re.compile(r"\*\*([^*]{1,80}?)(?::\*\*|\*\*:)")
_SHARING = re.compile(r"['’]s Presentation$")
_RECURS = 0.8
_MOST_WORDS = 4
_NO_NAME = re.compile(r"[?!,;\"“”]|https?$")


class Names:
    """The names before a colon in the lines of one file; which they are is known from all of it.

    A name may itself have a colon in it, and what was said may begin with one ("Note: …"): the
    longest beginning that recurs nearly as often as its shortest is the name. One that stands once
    is a name only if it looks like one. Whoever stays unnamed is never taken for the one before.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._counted = Counter(
            prefix for line in lines for prefix in _prefixes(without_bold(line))
        )

    def split(self, line: str) -> tuple[str, str]:
        """The name and what was said; UNNAMED and the line where no name stands in it."""
        line = without_bold(line)
        prefix = self._name(list(_prefixes(line)))
        if prefix is None:
            return UNNAMED, line.strip()
        return _SHARING.sub("", prefix.strip()), line[len(prefix) + 1 :].strip()

    def _name(self, prefixes: list[str]) -> str | None:
        if not prefixes:
            return None
        shortest = self._counted[prefixes[0]]
        if shortest < 2:
            return prefixes[0] if _looks_like_a_name(prefixes[0]) else None
        return next(
            prefix
            for prefix in reversed(prefixes)
            if self._counted[prefix] >= max(2, _RECURS * shortest)
        )


def without_bold(line: str) -> str:
    """A line whose name was set in bold ("**Name:** text"), as if it was not."""
    line = line.lstrip()
    found = _BOLD.match(line)
    return f"{found.group(1)}: {line[found.end() :]}" if found else line


def _prefixes(line: str) -> Iterator[str]:
    """Every beginning of a line that a colon ends, the shortest first."""
    for place, colon in enumerate(_COLON.finditer(line[: _WITHIN + 1])):
        if place == _MOST_COLONS:
            return
        if line[: colon.start()].strip():
            yield line[: colon.start()]


def _looks_like_a_name(prefix: str) -> bool:
    words = prefix.split()
    return (
        len(words) <= _MOST_WORDS
        and not _NO_NAME.search(prefix)
        and all(word[0].isalpha() and not word[0].islower() for word in words)
    )
