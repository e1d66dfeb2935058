"""What Today shows of the steps that are due: which, in which order, how many (A5, A12, A14)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from groundwork.method.words import StepKind

MOST = 9
"""A14: a short list, no backlog. What is left comes when these are done."""

TOUCHES_A_WEEK = 2
"""A12: at most so many touches are proposed in a week."""


_PATIENCE = 3660


class Shelf(StrEnum):
    """Where a due step waits for Today: the limits differ."""

    BLOCKS = "blocks"
    ASKED = "asked"
    FIRST = "first"
    TOUCH = "touch"
    CLOSES = "closes"
    NONE = "none"


_FIRST_MESSAGE = {
    StepKind.WRITE_EMAIL,
    StepKind.WRITE_LETTER,
    StepKind.LEAVES_BY_ITSELF,
    StepKind.POST_LETTER,
}
_SHELVES = {
    StepKind.SAY_IF_SENT: Shelf.BLOCKS,
    StepKind.SORT_ANSWER: Shelf.BLOCKS,
    StepKind.TOUCH: Shelf.TOUCH,
    StepKind.MOVE_ON: Shelf.CLOSES,
    StepKind.NONE: Shelf.NONE,
}
DOES_NOT_WAIT = {
    StepKind.SAY_IF_SENT,
    StepKind.SORT_ANSWER,
    StepKind.DEBRIEF,
    StepKind.HOLD,
    StepKind.PREPARE,
    StepKind.THANK,
    StepKind.THANK_FOR_NAME,
    StepKind.THANK_FOR_NO,
    StepKind.KEEP_PROMISE,
    StepKind.ANSWER_THEM,
    StepKind.SETTLE_TIME,
    StepKind.TELL_INTRODUCER,
}
"""A14: what others set, answers, thank-yous and dated promises."""


WITHIN_A_DAY = {
    StepKind.THANK,
    StepKind.THANK_FOR_NAME,
    StepKind.THANK_FOR_NO,
    StepKind.ANSWER_THEM,
    StepKind.SETTLE_TIME,
    StepKind.TELL_INTRODUCER,
}
"""A6, A10, A11: asked within 24 hours, so shown at once and not only on the day they end."""


def shelf(kind: StepKind, *, has_attempts: bool) -> Shelf:
    """Where a step waits: A5 counts first messages, A12 touches; a reach-out moves on by itself.
    `has_attempts`: whether an attempt of the current reach-out counts."""
    if kind in _SHELVES:
        return _SHELVES[kind]
    return Shelf.FIRST if kind in _FIRST_MESSAGE and not has_attempts else Shelf.ASKED


def waits(kind: StepKind) -> bool:
    """A14: whether it can wait until the seeker is back."""
    return kind not in DOES_NOT_WAIT


class Due(Protocol):
    """A step as Today reads it. `order`: its place in the table of steps."""

    @property
    def kind(self) -> str: ...
    @property
    def shelf(self) -> str: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def order(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Room:
    """What the limits across people leave for the rest of the day and week.

    `firsts`: first messages that may still go today (A5). `touches`: touches that may still be
    proposed this week (A12). `at_rest`: a rest, or a rest day (A4, A14)."""

    firsts: int
    touches: int
    at_rest: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """What Today shows. `more`: something due is not shown yet. `firsts_wait`: enough first
    messages went today or this week, so others wait (A5)."""

    steps: Sequence[Due]
    touches: Sequence[Due]
    more: bool
    firsts_wait: bool


def room(
    *, firsts_today: int, firsts_week: int, cap_day: int, cap_week: int, touches: int, at_rest: bool
) -> Room:
    """A5, A12: what was made already, taken from what a day and a week may hold."""
    return Room(
        firsts=max(0, min(cap_day - firsts_today, cap_week - firsts_week)),
        touches=max(0, TOUCHES_A_WEEK - touches),
        at_rest=at_rest,
    )


def back_on(
    today: date,
    rests: Iterable[tuple[date, date]],
    rest_days: Iterable[date],
    rest_weekdays: Iterable[int],
) -> date | None:
    """A14, and rest days: the first day on which what can wait is asked again, or None where
    today is no day of rest. A week of rest days alone has no such day: then the last one tried."""
    spans, days, weekdays = tuple(rests), frozenset(rest_days), frozenset(rest_weekdays)
    day = today
    for _ in range(_PATIENCE):
        in_rest = any(first <= day <= last for first, last in spans)
        if not in_rest and day not in days and day.weekday() not in weekdays:
            break
        day += timedelta(days=1)
    return day if day > today else None


def choose(due: Iterable[Due], left: Room, most: int = MOST) -> Chosen:
    """The due steps that are shown: an unknown sending, then an unsorted answer, come before all;
    then the earliest due; on one day the order of the table; touches last."""
    ordered = sorted(due, key=_place)
    if left.at_rest:
        ordered = [each for each in ordered if not waits(StepKind(each.kind))]
    firsts = [each for each in ordered if each.shelf == Shelf.FIRST]
    touches = [each for each in ordered if each.shelf == Shelf.TOUCH]
    kept_back = firsts[left.firsts :]
    asked = [each for each in ordered if each not in kept_back and each not in touches]
    return Chosen(
        asked[:most],
        touches[: left.touches],
        more=len(asked) > most,
        firsts_wait=bool(kept_back),
    )


def _place(step: Due) -> tuple[bool, date, int]:
    return step.shelf != Shelf.BLOCKS, step.due_on or date.max, step.order
