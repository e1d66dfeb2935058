"""What was said in a conversation and when: cues, their words, the stretches of time (A9)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

UNNAMED: Final = "?"
"""Stands for whoever a transcript does not name; never taken to be the one before."""

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*|(?<!\S)&(?!\S)")
"""A lone & was said as `and`."""
_WITHOUT_SPACES: Final = re.compile(
    "[\u0e00-\u0e7f\u0e80-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
"""Thai, Lao, Khmer, kana and Chinese characters: their words are not parted by spaces."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_WITHOUT_SPACES_FROM: Final = 0.2
_TOO_LONG_MS: Final = 120_000
_FEW_WORDS: Final = 10


@dataclass(frozen=True, slots=True)
class Cue:
    """One stretch of speech. `start`, `end`: seconds from the beginning, None where not given;
    `who`: a name, or UNNAMED."""

    start: float | None
    end: float | None
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which one person spoke, in whole milliseconds, so that bounds are exact."""

    start: int
    end: int
    who: str
    said: tuple[str, ...]


def words(text: str) -> list[str]:
    """The words of a text; `it's` and `follow-up` are one each (A9)."""
    return _WORD.findall(text)


def weight(word: str) -> int:
    """How many words a piece between spaces stands for: one, or one a character in a script that
    puts no spaces between them."""
    return max(1, len(_WITHOUT_SPACES.findall(word)))


def letters(text: str) -> int:
    """How many letters a text has, of any script."""
    return len(_LETTER.findall(text))


def counted_by_letters(texts: Iterable[str]) -> bool:
    """Whether words can't be counted, as over a fifth of the letters know no spaces (A9)."""
    whole = "".join(texts)
    return len(_WITHOUT_SPACES.findall(whole)) > _WITHOUT_SPACES_FROM * letters(whole)


def doubtful(cue: Cue) -> bool:
    """Whether the times of a cue can't be: it ends before it begins, or lasts over two minutes
    with under ten words. It is set aside and shown, and counts as nothing (A9)."""
    if cue.start is None or cue.end is None:
        return False
    lasts = ms(cue.end) - ms(cue.start)
    return lasts <= 0 or (lasts > _TOO_LONG_MS and len(words(cue.text)) < _FEW_WORDS)


def ms(seconds: float) -> int:
    """Whole milliseconds."""
    return round(seconds * 1000)


def in_order(cues: Sequence[Cue]) -> list[Cue]:
    """The cues by their start; one without a start stays behind the one before it."""
    at: list[float] = []
    for cue in cues:
        at.append(cue.start if cue.start is not None else at[-1] if at else 0.0)
    return [cues[place] for place in sorted(range(len(cues)), key=at.__getitem__)]


def stretches(cues: Iterable[Cue]) -> list[Stretch]:
    """The cues whose time is known and can be, in their order."""
    return [
        Stretch(ms(cue.start), ms(cue.end), cue.who, tuple(words(cue.text)))
        for cue in cues
        if cue.start is not None and cue.end is not None and not doubtful(cue)
    ]


def joined(own: Sequence[Stretch], gap: int) -> list[Stretch]:
    """The stretches of one person, in order, joined where at most `gap` milliseconds part them."""
    runs: list[list[Stretch]] = []
    end = 0
    for each in own:
        if runs and each.start - end <= gap:
            runs[-1].append(each)
            end = max(end, each.end)
        else:
            runs.append([each])
            end = each.end
    return [
        Stretch(
            run[0].start,
            max(each.end for each in run),
            run[0].who,
            tuple(word for each in run for word in each.said),
        )
        for run in runs
    ]


def turns(cues: Sequence[Cue]) -> int:
    """How often the floor changed hands, the first speaker's turn counted (A9)."""
    return bool(cues) + sum(one.who != other.who for one, other in pairwise(cues))
