"""Which act is allowed when (facts/rules.md: "May it be done?"; invariants 1 to 3).

A refusal names its rule and is a sentence for the seeker. What was done outside is logged whatever
the limits say: only our own acts are refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from groundwork.method import plan
from groundwork.method.days import BETWEEN_TWO, Days
from groundwork.method.events import Event
from groundwork.method.facts import Facts
from groundwork.method.history import History, Reachout
from groundwork.method.next_step import wake_day
from groundwork.method.words import How, Meaning, Standing, Tie

AGAIN_AFTER = 182
"""S5: days after moving on before a new reach-out to the same person."""

UNANSWERED_THERE = 2
"""A5: the most unanswered reach-outs in one organisation."""

TOUCH_APART = 30
"""A13: days to keep from an attempt, reminder, touch or news."""


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


def refusal(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    """The reason why the act may not be done at that moment, or None where it may."""
    if history.unknown_sending_at and act.kind in _BLOCKED_BY_UNKNOWN:
        return _UNKNOWN
    return _ACTS[act.kind](act, history, facts, at)


# --- sentences that several acts share

_STOPPED = Refusal("A6", "They asked not to hear from you again, and you keep to that.")
_SAID_NO = Refusal("A6", "They said no. That is respected: no further reach-out.")
_UNSORTED = Refusal("A7", "They wrote back. First say what their answer means.")
_ANSWERED = Refusal("S7", "They have answered, so the attempts are over.")
_ENDED = Refusal("S7", "This reach-out has ended; begin a new one when you have a reason.")
_MOVED_ON = Refusal("S5", "You moved on from this reach-out, kindly.")
_NONE_BEGUN = Refusal("A5", "No reach-out to this person has been begun yet.")
_NOT_NOW = Refusal("A6", "There is nothing of theirs that this would follow.")
_RESTING = Refusal("A14", "You are resting. This can wait until you are back.")
_UNKNOWN = Refusal("8.4", "First say whether your last message left.")
_WAITING = Refusal("A16", "You have landed: first say whether to go on or to close kindly.")


def _attempts_stand(history: History) -> Refusal | None:
    """The columns of the table in which no attempt may be approved or made."""
    standing = history.standing
    return {
        Standing.STOP: _STOPPED,
        Standing.NO: _SAID_NO,
        Standing.UNSORTED: _UNSORTED,
        Standing.NONE_BEGUN: _NONE_BEGUN,
        Standing.OPEN: None,
        Standing.MOVED_ON: _MOVED_ON,
        Standing.ENDED: _ENDED,
        Standing.ENDED_WELL: _ENDED,
    }.get(standing, _ANSWERED)


# --- beginning


def _begin(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    standing = history.standing
    if standing is Standing.STOP:
        return _STOPPED
    if standing is Standing.NO:
        return _SAID_NO
    if standing not in (
        Standing.NONE_BEGUN, Standing.ENDED_WELL, Standing.ENDED, Standing.MOVED_ON,
    ):  # fmt: skip
        return Refusal("A5", "There is one open reach-out with this person already.")
    reachout = history.reachout
    if reachout and standing is Standing.MOVED_ON:
        again_on = new_reachout_from(history, reachout, facts.days)
        if again_on and facts.days.day_of(at) < again_on:
            return Refusal("S5", f"Sooner would be too often: from {_spoken(again_on)} you can.")
    return _organisation(history, facts)


def new_reachout_from(history: History, reachout: Reachout, days: Days) -> date | None:
    """S5: the first day for a new reach-out after moving on; None where their message lifts it."""
    own = history.own_message_at
    if reachout.closed_at is None or (own and own >= reachout.begun_at):
        return None
    return days.add_days(days.day_of(reachout.closed_at), AGAIN_AFTER)


def _organisation(history: History, facts: Facts) -> Refusal | None:
    if history.tie is Tie.INTRODUCED or history.own_message_at:
        return None
    if facts.organisation_open >= UNANSWERED_THERE:
        return Refusal(
            "A5", "Two people there have not answered yet. Wait for one of them, or move on."
        )
    return None


# --- attempts


def _approve(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    reachout = history.reachout
    stands = _attempts_stand(history)
    if stands or reachout is None:
        return stands or _NONE_BEGUN
    if reachout.approval:
        return Refusal("A2", "One text is approved already. Take it back first.")
    counts_as = history.counts_as(act.how, act.stands_for)
    return (
        _room(reachout, counts_as)
        or _in_cadence(reachout, counts_as)
        or _first_is_written(act, history, reachout)
        or _channel(act, history, reachout)
    )


def _attempt(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    reachout = history.reachout
    stands = _attempts_stand(history)
    if stands or reachout is None:
        return stands or _NONE_BEGUN
    if plan.waits_for_go_on(reachout, facts, at):
        return _WAITING
    if act.again:
        return (
            _channel(act, history, reachout)
            or _before_the_repeat(act, history, reachout, facts, at)
            or _moment(act, history, facts, at)
        )
    return (
        _approved(act, reachout)
        or _first_is_written(act, history, reachout)
        or _room(reachout, history.counts_as(act.how, act.stands_for))
        or _channel(act, history, reachout)
        or _before_the_repeat(act, history, reachout, facts, at)
        or _moment(act, history, facts, at)
        or _firsts(reachout, facts)
    )


def _approved(act: Act, reachout: Reachout) -> Refusal | None:
    if act.how is How.CALL:
        return None
    approved = act.approved
    if approved is None:
        waiting = reachout.approval
        meant = (act.how, act.text, act.to)
        approved = waiting is not None and (waiting.how, waiting.text, waiting.to) == meant
    return None if approved else Refusal("S4", "Nothing goes out before you approve its very text.")


def _first_is_written(act: Act, history: History, reachout: Reachout) -> Refusal | None:
    first = reachout.counted() == 0
    bounced = any(each.bounced for each in reachout.attempts)
    if first and not bounced and history.counts_as(act.how, act.stands_for) is How.CALL:
        return Refusal("S4", "The first attempt is a written one; the call comes after it.")
    return None


def _room(reachout: Reachout, counts_as: How) -> Refusal | None:
    if reachout.has_room_for(counts_as):
        return None
    return Refusal("S5", "Three emails and two calls are the most. It is time to move on, kindly.")


def _in_cadence(reachout: Reachout, counts_as: How) -> Refusal | None:
    planned = sum(slot.fills is counts_as for slot in reachout.cadence.slots)
    if reachout.counted(counts_as) < planned:
        return None
    return Refusal("A2", "The plan of this reach-out has no further attempt of this kind.")


def _channel(act: Act, history: History, reachout: Reachout) -> Refusal | None:
    """A3, A6: there is a way to reach them so, and it isn't dead."""
    if act.to and act.to in history.dead:
        return Refusal("A6", "That address doesn't work any more. Choose another one.")
    if act.how is How.EMAIL:
        alive = plan.emails_alive(history)
        if alive:
            return None
        if history.emails:
            return Refusal("A6", "Their address doesn't work any more. Find another one first.")
        return Refusal("A3", "No email address is known yet. Find one, or write a letter.")
    if act.how is How.CALL:
        if plan.phones_alive(history):
            return None
        return Refusal("A3", "No phone number is known, so this reach-out goes without calls.")
    return _stand_in(act, history, reachout)


