"""The plan of a reach-out: kinds and gaps (A2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LEAST_GAP = 2
DEFAULT_WAIT = 5
MOST = {"email": 3, "call": 2}  # S5; a letter may stand for one of the emails


@dataclass(frozen=True)
class Slot:
    """One attempt of the plan, and the business days before it."""

    how: str  # email, letter, call, call_or_letter
    gap: int

    @property
    def kind(self) -> str:
        """What it counts as under S5."""
        return "email" if self.how in ("email", "letter") else "call"


@dataclass(frozen=True)
class Cadence:
    """Slots in order, and the wait after the last."""

    name: str
    slots: tuple[Slot, ...]
    wait: int


def _preset(name: str, wait: int, *slots: tuple[str, int]) -> Cadence:
    return Cadence(name, tuple(Slot(how, gap) for how, gap in slots), wait)


FIVE_TOUCH = _preset(
    "five_touch", 5, ("email", 0), ("call", 4), ("email", 4), ("call", 5), ("email", 5)
)
PRESETS = {
    "five_touch": FIVE_TOUCH,
    "3b7": _preset("3b7", 7, ("email", 0), ("email", 7)),
    "gentle": _preset("gentle", 10, ("email", 0), ("email", 10), ("call_or_letter", 10)),
}


def chosen(written: Any) -> Cadence:
    """The cadence an event names or writes out; what can't be read is the default."""
    if isinstance(written, str):
        return PRESETS.get(written, FIVE_TOUCH)
    if not isinstance(written, list):
        return FIVE_TOUCH
    slots = _own(written)
    if all(slot.kind == "call" for slot in slots):
        return FIVE_TOUCH  # S4: the first attempt is written
    wait = slots[-1].gap if len(slots) > 1 else DEFAULT_WAIT
    return Cadence("own", tuple(slots), wait)


def _own(written: list[Any]) -> list[Slot]:
    """A cadence of the seeker's own: within S5, gaps of at least 2."""
    slots: list[Slot] = []
    for pair in written:
        if not (isinstance(pair, (list, tuple)) and len(pair) == 2 and isinstance(pair[1], int)):
            continue
        if pair[0] not in ("email", "letter", "call"):
            continue
        slot = Slot(pair[0], max(pair[1], LEAST_GAP))
        if sum(other.kind == slot.kind for other in slots) < MOST[slot.kind]:
            slots.append(slot)
    return slots
