"""A2, S5: the plans of a reach-out's attempts, as data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from groundwork.method.words import How

MOST_EMAILS: Final = 3
MOST_CALLS: Final = 2
MOST_ATTEMPTS: Final = MOST_EMAILS + MOST_CALLS
LEAST_GAP: Final = 2
MOST_GAP: Final = 125

CALL_OR_LETTER: Final = "call_or_letter"


@dataclass(frozen=True, slots=True)
class Slot:
    """One planned attempt: `email`, `letter`, `call` or `call_or_letter`, and the gap in business
    days before it."""

    kind: str
    gap: int

    @property
    def fills(self) -> How:
        """The kind of attempt that it counts as."""
        return How.EMAIL if self.kind in (How.EMAIL, How.LETTER) else How.CALL


@dataclass(frozen=True, slots=True)
class Cadence:
    """A plan: its slots, the wait after the last, and whether a second person is proposed."""

    name: str
    slots: tuple[Slot, ...]
    wait: int
    second_person_after: int | None = None


FIVE_TOUCH = Cadence(
    "five_touch",
    (Slot("email", 0), Slot("call", 4), Slot("email", 4), Slot("call", 5), Slot("email", 5)),
    wait=5,
)
THREE_B7 = Cadence("3b7", (Slot("email", 0), Slot("email", 7)), wait=7, second_person_after=3)
GENTLE = Cadence("gentle", (Slot("email", 0), Slot("email", 10), Slot(CALL_OR_LETTER, 10)), wait=10)
PRESETS: Final = {each.name: each for each in (FIVE_TOUCH, THREE_B7, GENTLE)}


def own(plan: Iterable[tuple[str, int]]) -> Cadence:
    """A seeker's own cadence (A2). Raises ValueError with a sentence where it breaks S5."""
    slots = tuple(Slot(kind, gap if at else 0) for at, (kind, gap) in enumerate(plan))
    complaint = _complaint(slots)
    if complaint:
        raise ValueError(complaint)
    return Cadence("own", slots, wait=slots[-1].gap or FIVE_TOUCH.wait)


def _complaint(slots: tuple[Slot, ...]) -> str:
    emails = sum(slot.fills is How.EMAIL for slot in slots)
    calls = len(slots) - emails
    if not slots or slots[0].fills is not How.EMAIL:
        return "Begin with an email or a letter: the first message is a written one."
    if any(slot.kind not in ("email", "letter", "call", CALL_OR_LETTER) for slot in slots):
        return "A plan is made of emails, calls and one letter."
    if sum(slot.kind == How.LETTER for slot in slots) > 1:
        return "One letter may stand for an email; the others are emails."
    if emails > MOST_EMAILS or calls > MOST_CALLS:
        return "Three emails and two calls are the most; then you move on, kindly."
    if any(slot.gap < LEAST_GAP for slot in slots[1:]):
        return "Leave at least two business days between two attempts."
    if any(slot.gap > MOST_GAP for slot in slots):
        return "More than half a year between two attempts is a new reach-out."
    return ""


def named(plan: object) -> Cadence:
    """The cadence that an event names: a preset's name, or a list of [kind, gap].

    Never raises: what is no cadence is the default, `five_touch`."""
    if isinstance(plan, str):
        return PRESETS.get(plan, FIVE_TOUCH)
    if isinstance(plan, (list, tuple)) and plan:
        try:
            return own([(str(kind), int(gap)) for kind, gap in plan])
        except (TypeError, ValueError, OverflowError):
            return FIVE_TOUCH
    return FIVE_TOUCH
