"""What the log amounts to for one person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from .reachout import Attempt, ReachOut

TOUCHES = {"article", "update", "coffee", "greeting"}
KEEPING_AFTER = {"yes", "asks", "later"}  # fell silent after one of these: the longest interval


@dataclass
class Approval:
    """A text and recipient the seeker said yes to."""

    text: Any
    to: Any
    how: str


@dataclass
class Conversation:
    """One that is arranged and not yet recorded."""

    at: datetime
    starts: datetime
    ends: datetime
    prepared: bool = False


@dataclass
class Promise:
    """A next step of the seeker's own, with a date."""

    what: Any
    due_on: date
    kept: bool = False


@dataclass
class Sent:
    """Something of ours that is no attempt."""

    at: datetime
    what: str
    how: str
    bounced: str = ""  # soft or hard


@dataclass
class Story:
    """Everything the next step and the limits are read from."""

    # none open answered sleeping ended moved_on no stop
    phase: str = "none"
    reach: ReachOut | None = None
    meant: str = ""
    meant_at: datetime | None = None
    until: Any = None
    replied_at: datetime | None = None
    reminded_at: datetime | None = None
    asked_leave_at: datetime | None = None
    wrote_again_at: datetime | None = None
    moved_on_at: datetime | None = None
    thanked_for_no: bool = False
    declined_no: bool = False
    called_off_at: datetime | None = None
    call_offs: int = 0
    called_off_by_them: bool = False

    emails: list[str] = field(default_factory=list)
    dead_emails: dict[str, datetime] = field(default_factory=dict)
    phones: list[str] = field(default_factory=list)
    dead_phones: set[str] = field(default_factory=set)
    post: bool = False
    network: bool = False
    introduced: bool = False

    waiting: Approval | None = None
    unknown_at: datetime | None = None
    unknown_approval: Approval | None = None
    unsorted: list[datetime] = field(default_factory=list)
    away_until: date | None = None  # the first day on which they may be back
    engaged: list[datetime] = field(default_factory=list)
    conversation: Conversation | None = None
    held: list[datetime] = field(default_factory=list)  # the ends
    named: list[datetime] = field(default_factory=list)
    outcomes: list[datetime] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)  # of all reach-outs, notes too
    from_them: list[datetime] = field(default_factory=list)
    went_on_at: datetime | None = None
    helped: bool = False
    answered_ever: bool = False
    fell_silent: bool = False

    def live_emails(self) -> list[str]:
        """Addresses that did not bounce for good."""
        return [email for email in self.emails if email not in self.dead_emails]

    def live_phones(self) -> list[str]:
        """Numbers that were not wrong."""
        return [phone for phone in self.phones if phone not in self.dead_phones]

    def last_sent(self, *whats: str) -> datetime | None:
        """When one of these last left."""
        return max((s.at for s in self.sent if s.what in whats), default=None)

    def last_reaching(self) -> datetime | None:
        """The last message or call that reached them (A4)."""
        made = [a.at for a in self.attempts if a.reached]
        return max(made + [s.at for s in self.sent if not s.bounced], default=None)

    def last_contact(self) -> datetime | None:
        """A conversation, a message from them, a message or voicemail that reached them."""
        ours = [a.at for a in self.attempts if a.reached and a.left_word]
        ours += [s.at for s in self.sent if not s.bounced]
        return max(ours + self.from_them + self.held, default=None)

    def unthanked(self) -> datetime | None:
        """The end of the first conversation without a thank-you after it (S11)."""
        thanked = self.last_sent("thanks")
        ends = [end for end in self.held if thanked is None or end > thanked]
        return min(ends, default=None)

    def touches_unanswered(self) -> int:
        """Touches since they last said anything (A13)."""
        heard = max(self.from_them + self.held, default=None)
        touches = [s.at for s in self.sent if s.what in TOUCHES]
        return sum(heard is None or at > heard for at in touches)