def _stand_in(act: Act, history: History, reachout: Reachout) -> Refusal | None:
    """A3: one letter for an email; where there is no number, one letter or message for a call."""
    if act.how is How.LETTER and not history.has_post:
        return Refusal("A3", "No postal address is known yet.")
    if act.how is How.NETWORK and not history.has_network:
        return Refusal("A3", "You aren't linked with them on a network.")
    counts_as = history.counts_as(act.how, act.stands_for)
    if act.how is How.NETWORK and counts_as is How.EMAIL:
        return Refusal("A3", "A message on a network can stand for a call, not for an email.")
    if counts_as is How.CALL and plan.phones_alive(history):
        return Refusal("A3", "There is a phone number, so the call stays a call.")
    stood = [each for each in reachout.attempts if each.counts and each.how is not How.CALL]
    if any(each.how is not How.EMAIL and each.fills is counts_as for each in stood):
        return Refusal("A3", "Only one attempt of each kind can be replaced this way.")
    return None


def _before_the_repeat(
    act: Act, history: History, reachout: Reachout, facts: Facts, at: datetime
) -> Refusal | None:
    """A6: a softly bounced text goes again after two business days, and no email before it."""
    repeat = reachout.repeat()
    if repeat is None or act.how is not How.EMAIL:
        return None
    on = plan.repeat_day(history, repeat, facts.days)
    if facts.days.day_of(at) < on:
        return Refusal("A6", f"Their mailbox didn't take it; it goes once more {_spoken(on)}.")
    return None


