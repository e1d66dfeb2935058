"""Limits: acts, refusals, and the sentences that several acts share."""

from dataclasses import dataclass
from datetime import date

from groundwork.method.words import How


@dataclass(frozen=True, slots=True)
class Act:
    """Something the seeker, or a machine for them, is about to do with a person.

    `approved`: whether the very text and recipient were approved; None asks the history."""

    kind: str
    how: How = How.EMAIL
    stands_for: str = ""
    text: str = ""
    to: str = ""
    approved: bool | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act is refused: the rule and a sentence for the seeker."""

    rule: str
    sentence: str


STOPPED = Refusal("A6", "They asked not to hear from you again, and you keep to that.")


SAID_NO = Refusal("A6", "They said no. That is respected: no further reach-out.")


UNSORTED = Refusal("A7", "They wrote back. First say what their answer means.")


ANSWERED = Refusal("S7", "They have answered, so the attempts are over.")


ENDED = Refusal("S7", "This reach-out has ended; begin a new one when you have a reason.")


MOVED_ON = Refusal("S5", "You moved on from this reach-out, kindly.")


NONE_BEGUN = Refusal("A5", "No reach-out to this person has been begun yet.")


NOT_APPROVED = Refusal("S4", "Nothing goes out before you approve its very text.")


NOT_NOW = Refusal("A6", "There is nothing of theirs that this would follow.")


RESTING = Refusal("A14", "You are resting. This can wait until you are back.")


UNKNOWN = Refusal("8.4", "First say whether your last message left.")


WAITING = Refusal("A16", "You have landed: first say whether to go on or to close kindly.")


def spoken(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"
