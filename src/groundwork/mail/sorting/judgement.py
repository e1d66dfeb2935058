"""What the sorting says of one mail."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Kind = Literal[
    "human",
    "ooo",
    "auto",
    "challenge",
    "receipt",
    "bounce-hard",
    "bounce-soft",
    "complaint",
    "calendar",
    "list",
    "other",
]
Meaning = Literal["yes", "asks", "later", "no", "stop", "talk_to", "introduces", "nothing"]
UntilIs = Literal["last_day", "back"]


@dataclass(frozen=True, slots=True)
class Referred:
    """Somebody an answer points to; either may be empty."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who wrote when to whom, and what it answers: for finding the person and the message.

    Message-IDs stand without angle brackets. `date` is None where it can't be read."""

    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    date: datetime | None = None
    from_name: str = ""
    from_address: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One mail, sorted (A6, A7). What is doubtful is `human`: the attempts end and it is shown.

    `addresses`: whom a bounce or complaint is about. `dead`: every one of them is proven not to
    exist; `is_delay`: it is still being tried. `until`: the day an absence names, which is its last day or the day of return.
    `reply`: the new words. `when`: a day, a local moment or a month ("2026-09"), ISO.
    `marks`: the words of `reply` that led to `meaning`, as (start, end)."""

    kind: Kind
    why: str
    envelope: Envelope
    text: str = ""
    reply: str = ""
    addresses: tuple[str, ...] = ()
    dead: bool = False
    is_delay: bool = False
    codes: tuple[str, ...] = ()
    until: date | None = None
    until_is: UntilIs | None = None
    meaning: Meaning | None = None
    when: str | None = None
    refers_to: Referred | None = None
    marks: tuple[tuple[int, int], ...] = ()
    embedded_ids: tuple[str, ...] = ()
