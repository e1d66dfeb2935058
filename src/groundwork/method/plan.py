"""A2, A3: the next attempt of an open reach-out, and the plan of those that remain."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from groundwork.method.cadences import CALL_OR_LETTER, LEAST_GAP, MOST_ATTEMPTS, Slot
from groundwork.method.days import BETWEEN_TWO, DAY, MORNING, Days, other_half
from groundwork.method.facts import Facts
from groundwork.method.history import Approval, Attempt, History, Reachout
from groundwork.method.words import How, Outcome, Tie

AWAY_THEN = 2
"""A6: the next attempt on the second business day after an absence with a date."""

AWAY_UNSAID = 5
"""A6: on the fifth business day after a notice that names none."""

REPEAT_AFTER = 2
"""A6: business days after which a text that softly bounced goes again."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One attempt still to be made: how, as which kind it counts, on which day, by which rule,
    and whether its text is approved."""

    how: How
    fills: How
    due_on: date
    rule: str
    approved: bool = False


def emails_alive(history: History) -> list[str]:
    """The email addresses that are not dead (A6)."""
    return [each for each in history.emails if each not in history.dead]


def phones_alive(history: History) -> list[str]:
    """The numbers that are not dead (A6)."""
    return [each for each in history.phones if each not in history.dead]


def next_attempt(history: History, reachout: Reachout, facts: Facts) -> Planned | None:
    """A2: the first attempt of the cadence that the counted ones, by kind, don't fill.

    None where nothing is left that can be made."""
    approved = _approval(history, reachout)
    for slot, how, gap in _open_slots(history, reachout):
        on, rule = _due(history, reachout, facts, how, gap)
        return Planned(how, slot.fills, on, rule, approved is not None)
    return None


def _approval(history: History, reachout: Reachout) -> Approval | None:
    """The approved text, where the plan has room for it and there is a way to send it."""
    waiting = reachout.approval
    if waiting is None or waiting.fills not in [slot.fills for slot in reachout.open_slots()]:
        return None
    if waiting.how is How.EMAIL:
        return waiting if emails_alive(history) else None
    there = history.has_post if waiting.how is How.LETTER else history.has_network
    return waiting if there and not reachout.stand_in(waiting.fills) else None


def _open_slots(history: History, reachout: Reachout) -> Iterator[tuple[Slot, How, int]]:
    """The slots still to be made, each with how, and with its gap: what is left out, or put off
    by an approved text of a later kind, leaves its gap to the next (A3)."""
    filled = {How.EMAIL: reachout.counted(How.EMAIL), How.CALL: reachout.counted(How.CALL)}
    approved = _approval(history, reachout)
    carried = 0
    first = reachout.counted() == 0
    for slot in reachout.cadence.slots:
        if filled[slot.fills] > 0:
            filled[slot.fills] -= 1
            carried = 0
            continue
        how = _how(history, reachout, slot, first)
        if approved:
            how = approved.how if slot.fills is approved.fills else None
        if how is None:
            carried += slot.gap
            continue
        yield slot, how, slot.gap + carried
        carried = 0


def _how(history: History, reachout: Reachout, slot: Slot, first: bool) -> How | None:
    """By what the slot can be filled with the channels there are (A3), or None."""
    if not reachout.has_room_for(slot.fills):
        return None
    letter = history.has_post and not reachout.stand_in(slot.fills)
    if slot.fills is How.EMAIL:
        if emails_alive(history) and not (slot.kind == How.LETTER and letter):
            return How.EMAIL
        return How.LETTER if letter else None
    if first and not _first_bounced(reachout):
        return None
    if phones_alive(history):
        return How.CALL
    return How.LETTER if slot.kind == CALL_OR_LETTER and letter else None


def _first_bounced(reachout: Reachout) -> bool:
    """S4: a call comes first only after the first message's hard bounce."""
    return any(each.bounced for each in reachout.attempts)


def waits_for_go_on(reachout: Reachout, facts: Facts, at: datetime) -> bool:
    """A16: an unanswered reach-out from before the job was found waits for the seeker's word."""
    landed, said = facts.landed_on, reachout.gone_on_at
    if landed is None or not facts.has_landed(at):
        return False
    if said and facts.seeker_day(said) >= landed:
        return False
    return facts.seeker_day(reachout.begun_at) <= landed


def needs_address(history: History, reachout: Reachout) -> bool:
    """A3, A6: nothing lawful is left to try, but an address would open a written attempt."""
    written = reachout.counted(How.EMAIL)
    planned = sum(slot.fills is How.EMAIL for slot in reachout.cadence.slots)
    if emails_alive(history) or written >= planned:
        return False
    return reachout.counted() == 0 or bool(history.emails)


def _due(
    history: History, reachout: Reachout, facts: Facts, how: How, gap: int
) -> tuple[date, str]:
    days = facts.days
    last = reachout.last_counted()
    bounced = _first_bounced(reachout)
    half = half_for_call(reachout, days) if how is How.CALL else None
    since = _not_before(history, reachout, days, how)
    if last is None:
        since = max(since or reachout.begun_at, reachout.begun_at)
        on = days.first_falling(days.day_of(reachout.begun_at), how, since, half)
        rule = "A6" if bounced else "A10" if history.tie is Tie.INTRODUCED else "S4"
    else:
        on = days.add_business_days(days.day_of(last.at), max(gap, LEAST_GAP))
        rule = "A6" if _came_back_last(reachout) else "A2"
    away = away_until(history, days)
    if away and away > on:
        on, rule = away, "A6"
    on = days.first_falling(on, how, since, half)
    if last is not None:
        on = days.from_tuesday_to_thursday(on)
    return on, rule


