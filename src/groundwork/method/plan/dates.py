"""A2, A4, A6: the days on which attempts fall and reach-outs end."""

from datetime import date, datetime

from groundwork.method.cadences import LEAST_GAP
from groundwork.method.days import BETWEEN_TWO, DAY, MORNING, Days, other_half
from groundwork.method.facts import Facts
from groundwork.method.history import Attempt, History, Reachout
from groundwork.method.plan.slots import first_bounced
from groundwork.method.words import How, Outcome, Tie

AWAY_THEN = 2
"""A6: the next attempt on the second business day after an absence with a date."""

AWAY_UNSAID = 5
"""A6: on the fifth business day after a notice that names none."""

REPEAT_AFTER = 2
"""A6: business days after which a text that softly bounced goes again."""


def due_day(
    history: History, reachout: Reachout, facts: Facts, how: How, gap: int
) -> tuple[date, str]:
    days = facts.days
    last = reachout.last_counted()
    bounced = first_bounced(reachout)
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
