"""A name as it was typed, and how one could greet whoever bears it."""

import re
import unicodedata
from dataclasses import dataclass

_TITLES = {
    "dr": "Dr", "prof": "Professor", "professor": "Professor", "mr": "Mr", "mrs": "Mrs",
    "ms": "Ms", "miss": "Miss", "rev": "Rev", "judge": "Judge", "lord": "Lord",
}  # fmt: skip
_SAYS_WHOSE = re.compile(r"\w['’]s\s|\ws['’]\s")
_WITH_GIVEN_NAME = {"sir": "Sir", "dame": "Dame", "lady": "Lady"}


@dataclass(frozen=True, slots=True)
class SplitName:
    """`greeting`: what the seeker could say; it can be changed."""

    given: str = ""
    family: str = ""
    greeting: str = ""


def split_name(name: str) -> SplitName:
    """Takes a single display name apart. A name whose order can't be told stays as it was typed."""
    name = " ".join(name.split())
    parts = name.split()
    if len(parts) < 2 or not _is_western(name) or _SAYS_WHOSE.search(name):
        return SplitName(given=name if len(parts) == 1 and _is_western(name) else "", greeting=name)
    from nameparser import HumanName

    read = HumanName(re.sub(r",", "", name))
    given, family = str(read.first), str(read.last)
    return SplitName(given, family, _greeting(str(read.title), given, family) or name)


def _greeting(title: str, given: str, family: str) -> str:
    word = title.lower().replace(".", "").split(" ")[0] if title else ""
    if word in _TITLES and family:
        return f"{_TITLES[word]} {family}"
    if word in _WITH_GIVEN_NAME and given:
        return f"{_WITH_GIVEN_NAME[word]} {given}"
    if given.endswith("."):
        return ""
    return given or family


def _is_western(name: str) -> bool:
    """Whether every letter is Latin, Greek or Cyrillic, where the given name mostly stands first."""
    scripts = {unicodedata.name(sign, "").split(" ")[0] for sign in name if sign.isalpha()}
    return scripts <= {"LATIN", "GREEK", "CYRILLIC"}
