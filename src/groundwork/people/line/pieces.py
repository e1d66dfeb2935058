"""A line cut where its writer paused."""

import re

_PAUSE = re.compile(r"[,;\n\t|()\[\]]|\s[-–—·]\s|(?<=[^\W\d_A-Z]{2})[.!]\s+(?=[^\W\d_a-z])")
_AFTER_A_NAME = re.compile(
    r"(?:jr|sr|junior|senior|ii|iii|phd|mba|msc|ma|md|obe|mbe|cbe|frs|ceng|esq)\.?", re.IGNORECASE
)


def pieces(line: str) -> list[str]:
    """The pieces of a line, in order, without empty ones."""
    return [piece for each in _PAUSE.split(line) if (piece := " ".join(each.split()).strip(" .:"))]


def is_after_a_name(piece: str) -> bool:
    """ "PhD" and its like, which belong to the name before the comma."""
    return bool(_AFTER_A_NAME.fullmatch(piece))