def _firsts(reachout: Reachout, facts: Facts) -> Refusal | None:
    if reachout.counted():
        return None
    if facts.firsts_today >= facts.cap_day:
        return Refusal(
            "A5", f"{facts.firsts_today} first messages today are enough. Tomorrow again."
        )
    if facts.firsts_week >= facts.cap_week:
        return Refusal("A5", f"{facts.firsts_week} first messages this week are enough.")
    return None


# --- moments (A4, A6, A14)


def _moment(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    """Away, at rest, closed, out of hours, or too soon."""
    days = facts.days
    on = days.day_of(at)
    away = plan.away_until(history, days)
    if act.kind == "attempt" and away and on < away:
        return Refusal("A6", f"They are away. The next attempt is for {_spoken(away)}.")
    return _resting(days, on) or _hours(act, history, facts, at) or _too_soon(act, history, at)


def _resting(days: Days, on: date) -> Refusal | None:
    return _RESTING if days.is_resting(on) else None


def _hours(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    days = facts.days
    on = days.day_of(at)
    if days.is_closed(on):
        return Refusal("A4", f"{_spoken(on)} is no working day there, or a rest day of yours.")
    half = None
    if act.kind == "attempt" and act.how is How.CALL and history.reachout:
        half = plan.half_for_call(history.reachout, days)
    if any(start <= at < end for start, end in days.windows(on, act.how, half)):
        return None
    if half:
        return Refusal("A4", f"The second call falls in the other half of their day: the {half}.")
    return Refusal("A4", "It is outside their working hours just now.")


def _too_soon(act: Act, history: History, at: datetime) -> Refusal | None:
    """A4: 48 hours after what reached them last; a letter only keeps to business days."""
    last = history.last_reached_at
    if act.how is not How.LETTER and last and last <= at < last + BETWEEN_TWO:
        return Refusal("A4", "Something of yours reached them in the last two days.")
    return None


# --- what follows an answer


def _free(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    return None


def _thank(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    return _STOPPED if history.stopped else None


def _no_thanks(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.standing is Standing.NO and history.no_at and not history.no_thanked:
        return None
    return _NOT_NOW


def _reminder(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    owed = history.owed
    follows = owed.meaning in (Meaning.YES, Meaning.ASKS, Meaning.INTRODUCES)
    allowed = follows and owed.reminded_at is None
    return _after_answer(act, history, facts, at, allowed=allowed)


def _ask_leave(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    owed = history.owed
    reminded = owed.introduces_since is not None and owed.reminded_at is not None
    allowed = reminded and owed.leave_asked_at is None
    return _after_answer(act, history, facts, at, allowed=allowed)


def _write_again(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    owed = history.owed
    allowed = history.standing is Standing.SLEEPING and owed.written_again_at is None
    if allowed and facts.days.day_of(at) < wake_day(history, facts):
        return Refusal("A6", f"They asked for later: {_spoken(wake_day(history, facts))}.")
    return _after_answer(act, history, facts, at, allowed=allowed)


def _after_answer(
    act: Act, history: History, facts: Facts, at: datetime, *, allowed: bool
) -> Refusal | None:
    if history.standing is Standing.UNSORTED:
        return _UNSORTED
    if history.standing is Standing.STOP:
        return _STOPPED
    return _moment(act, history, facts, at) if allowed else _NOT_NOW


# --- keeping in contact


def _touch(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    standing = history.standing
    if standing is Standing.STOP:
        return _STOPPED
    if standing is Standing.NO and not history.met:
        return _SAID_NO
    if standing is Standing.UNSORTED:
        return _UNSORTED
    reachout = history.reachout
    if reachout and reachout.is_unanswered:
        return Refusal("A13", "Not while your reach-out is unanswered.")
    if not (history.met or history.ever_answered):
        return Refusal("A13", "Keeping in contact is for people you met or who answered.")
    if history.thank_since:
        return Refusal("S11", "Thank them first; keeping in contact comes after.")
    return _moment(act, history, facts, at) or _stalking(history, facts, at)


def _stalking(history: History, facts: Facts, at: datetime) -> Refusal | None:
    days = facts.days
    free_on = touch_allowed_from(history, facts)
    if free_on and days.day_of(at) < free_on:
        return Refusal("A13", f"Sooner would be too often: from {_spoken(free_on)}.")
    return None


def touch_allowed_from(history: History, facts: Facts) -> date | None:
    """A13: the first day for a touch after what they did not ask for; None where nothing stands."""
    days = facts.days
    floors = []
    if history.last_pressed_at:
        floors.append(days.add_days(days.day_of(history.last_pressed_at), TOUCH_APART))
    if history.unanswered_touches >= 2 and history.touched_at:
        floors.append(days.add_days(days.day_of(history.touched_at), facts.longest))
    return max(floors, default=None)


def _landed_news(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.stopped:
        return _STOPPED
    if history.standing is Standing.UNSORTED:
        return _UNSORTED
    if not facts.has_landed(at) or not history.helped:
        return Refusal("A16", "This news is for those who helped, once you have landed.")
    return _moment(act, history, facts, at)


def _told(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.stopped:
        return _STOPPED
    if history.standing is Standing.UNSORTED:
        return _UNSORTED
    if not history.outcomes:
        return Refusal("A10", "Nothing has come of an introduction of theirs yet.")
    return _moment(act, history, facts, at)


# --- undo


def _undo(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.last is None:
        return Refusal("A6", "There is nothing to take back.")
    return strike_refusal(history.last, facts)


def strike_refusal(event: Event, facts: Facts) -> Refusal | None:
    """8.4, 8.5: what our outbox handed over stays, and what a machine saw come stays; what was
    logged by hand can be taken back."""
    if event.is_by_hand:
        return None
    by_mail = event.kind in ("attempt_made", "sent") and event.word("how") in ("", How.EMAIL)
    if by_mail and facts.mailbox:
        return Refusal("8.4", "It has left already, so it can't be taken back.")
    if event.kind in ("answered", "bounced", "auto_reply"):
        return Refusal("8.5", "That came from them. Say anew what it means instead.")
    return None


def _spoken(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


_ACTS: dict[str, Callable[[Act, History, Facts, datetime], Refusal | None]] = {
    "begin": _begin,
    "approve": _approve,
    "attempt": _attempt,
    "log": _free,
    "reply": _free,
    "promise": _free,
    "thank": _thank,
    "name_thanks": _thank,
    "no_thanks": _no_thanks,
    "reminder": _reminder,
    "ask_leave": _ask_leave,
    "write_again": _write_again,
    "touch": _touch,
    "landed_news": _landed_news,
    "told": _told,
    "undo": _undo,
}

_BLOCKED_BY_UNKNOWN = frozenset(
    {"approve", "attempt", "reminder", "ask_leave", "write_again", "touch", "landed_news", "told"}
)
