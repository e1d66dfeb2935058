"""How a conversation was balanced, as far as a transcript can show it (S9, A9).

What a file does not hold is unknown, None, and never 0. There is no score."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from groundwork.method.cut_ins import possible_cut_ins, shows_overlaps
from groundwork.method.speech import (
    UNNAMED,
    Cue,
    Stretch,
    counted_by_letters,
    doubtful,
    in_order,
    joined,
    letters,
    stretches,
    turns,
    words,
)

__all__ = ["UNNAMED", "Balance", "Cue", "Speaker", "balance", "doubtful"]

_TIMED_FROM: Final = 0.9
"""The part of the cues that must have both stamps, for time to be known (A9)."""
_TOO_SHORT: Final = 180.0
_TOO_WIDE: Final = 0.1


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who spoke. `seconds`: own overlaps once; None where the file does not show time."""

    name: str
    seconds: float | None
    words: int


@dataclass(frozen=True, slots=True)
class Balance:
    """What a transcript shows (A9); shares are from 0 to 1 and None where unknown.

    `share_range`: the least and the most my share by time can be, where some speech has no name.
    `share_characters` stands for `share_words` where words are not parted by spaces.
    `cut_ins`: when each possible one began; `longest_own_turn`: both in seconds."""

    speakers: tuple[Speaker, ...]
    turns: int
    share_time: float | None = None
    share_range: tuple[float, float] | None = None
    share_words: float | None = None
    share_characters: float | None = None
    cut_ins: tuple[float, ...] | None = None
    longest_own_turn: float | None = None

    @property
    def too_short(self) -> bool:
        """Under three minutes of speech: too little for a share that means something (A9)."""
        known = [each.seconds for each in self.speakers if each.seconds is not None]
        return bool(known) and sum(known) < _TOO_SHORT

    @property
    def too_wide(self) -> bool:
        """The range spans over ten points: it can't be told (A9)."""
        return self.share_range is not None and (
            self.share_range[1] - self.share_range[0] > _TOO_WIDE
        )


def balance(cues: Sequence[Cue], me: Sequence[str], words_timed: bool = False) -> Balance:
    """The balance of a conversation (S9, A9): talk share = mine / (mine + theirs), silence out.

    `me`: the names in the file that are mine, several where I was renamed; all become the first of
    them that speaks. `words_timed`: each word has stamps and a speaker of its own, so that people
    who speak at once would show. Shares are unknown where I am not in the file, or am alone in it.
    """
    names = {cue.who for cue in cues}
    mine = next((name for name in me if name in names), UNNAMED)
    spoken = [replace(cue, who=mine) if cue.who in me else cue for cue in in_order(cues)]
    own = _stretches_by_name(spoken)
    seconds = {who: _seconds(each) for who, each in own.items()} if own else None
    said = _counts(spoken, lambda text: len(words(text)))
    speakers = tuple(
        Speaker(who, None if seconds is None else seconds.get(who, 0.0), count)
        for who, count in said.items()
    )
    changes = turns([cue for cue in spoken if not doubtful(cue)])
    if mine == UNNAMED or len(said.keys() - {UNNAMED}) < 2:
        return Balance(speakers, changes)
    by_letters = counted_by_letters(cue.text for cue in spoken)
    return Balance(
        speakers,
        changes,
        share_time=_share(seconds or {}, mine),
        share_range=_range(seconds or {}, mine),
        share_words=None if by_letters else _share(said, mine),
        share_characters=_share(_counts(spoken, letters), mine) if by_letters else None,
        cut_ins=_cut_ins(own, mine, words_timed),
        longest_own_turn=_longest_turn(spoken, mine) if own else None,
    )


def _stretches_by_name(spoken: Sequence[Cue]) -> dict[str, list[Stretch]]:
    """Each person's stretches, in order; nothing where too few cues have both stamps (A9)."""
    stamped = sum(cue.start is not None and cue.end is not None for cue in spoken)
    if stamped < _TIMED_FROM * len(spoken):
        return {}
    found: dict[str, list[Stretch]] = defaultdict(list)
    for each in stretches(spoken):
        found[each.who].append(each)
    return found


def _seconds(own: Sequence[Stretch]) -> float:
    return sum(run.end - run.start for run in joined(own, 0)) / 1000


def _counts(spoken: Sequence[Cue], count: Callable[[str], int]) -> dict[str, int]:
    """What each person said, in the order in which they first spoke."""
    found: dict[str, int] = defaultdict(int)
    for cue in spoken:
        found[cue.who] += 0 if doubtful(cue) else count(cue.text)
    return dict(found)


def _share(of: Mapping[str, float], mine: str) -> float | None:
    """My part of the whole; unknown where I have none, or where a part of it has no name."""
    if of.get(UNNAMED) or not of.get(mine):
        return None
    return of[mine] / sum(of.values())


def _range(seconds: Mapping[str, float], mine: str) -> tuple[float, float] | None:
    unnamed, own = seconds.get(UNNAMED), seconds.get(mine)
    if not unnamed or not own:
        return None
    whole = sum(seconds.values())
    return own / whole, (own + unnamed) / whole


def _cut_ins(
    own: Mapping[str, Sequence[Stretch]], mine: str, words_timed: bool
) -> tuple[float, ...] | None:
    if not own:
        return None
    spoken = sorted((each for runs in own.values() for each in runs), key=lambda each: each.start)
    if not (words_timed or shows_overlaps(spoken)):
        return None
    return possible_cut_ins(own, mine)


def _longest_turn(spoken: Sequence[Cue], mine: str) -> float:
    """In seconds: from the start of a turn of mine to its last end."""
    taken = (list(stretches(turn)) for who, turn in groupby(spoken, _who) if who == mine)
    return (
        max((max(s.end for s in turn) - turn[0].start for turn in taken if turn), default=0) / 1000
    )


def _who(cue: Cue) -> str:
    return cue.who
