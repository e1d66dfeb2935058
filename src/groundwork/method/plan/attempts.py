"""A2, A3: the next attempt, and what stands in its way."""

from dataclasses import dataclass
from datetime import date, datetime

from groundwork.method.facts import Facts
from groundwork.method.history import History, Reachout
from groundwork.method.plan.dates import due_day
from groundwork.method.plan.slots import approval_that_fits, open_slots
from groundwork.method.words import How


@dataclass(frozen=True, slots=True)
class Planned:
    """One attempt still to be made: how, as which kind it counts, on which day, by which rule,
    and whether its text is approved."""

    how: How
    fills: How
    due_on: date
    rule: str
    approved: bool = False


def next_attempt(history: History, reachout: Reachout, facts: Facts) -> Planned | None:
    """A2: the first attempt of the cadence that the counted ones, by kind, don't fill.

    None where nothing is left that can be made."""
    approved = approval_that_fits(history, reachout)
    for slot, how, gap in open_slots(history, reachout):
        on, rule = due_day(history, reachout, facts, how, gap)
        return Planned(how, slot.fills, on, rule, approved is not None)
    return None


def waits_for_go_on(reachout: Reachout, facts: Facts, at: datetime) -> bool:
    """A16: an unanswered reach-out from before the job was found waits for the seeker's word."""
    landed, said = facts.landed_on, reachout.gone_on_at
    if landed is None or not facts.has_landed(at):
        return False
    if said and facts.seeker_day(said) >= landed:
        return False
    return facts.seeker_day(reachout.begun_at) <= landed


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
    on = due_day(history, reachout, facts, How.EMAIL, gap)[0]
    died = [history.dead[each] for each in history.emails if each in history.dead]
    if not died:
        return on, "A3"
    return max(on, facts.days.day_of(max(died))), "A6"
