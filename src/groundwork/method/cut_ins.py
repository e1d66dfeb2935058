"""Possible cut-ins, as far as a transcript can show them (A9).

They are only ever *possible*: the seeker's own tally is the record."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from groundwork.method.speech import UNNAMED, Stretch, joined, weight

_PAUSE: Final = 500
_THEY_SPOKE: Final = 1000
_BEFORE_THEY_STOP: Final = 300
_THEY_STOP_WITHIN: Final = 1500
_THEY_STAY_SILENT: Final = 1000
_I_GO_ON: Final = 1000
_I_SAY: Final = 3
"""A9, in milliseconds and words."""

_LISTENING: Final = frozenset(
    {"ah", "aha", "hm", "hmm", "i", "indeed", "mhm", "mm", "mmhm", "mmm", "oh", "ok", "okay"}
    | {"really", "right", "see", "sure", "uh-huh", "wow", "yeah", "yep", "yes"}
)
"""Words that say that one listens."""


def shows_overlaps(spoken: Sequence[Stretch]) -> bool:
    """Whether two named people ever speak at once for over 0.3 s. Where nobody does, the file was
    put in a row by its maker, and says nothing of cut-ins (A9). `spoken` is in order of start."""
    latest: tuple[int, str] | None = None
    of_another: int | None = None
    for each in spoken:
        if each.who == UNNAMED:
            continue
        before = of_another if latest and latest[1] == each.who else latest and latest[0]
        if before is not None and min(before, each.end) - each.start > _BEFORE_THEY_STOP:
            return True
        if latest is None or each.end >= latest[0]:
            if latest and latest[1] != each.who:
                of_another = latest[0]
            latest = (each.end, each.who)
        elif each.who != latest[1]:
            of_another = max(of_another or 0, each.end)
    return False


def possible_cut_ins(spoken: Mapping[str, Sequence[Stretch]], me: str) -> tuple[float, ...]:
    """When I may have cut in, in seconds (A9): they had spoken for a second, I began over 0.3 s
    before they stopped, they stopped within 1.5 s and stayed silent for one, and I went on for a
    second with three words that are no sign of listening. `spoken`: each person's, in order."""
    theirs = [joined(each, _PAUSE) for who, each in spoken.items() if who not in (me, UNNAMED)]
    yielded = sorted(
        (run.end, run.start)
        for runs in theirs
        for place, run in enumerate(runs)
        if place + 1 == len(runs) or runs[place + 1].start >= run.end + _THEY_STAY_SILENT
    )
    ends = [end for end, _ in yielded]
    found = []
    for mine in joined(spoken.get(me, ()), _PAUSE):
        first = bisect_right(ends, mine.start + _BEFORE_THEY_STOP)
        last = bisect_right(ends, mine.start + _THEY_STOP_WITHIN)
        spoke = any(start <= mine.start - _THEY_SPOKE for _, start in yielded[first:last])
        if spoke and _goes_on(mine):
            found.append(mine.start / 1000)
    return tuple(found)


def _goes_on(mine: Stretch) -> bool:
    said = sum(weight(word) for word in mine.said if word.casefold() not in _LISTENING)
    return mine.end - mine.start >= _I_GO_ON and said >= _I_SAY
