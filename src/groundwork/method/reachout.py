"""One reach-out: its cadence, its attempts, the text that waits."""

from dataclasses import dataclass, field
from datetime import datetime

from groundwork.method.cadences import (
    FIVE_TOUCH,
    MOST_CALLS,
    MOST_EMAILS,
    Cadence,
    Slot,
)
from groundwork.method.words import How, Outcome, Why

DOES_NOT_COUNT = frozenset({Outcome.ENGAGED, Outcome.WRONG_NUMBER})
"""A6: calls that count as no attempt."""


@dataclass(slots=True)
class Attempt:
    """One attempt of the current reach-out. `fills`: the kind it counts as (A3).

    `at`: when it left, or left last. `repeat_from`: the moment of the last soft bounce while the
    same text waits to go again. `bounced`: came back for good, so it does not count.
    """

    event: int
    at: datetime
    how: How
    fills: How
    to: str
    text: str
    outcome: Outcome | None
    counts: bool
    repeat_from: datetime | None = None
    bounced: bool = False


@dataclass(slots=True)
class Mailed:
    """An email of ours that left, an attempt or not, so that what comes back is known (A6).

    `event`: the event that it is. `sendings`: how often its text has left. `given_up`: it came
    back softly and did not go again yet. `bounced`: it came back for good."""

    event: int
    at: datetime
    to: str
    text: str = ""
    sendings: int = 1
    given_up: bool = False
    bounced: bool = False


@dataclass(slots=True)
class Approval:
    """A text that the seeker approved, word for word, for one address (invariant 3).
    `stands_for`: what it replaces, where that was said (A3)."""

    how: How
    text: str
    to: str
    stands_for: str = ""


@dataclass(slots=True)
class Reachout:
    """The current reach-out, or the last one once it is closed."""

    id: int | None
    begun_at: datetime
    cadence: Cadence = FIVE_TOUCH
    attempts: list[Attempt] = field(default_factory=list)
    approval: Approval | None = None
    second_settled: bool = False
    gone_on_at: datetime | None = None
    answered: bool = False
    closed: Why | None = None
    closed_at: datetime | None = None

    @property
    def is_unanswered(self) -> bool:
        """Open, and they have not said anything."""
        return self.closed is None and not self.answered

    def counted(self, fills: How | None = None) -> int:
        """How many attempts count, of one kind or of both (S5)."""
        return sum(each.counts and (fills is None or each.fills is fills) for each in self.attempts)

    def last_counted(self) -> Attempt | None:
        """The attempt that counts and left last; a text that went again left then."""
        made = [each for each in self.attempts if each.counts]
        return max(made, key=lambda each: each.at, default=None)

    def has_room_for(self, fills: How) -> bool:
        """S5: whether one more attempt of that kind would still count."""
        return self.counted(fills) < (MOST_EMAILS if fills is How.EMAIL else MOST_CALLS)

    def stand_in(self, fills: How) -> Attempt | None:
        """A3: the letter or message on a network that stands for an attempt of that kind."""
        stands = (How.LETTER, How.NETWORK)
        return next(
            (a for a in self.attempts if a.counts and a.how in stands and a.fills is fills), None
        )

    def open_slots(self) -> list[Slot]:
        """A2: the slots of the cadence that the counted attempts, by kind, don't fill."""
        filled = {fills: self.counted(fills) for fills in (How.EMAIL, How.CALL)}
        open_slots = []
        for slot in self.cadence.slots:
            filled[slot.fills] -= 1
            if filled[slot.fills] < 0:
                open_slots.append(slot)
        return open_slots

    def leaves_next(self) -> Approval | Attempt | None:
        """The email that leaves next without another word of the seeker's: the approved text, else
        the one that softly bounced and goes once more (A6)."""
        if self.approval and self.approval.how is How.EMAIL:
            return self.approval
        return self.repeat()

    def repeat(self) -> Attempt | None:
        """The attempt whose text waits to go again after a soft bounce (A6)."""
        return next((each for each in self.attempts if each.repeat_from), None)