def _came_back_last(reachout: Reachout) -> bool:
    last = max(reachout.attempts, key=lambda each: each.at, default=None)
    return last is not None and last.bounced


def half_for_call(reachout: Reachout, days: Days) -> str | None:
    """A4: the second call falls in the other half of their day."""
    calls = [each for each in reachout.attempts if each.how is How.CALL and each.counts]
    return other_half(days.half_of(calls[-1].at)) if calls else None


def _not_before(history: History, reachout: Reachout, days: Days, how: How) -> datetime | None:
    """A4, A6: the first moment that 48 hours and an engaged line leave open."""
    if how is How.LETTER:
        return None
    floors = [earliest(history)]
    if how is How.CALL:
        floors.append(engaged_until(reachout, days))
    return max((each for each in floors if each), default=None)


def engaged_until(reachout: Reachout, days: Days) -> datetime | None:
    """A6: after an engaged line the call goes again in the other half of the day: from noon, or
    from the next midnight there."""
    engaged = [each.at for each in reachout.attempts if each.outcome is Outcome.ENGAGED]
    if not engaged:
        return None
    on = days.day_of(engaged[-1])
    if days.half_of(engaged[-1]) == MORNING:
        return days.noon(on)
    return days.midnight(on + DAY)


def earliest(history: History) -> datetime | None:
    """A4: the first moment that is 48 hours after what reached them last."""
    last = history.last_reached_at
    return last + BETWEEN_TWO if last else None


def away_until(history: History, days: Days) -> date | None:
    """A6: the first day on which an absence that was noticed allows the next attempt."""
    back = [
        days.add_business_days(until, AWAY_THEN)
        if until
        else days.add_business_days(days.day_of(at), AWAY_UNSAID)
        for until, at in history.aways
    ]
    return max(back) if back else None


def repeat_day(history: History, attempt: Attempt, days: Days) -> date:
    """A6: the day on which a softly bounced text goes again."""
    at = attempt.repeat_from or attempt.at
    on = days.add_business_days(days.day_of(at), REPEAT_AFTER)
    away = away_until(history, days)
    return days.first_falling(max(on, away or on), How.EMAIL, earliest(history), None)


def closing_day(history: History, reachout: Reachout, days: Days) -> date:
    """S5: the day on which the reach-out moves on: the last attempt (or absence), and the wait."""
    last = reachout.last_counted()
    on = days.day_of(last.at if last else reachout.begun_at)
    away = away_until(history, days)
    return days.add_business_days(max(on, away or on), reachout.cadence.wait)


def day_of_need(history: History, reachout: Reachout, facts: Facts) -> tuple[date, str]:
    """A3, A6: the day on which the written attempt that needs an address would fall, or on which
    the last address died."""
    gap = carried = 0
    filled = {How.EMAIL: reachout.counted(How.EMAIL), How.CALL: reachout.counted(How.CALL)}
    for slot in reachout.cadence.slots:
        if filled[slot.fills] > 0:
            filled[slot.fills] -= 1
            carried = 0
            continue
        gap = slot.gap + carried
        carried = gap
        if slot.fills is How.EMAIL:
            break
    on = _due(history, reachout, facts, How.EMAIL, gap)[0]
    died = [history.dead[each] for each in history.emails if each in history.dead]
    if not died:
        return on, "A3"
    return max(on, facts.days.day_of(max(died))), "A6"


def written_slot(history: History, reachout: Reachout) -> str:
    """Which text is written next: first_email, second_email, last_email, or letter."""
    to_come = [(slot.fills, how) for slot, how, _ in _open_slots(history, reachout)]
    if to_come and to_come[0][1] is How.LETTER:
        return "letter"
    if reachout.counted(How.EMAIL) == 0:
        return "first_email"
    written = [fills is How.EMAIL for fills, _ in to_come]
    return "second_email" if True in written[:-1] else "last_email"


def remaining(history: History, reachout: Reachout, facts: Facts) -> list[Planned]:
    """A2: the attempts still to come, each dated as if the one before is made on its day."""
    planned: list[Planned] = []
    imagined = copy.deepcopy(history)
    going = imagined.reachout
    while going is not None and len(planned) < MOST_ATTEMPTS:
        coming = next_attempt(imagined, going, facts)
        if coming is None:
            break
        planned.append(coming)
        _imagine(imagined, going, coming, facts.days)
    return planned


def _imagine(history: History, reachout: Reachout, planned: Planned, days: Days) -> None:
    half = half_for_call(reachout, days) if planned.how is How.CALL else None
    at = days.windows(planned.due_on, planned.how, half)[0][0]
    outcome = Outcome.RANG_OUT if planned.how is How.CALL else None
    to = (emails_alive(history) or [""])[0]
    reachout.attempts.append(
        Attempt(0, at, planned.how, planned.fills, to, "", outcome, counts=True)
    )
    reachout.approval = None
    history.reached.append((at, 0))


def moves_on(history: History, reachout: Reachout, facts: Facts) -> date | None:
    """S5: the day on which you move on if every attempt is made on its day."""
    imagined = copy.deepcopy(history)
    going = imagined.reachout
    while going is not None:
        coming = next_attempt(imagined, going, facts)
        if coming is None:
            return closing_day(imagined, going, facts.days)
        _imagine(imagined, going, coming, facts.days)
    return None
