"""The one next step of a person (facts/rules.md: the table of steps)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from groundwork.method import plan
from groundwork.method.days import DAY, FAR, midnight
from groundwork.method.facts import Facts
from groundwork.method.history import History, Reachout
from groundwork.method.words import How, StepKind

ONE_DAY = timedelta(hours=24)
SILENCE = 5
"""A6: business days of silence before a reminder, and again before what follows it."""

CALLED_OFF_TWICE = 28
"""A6: days to leave after the second time that they called the conversation off."""

SLEEP_MONTHS = 3
"""A6: how long *later* sleeps where they named no date."""

LANDED_WITHIN = 14
"""A16: days within which those who helped hear the news."""

APART = 42
"""A13: days between touches."""

UNANSWERED_BORNE = 2
"""A13: touches without an answer after which the next waits for the longest interval."""

UNANSWERED_MOST = 3
"""A13: touches without an answer after which none is proposed any more."""

ORDER = {kind: at for at, kind in enumerate(StepKind)}


@dataclass(frozen=True, slots=True)
class Step:
    """What the method asks next: its kind, its day (None for `none`) and its rule.

    `turns_at`: the first instant at which it would be another without any event, or None."""

    kind: StepKind
    due_on: date | None
    rule: str
    turns_at: datetime | None = None


NOTHING = Step(StepKind.NONE, None, "")

_Candidate = tuple[date, StepKind, str]


def _precedence(asked: _Candidate) -> tuple[date, float]:
    """The earliest first; on one day the order of the table, where the move_on after a silence
    (A6) stands with the reminder."""
    due, kind, rule = asked
    after_silence = kind is StepKind.MOVE_ON and rule == "A6"
    return due, ORDER[StepKind.REMIND] + 0.5 if after_silence else ORDER[kind]


def next_step(history: History, facts: Facts, now: datetime) -> Step:
    """The one next step: an unknown sending, then an unsorted answer, come before all; else the
    earliest due; on one day the order of the table."""
    if history.unknown_sending_at:
        due = facts.seeker_day(history.unknown_sending_at)
        return Step(StepKind.SAY_IF_SENT, due, "8.4")
    if history.unsorted:
        return Step(StepKind.SORT_ANSWER, facts.seeker_day(min(history.unsorted)), "A7")
    if history.stopped:
        return NOTHING
    turns = [midnight(facts.landed_on, facts.seeker_zone)] if facts.landed_on else []
    asked = list(_candidates(history, facts, now, turns))
    if not asked:
        asked = list(_touch(history, facts))
    ahead = min((turn for turn in turns if turn > now), default=None)
    if not asked:
        return Step(StepKind.NONE, None, "", ahead)
    due, kind, rule = min(asked, key=_precedence)
    return Step(kind, due, rule, ahead)


def _candidates(
    history: History, facts: Facts, now: datetime, turns: list[datetime]
) -> Iterator[_Candidate]:
    yield from _conversation(history, facts, now, turns)
    yield from _thanks(history, facts)
    yield from _answers(history, facts)
    yield from _news(history, facts, now)
    reachout = history.reachout
    if reachout and reachout.is_unanswered and not history.said_no:
        yield from _attempts(history, reachout, facts, now, turns)


def _conversation(
    history: History, facts: Facts, now: datetime, turns: list[datetime]
) -> Iterator[_Candidate]:
    talk = history.conversation
    if talk is None:
        return
    turns.append(talk.ends)
    if now >= talk.ends:
        yield facts.seeker_day(talk.ends), StepKind.DEBRIEF, "S10"
    elif talk.prepared:
        yield facts.seeker_day(talk.starts), StepKind.HOLD, "S8"
    else:
        eve = facts.seeker_day(talk.starts) - DAY
        yield max(eve, facts.seeker_day(talk.arranged_at)), StepKind.PREPARE, "S8"


def _thanks(history: History, facts: Facts) -> Iterator[_Candidate]:
    if history.thank_since:
        yield facts.seeker_day(history.thank_since + ONE_DAY), StepKind.THANK, "A11"
    if history.thank_name_since:
        yield facts.seeker_day(history.thank_name_since + ONE_DAY), StepKind.THANK_FOR_NAME, "A6"
    for promise in history.promises:
        if promise.due_on:
            yield promise.due_on, StepKind.KEEP_PROMISE, "S10"
    settled = history.no_thanked or history.no_thanks_declined
    if history.said_no and history.no_at and not settled:
        yield facts.seeker_day(history.no_at + ONE_DAY), StepKind.THANK_FOR_NO, "A6"


def _answers(history: History, facts: Facts) -> Iterator[_Candidate]:
    owed, days = history.owed, facts.days
    if owed.answer:
        yield facts.seeker_day(owed.answer + ONE_DAY), StepKind.ANSWER_THEM, "A6"
    if owed.settle:
        yield _settle_day(history, facts, owed.settle), StepKind.SETTLE_TIME, "A6"
    if owed.silent_since and history.conversation is None:
        yield from _silence(facts, owed.silent_since, owed.reminded_at)
    if owed.introduces_since:
        yield from _introduction(history, facts, owed.introduces_since)
    if owed.sleeps_since:
        if owed.written_again_at and history.reachout:
            on = days.day_of(owed.written_again_at)
            wait = history.reachout.cadence.wait
            yield days.add_business_days(on, wait), StepKind.MOVE_ON, "A6"
        else:
            yield wake_day(history, facts), StepKind.WRITE_AGAIN, "A6"


def _settle_day(history: History, facts: Facts, since: datetime) -> date:
    if history.owed.settle_later:
        return facts.days.add_days(facts.seeker_day(since), CALLED_OFF_TWICE)
    return facts.seeker_day(since + ONE_DAY)


def _silence(facts: Facts, since: datetime, reminded: datetime | None) -> Iterator[_Candidate]:
    days = facts.days
    if reminded is None:
        yield (
            _lawful(facts, days.add_business_days(days.day_of(since), SILENCE)),
            StepKind.REMIND,
            "A6",
        )
    else:
        last = days.day_of(max(since, reminded))
        yield days.add_business_days(last, SILENCE), StepKind.MOVE_ON, "A6"


def _introduction(history: History, facts: Facts, since: datetime) -> Iterator[_Candidate]:
    owed, days = history.owed, facts.days
    if owed.reminded_at is None:
        on = days.add_business_days(days.day_of(since), SILENCE)
        yield _lawful(facts, on), StepKind.REMIND, "A6"
    elif owed.leave_asked_at is None:
        on = days.add_business_days(days.day_of(owed.reminded_at), SILENCE)
        yield _lawful(facts, on), StepKind.ASK_LEAVE, "A6"
    else:
        on = days.add_business_days(days.day_of(owed.leave_asked_at), SILENCE)
        yield on, StepKind.MOVE_ON, "A6"


def _lawful(facts: Facts, day: date) -> date:
    return facts.days.first_falling(day, How.EMAIL, None, None)


def wake_day(history: History, facts: Facts) -> date:
    """A6: the day on which *later* wakes: the date they named, else after three months."""
    owed, days = history.owed, facts.days
    if owed.sleeps_until:
        return _lawful(facts, owed.sleeps_until)
    if owed.sleeps_since is None:
        return FAR
    on = days.day_of(owed.sleeps_since)
    return _lawful(facts, days.add_days(on, (_months_later(on, SLEEP_MONTHS) - on).days))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for shorter in range(4):
        try:
            return date(year, month + 1, day.day - shorter)
        except ValueError:
            continue
    return date(year, month + 1, 28)


def _news(history: History, facts: Facts, now: datetime) -> Iterator[_Candidate]:
    for since in history.outcomes.values():
        yield facts.days.day_of(since + ONE_DAY), StepKind.TELL_INTRODUCER, "A10"
    landed = facts.landed_on if facts.has_landed(now) else None
    if landed and history.helped and not knows_landed(history, facts):
        on = facts.days.add_days(landed, LANDED_WITHIN)
        yield on, StepKind.TELL_LANDED, "A16"


def knows_landed(history: History, facts: Facts) -> bool:
    """A16: whether they have been told since the job was found."""
    told = history.told_landed_at
    return bool(told and facts.landed_on and facts.seeker_day(told) >= facts.landed_on)


def _attempts(
    history: History, reachout: Reachout, facts: Facts, now: datetime, turns: list[datetime]
) -> Iterator[_Candidate]:
    if facts.landed_on and plan.waits_for_go_on(reachout, facts, now):
        yield facts.landed_on, StepKind.SAY_GO_ON, "A16"
        return
    repeat = reachout.repeat()
    if repeat:
        yield plan.repeat_day(history, repeat, facts.days), StepKind.LEAVES_BY_ITSELF, "A6"
        return
    pursued = _pursued(history, reachout, facts)
    yield pursued
    yield from _second_person(history, reachout, facts, now, pursued[0], turns)


def _pursued(history: History, reachout: Reachout, facts: Facts) -> _Candidate:
    """The next attempt, the address that it needs, or the end of the reach-out."""
    planned = plan.next_attempt(history, reachout, facts)
    if planned:
        return planned.due_on, _kind(planned), planned.rule
    if plan.needs_address(history, reachout):
        on, rule = plan.day_of_need(history, reachout, facts)
        return on, StepKind.FIND_ADDRESS, rule
    return plan.closing_day(history, reachout, facts.days), StepKind.MOVE_ON, "S5"


def _kind(planned: plan.Planned) -> StepKind:
    if planned.how is How.CALL:
        return StepKind.CALL
    if planned.how is How.LETTER:
        return StepKind.POST_LETTER if planned.approved else StepKind.WRITE_LETTER
    return StepKind.LEAVES_BY_ITSELF if planned.approved else StepKind.WRITE_EMAIL


def _second_person(
    history: History,
    reachout: Reachout,
    facts: Facts,
    now: datetime,
    lapses_on: date,
    turns: list[datetime],
) -> Iterator[_Candidate]:
    """A2: after three business days of `3b7` a second person there, until the next attempt."""
    after, last = reachout.cadence.second_person_after, reachout.last_counted()
    if after is None or last is None or reachout.counted() != 1 or reachout.second_settled:
        return
    if facts.organisation_open + 1 >= 2:
        return
    lapses_at = facts.days.midnight(lapses_on)
    if now >= lapses_at:
        return
    turns.append(lapses_at)
    on = facts.days.add_business_days(facts.days.day_of(last.at), after)
    yield on, StepKind.PROPOSE_SECOND, "A2"


def _touch(history: History, facts: Facts) -> Iterator[_Candidate]:
    """A12: only when nothing else is asked."""
    due = touch_day(history, facts)
    if due:
        yield due, StepKind.TOUCH, "A12"


def touch_day(history: History, facts: Facts) -> date | None:
    """A12, A13: when the rhythm asks for a touch, or None where it never does."""
    wanted = history.met or history.helped or history.fell_silent
    last = history.last_contact_at
    if not wanted or last is None or history.unanswered_touches >= UNANSWERED_MOST:
        return None
    if history.stopped or (history.said_no and not history.met):
        return None
    often = history.met and history.unanswered_touches < UNANSWERED_BORNE
    after = facts.ideal if often else facts.longest
    days = facts.days
    due = days.add_days(days.day_of(last), after)
    if history.touched_at:
        due = max(due, days.add_days(days.day_of(history.touched_at), APART))
    return due
