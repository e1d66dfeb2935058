"""What Today shows of the steps that are due: which, in which order, how many (A5, A12, A14)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from groundwork.method.words import StepKind

MOST = 9
"""A14: a short list, no backlog. What is left comes when these are done."""

TOUCHES_A_WEEK = 2
"""A12: at most so many touches are proposed in a week."""


class Shelf(StrEnum):
    """Where a due step waits for Today: the limits differ."""

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
    StepKind.TOUCH: Shelf.TOUCH,
    StepKind.MOVE_ON: Shelf.CLOSES,
    StepKind.NONE: Shelf.NONE,
}
_BEFORE_ALL = (StepKind.SAY_IF_SENT, StepKind.SORT_ANSWER)
_DOES_NOT_WAIT = {
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


def shelf(kind: StepKind, *, has_attempts: bool) -> Shelf:
    """Where a step waits: A5 counts first messages, A12 touches; a reach-out moves on by itself.
    `has_attempts`: whether an attempt of the current reach-out counts."""
    if kind in _SHELVES:
        return _SHELVES[kind]
    return Shelf.FIRST if kind in _FIRST_MESSAGE and not has_attempts else Shelf.ASKED


def waits(kind: StepKind) -> bool:
    """A14: whether it can wait until the seeker is back. What others set, answers, thank-yous and
    dated promises can't."""
    return kind not in _DOES_NOT_WAIT


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


D = TypeVar("D", bound=Due)


@dataclass(frozen=True, slots=True)
class Room:
    """What the limits across people leave for the rest of the day and week.

    `firsts`: first messages that may still go today (A5). `touches`: touches that may still be
    proposed this week (A12). `at_rest`: a rest, or a rest day (A4, A14)."""

    firsts: int
    touches: int
    at_rest: bool = False


@dataclass(frozen=True, slots=True)
class Chosen(Generic[D]):
    """What Today shows. `more`: something due is not shown yet."""

    steps: Sequence[D]
    touches: Sequence[D]
    more: bool


def room(
    *, firsts_today: int, firsts_week: int, cap_day: int, cap_week: int, touches: int, at_rest: bool
) -> Room:
    """A5, A12: what was made already, taken from what a day and a week may hold."""
    return Room(
        firsts=max(0, min(cap_day - firsts_today, cap_week - firsts_week)),
        touches=max(0, TOUCHES_A_WEEK - touches),
        at_rest=at_rest,
    )


def choose(due: Iterable[D], left: Room, most: int = MOST) -> Chosen[D]:
    """The due steps that are shown: an unknown sending, then an unsorted answer, come before all;
    then the earliest due; on one day the order of the table; touches last."""
    ordered = sorted(due, key=_place)
    if left.at_rest:
        ordered = [each for each in ordered if not waits(StepKind(each.kind))]
    firsts = [each for each in ordered if each.shelf == Shelf.FIRST][: left.firsts]
    asked = [each for each in ordered if each.shelf == Shelf.ASKED or each in firsts]
    touches = [each for each in ordered if each.shelf == Shelf.TOUCH][: left.touches]
    return Chosen(asked[:most], touches, more=len(asked) > most)


def _place(step: Due) -> tuple[bool, date, int]:
    return step.kind not in _BEFORE_ALL, step.due_on or date.max, step.order
