"""The history of one person: what the log comes to."""

from dataclasses import dataclass, field
from datetime import date, datetime

from groundwork.method.cadences import CALL_OR_LETTER, MOST_EMAILS
from groundwork.method.events import Event
from groundwork.method.reachout import DOES_NOT_COUNT, Approval, Attempt, Mailed, Reachout
from groundwork.method.words import How, Meaning, Standing, Tie, Why

__all__ = [
    "DOES_NOT_COUNT",
    "Approval",
    "Attempt",
    "Conversation",
    "History",
    "Mailed",
    "Owed",
    "Promise",
    "Reachout",
]


@dataclass(slots=True)
class Conversation:
    """A conversation that is arranged and not yet held or called off."""

    starts: datetime
    ends: datetime
    arranged_at: datetime
    prepared: bool = False


@dataclass(slots=True)
class Promise:
    """A next step that the seeker owns (S10)."""

    what: str
    due_on: date | None


@dataclass(slots=True)
class Owed:
    """What is open after an answer (A6). Every field is the moment that it counts from."""

    meaning: Meaning = Meaning.UNSORTED
    answer: datetime | None = None
    settle: datetime | None = None
    settle_later: bool = False
    silent_since: datetime | None = None
    introduces_since: datetime | None = None
    reminded_at: datetime | None = None
    leave_asked_at: datetime | None = None
    sleeps_since: datetime | None = None
    sleeps_until: date | None = None
    written_again_at: datetime | None = None


@dataclass(slots=True)
class History:
    """Everything that the rules need to know of one person. Built by `fold` alone.

    `plain`: what names the step where the log and the calendar alone decide it (plan/plain.py)."""

    tie: Tie = Tie.NONE
    introduced_at: datetime | None = None
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    dead: dict[str, datetime] = field(default_factory=dict)
    has_post: bool = False
    has_network: bool = False
    reachout: Reachout | None = None
    owed: Owed = field(default_factory=Owed)
    unsorted: list[datetime] = field(default_factory=list)
    unknown_sending_at: datetime | None = None
    sending: Approval | None = None
    aways: list[tuple[date | None, datetime]] = field(default_factory=list)
    conversation: Conversation | None = None
    called_off: int = 0
    talked_at: datetime | None = None
    thanked_at: datetime | None = None
    thank_since: datetime | None = None
    thank_name_since: datetime | None = None
    no_at: datetime | None = None
    said_no: bool = False
    no_thanked: bool = False
    no_thanks_declined: bool = False
    stopped: bool = False
    promises: list[Promise] = field(default_factory=list)
    outcomes: dict[str, datetime] = field(default_factory=dict)
    told_landed_at: datetime | None = None
    met: bool = False
    helped: bool = False
    ever_answered: bool = False
    fell_silent: bool = False
    own_message_at: datetime | None = None
    reached: list[tuple[datetime, int]] = field(default_factory=list)
    contacts: list[tuple[datetime, int]] = field(default_factory=list)
    pressed: list[tuple[datetime, int]] = field(default_factory=list)
    mailed: list[Mailed] = field(default_factory=list)
    touched_at: datetime | None = None
    unanswered: list[datetime] = field(default_factory=list)
    last: Event | None = None
    plain: tuple[datetime, str] | None = None

    def counts_as(self, how: How, stands_for: str = "") -> How:
        """A3: the kind that an attempt counts as. A letter stands for one email; after that, or
        where the cadence has it so, for a call that can't be made; a message on a network for a
        call."""
        if stands_for in (How.EMAIL, How.CALL):
            return How(stands_for)
        if how is not How.LETTER or self.reachout is None:
            return How.EMAIL if how in (How.EMAIL, How.LETTER) else How.CALL
        return self._letter_counts_as(self.reachout)

    def _letter_counts_as(self, reachout: Reachout) -> How:
        """An email while one is planned and none was a letter yet; else a call, where one may be."""
        slots = reachout.open_slots()
        emails = [slot for slot in slots if slot.fills is How.EMAIL]
        if emails and not reachout.stand_in(How.EMAIL):
            return How.EMAIL
        no_number = all(phone in self.dead for phone in self.phones)
        calls = [slot for slot in slots if slot.fills is How.CALL]
        if any(no_number or slot.kind == CALL_OR_LETTER for slot in calls):
            return How.CALL
        return How.EMAIL if reachout.counted(How.EMAIL) < MOST_EMAILS else How.CALL

    @property
    def unanswered_touches(self) -> int:
        """A13: touches since they last said anything."""
        return len(self.unanswered)

    @property
    def last_reached_at(self) -> datetime | None:
        """When our last message or call reached them (A4)."""
        return max(self.reached)[0] if self.reached else None

    @property
    def last_contact_at(self) -> datetime | None:
        """The last contact, either way, by any channel (A12)."""
        return max(self.contacts)[0] if self.contacts else None

    @property
    def last_pressed_at(self) -> datetime | None:
        """The last attempt, reminder, touch or news: what A13 keeps its distance from."""
        return max(self.pressed)[0] if self.pressed else None

    @property
    def standing(self) -> Standing:
        """The column of the table "May it be done?" of METHOD.md that this person is in."""
        if self.stopped:
            return Standing.STOP
        if self.unsorted:
            return Standing.UNSORTED
        if self.said_no:
            return Standing.NO
        reachout = self.reachout
        if self.conversation:
            return Standing.ARRANGED
        if reachout is None:
            return Standing.ENDED_WELL if self.met else Standing.NONE_BEGUN
        if reachout.closed is None:
            if not reachout.answered:
                return Standing.OPEN
            return Standing.SLEEPING if self.owed.sleeps_since else Standing.ANSWERED
        return self._standing_closed(reachout)

    def standing_at(self, at: datetime) -> Standing:
        """The same at that moment: a conversation counts as held from its end."""
        standing = self.standing
        before_its_end = self.talked_at is not None and at < self.talked_at
        if before_its_end and standing not in (Standing.STOP, Standing.UNSORTED):
            return Standing.ARRANGED
        return standing

    def _standing_closed(self, reachout: Reachout) -> Standing:
        if reachout.closed is Why.MOVED_ON:
            return Standing.MOVED_ON
        return Standing.ENDED_WELL if self.met else Standing.ENDED
