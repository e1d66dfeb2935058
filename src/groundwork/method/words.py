"""The vocabulary of METHOD.md as types."""

from enum import StrEnum
from typing import TypeVar


class Tie(StrEnum):
    """How the seeker knows the person (S1), warmest first (A1)."""

    INTRODUCED = "introduced"
    FRIEND = "friend"
    FRIENDS_PARENT = "friends_parent"
    ALUM = "alum"
    PARENTS_FRIEND = "parents_friend"
    PARENTS_NEIGHBOUR = "parents_neighbour"
    GUEST_LECTURER = "guest_lecturer"
    CLASSMATE = "classmate"
    FORMER_COLLEAGUE = "former_colleague"
    IN_THE_NEWS = "in_the_news"
    READ_ABOUT = "read_about"
    NONE = "none"


class PurposeKind(StrEnum):
    """What the seeker wants to learn about (S2)."""

    INDUSTRY = "industry"
    ORGANISATION = "organisation"
    FUNCTION = "function"


class How(StrEnum):
    """By what an attempt or a message goes (S5, A3)."""

    EMAIL = "email"
    LETTER = "letter"
    CALL = "call"
    NETWORK = "network"


class Outcome(StrEnum):
    """What came of a call (A6)."""

    SPOKE = "spoke"
    VOICEMAIL = "voicemail"
    RANG_OUT = "rang_out"
    GATEKEEPER = "gatekeeper"
    ENGAGED = "engaged"
    WRONG_NUMBER = "wrong_number"


class Meaning(StrEnum):
    """What an answer means, as far as it is sorted (A6, A7)."""

    UNSORTED = ""
    YES = "yes"
    ASKS = "asks"
    LATER = "later"
    NO = "no"
    STOP = "stop"
    TALK_TO = "talk_to"
    INTRODUCES = "introduces"
    NOTHING = "nothing"


class Why(StrEnum):
    """Why a reach-out was closed; `answered`: by what they said (no, a name, nothing of these)."""

    MOVED_ON = "moved_on"
    ENDED_WELL = "ended_well"
    GIVEN_UP = "given_up"
    ANSWERED = "answered"


class Rhythm(StrEnum):
    """Where somebody met stands in the rhythm of keeping in contact (A12)."""

    FRESH = "fresh"
    GOOD_TIME = "good_time"
    LONG_AGO = "long_ago"


class StepKind(StrEnum):
    """The steps, in the order that decides between two of one day (METHOD.md, section 9)."""

    SAY_IF_SENT = "say_if_sent"
    SORT_ANSWER = "sort_answer"
    DEBRIEF = "debrief"
    HOLD = "hold"
    PREPARE = "prepare"
    THANK = "thank"
    THANK_FOR_NAME = "thank_for_name"
    KEEP_PROMISE = "keep_promise"
    THANK_FOR_NO = "thank_for_no"
    ANSWER_THEM = "answer_them"
    SETTLE_TIME = "settle_time"
    REMIND = "remind"
    ASK_LEAVE = "ask_leave"
    WRITE_AGAIN = "write_again"
    TELL_INTRODUCER = "tell_introducer"
    TELL_LANDED = "tell_landed"
    SAY_GO_ON = "say_go_on"
    PROPOSE_SECOND = "propose_second"
    FIND_ADDRESS = "find_address"
    WRITE_EMAIL = "write_email"
    WRITE_LETTER = "write_letter"
    CALL = "call"
    LEAVES_BY_ITSELF = "leaves_by_itself"
    POST_LETTER = "post_letter"
    MOVE_ON = "move_on"
    TOUCH = "touch"
    NONE = "none"


class Standing(StrEnum):
    """Where a person stands: the columns of the table "May it be done?" (METHOD.md)."""

    NONE_BEGUN = "none_begun"
    OPEN = "open"
    UNSORTED = "unsorted"
    ANSWERED = "answered"
    SLEEPING = "sleeping"
    ARRANGED = "arranged"
    ENDED_WELL = "ended_well"
    ENDED = "ended"
    MOVED_ON = "moved_on"
    NO = "no"
    STOP = "stop"


Word = TypeVar("Word", bound=StrEnum)


def word(kind: type[Word], value: object, otherwise: Word) -> Word:
    """The member of a vocabulary that `value` names, else `otherwise`: the log never fails."""
    if value is None:
        return otherwise
    try:
        return kind(str(value))
    except ValueError:
        return otherwise
