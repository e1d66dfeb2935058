"""The rows of the log by which a step is usually done, ready to be tapped."""

from dataclasses import dataclass

from groundwork.faces.web.seeker import new_key
from groundwork.method.words import StepKind
from groundwork.steps.models import Step

TAPS = {
    StepKind.SETTLE_TIME: [("arranged", "The time is settled"), ("reply", "I wrote back")],
    StepKind.ANSWER_THEM: [("reply", "I answered")],
    StepKind.REMIND: [("reminder", "I reminded them")],
    StepKind.ASK_LEAVE: [("ask_leave", "I asked for leave")],
    StepKind.WRITE_AGAIN: [("write_again", "I wrote again")],
    StepKind.THANK: [("thanks", "I thanked them")],
    StepKind.THANK_FOR_NAME: [("name_thanks", "I thanked them")],
    StepKind.THANK_FOR_NO: [("no_thanks", "I thanked them"), ("decline", "Leave it, that is fine")],
    StepKind.DEBRIEF: [("held", "We talked"), ("called_off", "It was called off")],
    StepKind.PREPARE: [("called_off", "It was called off")],
    StepKind.HOLD: [("held", "We talked"), ("called_off", "It was called off")],
    StepKind.SAY_GO_ON: [("go_on", "Go on")],
}
"""The rows of the log that a step is usually done by, the likely one first."""
ASKS_MORE = ("arranged", "held")


@dataclass(frozen=True, slots=True)
class Tap:
    """One row. `asks`: it wants more than a tap, so it leads to its form."""

    label: str
    row: str
    asks: bool
    key: str


def taps(step: Step) -> list[Tap]:
    """What the step is done by, the likely one first."""
    rows = TAPS.get(StepKind(step.kind), [])
    return [Tap(label, row, row in ASKS_MORE, new_key()) for row, label in rows]
