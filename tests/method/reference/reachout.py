"""A reach-out and its attempts (S5, A2, A6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .cadence import FIVE_TOUCH, Cadence, Slot


@dataclass
class Attempt:
    """One email, letter, call or network message of a reach-out."""

    at: datetime  # of the last sending, where a soft bounce made it go again
    how: str
    kind: str  # what it counts as: email or call
    to: str | None = None
    text: Any = None
    outcome: str = ""
    note: bool = False  # beyond S5, after an answer, outside a reach-out
    dead: bool = False  # bounced hard, or given up after three soft bounces
    sendings: int = 1
    soft_at: datetime | None = None  # a soft bounce that waits for its repeat
    sure: bool = True  # False: made from a resolved unknown sending

    @property
    def counts(self) -> bool:
        """A6: what bounced for good, an engaged line, a wrong number don't count."""
        return not (self.note or self.dead or self.outcome in ("engaged", "wrong_number"))

    @property
    def reached(self) -> bool:
        """It is taken to have reached them."""
        lost = self.dead or self.soft_at is not None
        return not lost and self.outcome not in ("engaged", "wrong_number")

    @property
    def left_word(self) -> bool:
        """A message or a voicemail, not a call that only rang."""
        return self.how != "call" or self.outcome == "voicemail"


@dataclass
class ReachOut:
    """The pursuit of one conversation."""

    at: datetime
    cadence: Cadence = FIVE_TOUCH
    attempts: list[Attempt] = field(default_factory=list)
    heard: bool = False  # they said anything since it began
    second_settled: bool = False

    def counted(self, kind: str | None = None) -> list[Attempt]:
        """The attempts that count, of one kind or of both, oldest first."""
        made = [a for a in self.attempts if a.counts and kind in (None, a.kind)]
        return sorted(made, key=lambda a: a.at)

    def unfilled(self) -> list[int]:
        """The places of the cadence which the counted attempts, by kind, don't fill."""
        slots = self.cadence.slots
        places = list(range(len(slots)))
        for attempt in self.counted():
            fitting = [p for p in places if slots[p].kind == attempt.kind]
            if fitting:
                places.remove(fitting[0])
        return places

    def open_slots(self) -> list[Slot]:
        """The planned attempts that are not yet filled."""
        return [self.cadence.slots[place] for place in self.unfilled()]

    def stand_ins(self, kind: str) -> int:
        """How many letters or network messages stand for an attempt of this kind."""
        return sum(a.how in ("letter", "network") for a in self.counted(kind))

    def soft(self) -> Attempt | None:
        """The attempt whose text goes again."""
        return next((a for a in self.attempts if a.counts and a.soft_at), None)

    def lost_one(self) -> bool:
        """A written attempt of this reach-out bounced for good."""
        return any(a.dead for a in self.attempts)
