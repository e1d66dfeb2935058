"""A2, A3: which attempts of the cadence are still to be made, and by what."""

from collections.abc import Iterator

from groundwork.method.cadences import CALL_OR_LETTER, Slot
from groundwork.method.history import History, Reachout
from groundwork.method.words import How


def emails_alive(history: History) -> list[str]:
    """The email addresses that are not dead (A6)."""
    return [each for each in history.emails if each not in history.dead]


def phones_alive(history: History) -> list[str]:
    """The numbers that are not dead (A6)."""
    return [each for each in history.phones if each not in history.dead]


def approval_that_fits(history: History, reachout: Reachout) -> tuple[How, How] | None:
    """How the approved text goes and as which kind it counts, where the plan has room for it and
    there is a way to send it."""
    waiting = reachout.approval
    if waiting is None:
        return None
    fills = history.counts_as(waiting.how, waiting.stands_for)
    if fills not in [slot.fills for slot in reachout.open_slots()]:
        return None
    if waiting.how is How.EMAIL:
        return (waiting.how, fills) if emails_alive(history) else None
    there = history.has_post if waiting.how is How.LETTER else history.has_network
    return (waiting.how, fills) if there and not reachout.stand_in(fills) else None


def open_slots(history: History, reachout: Reachout) -> Iterator[tuple[Slot, How, int]]:
    """The slots still to be made, each with how, and with its gap: what is left out, or put off
    by an approved text of a later kind, leaves its gap to the next (A3)."""
    filled = {How.EMAIL: reachout.counted(How.EMAIL), How.CALL: reachout.counted(How.CALL)}
    approved = approval_that_fits(history, reachout)
    carried = 0
    first = reachout.counted() == 0
    for slot in reachout.cadence.slots:
        if filled[slot.fills] > 0:
            filled[slot.fills] -= 1
            carried = 0
            continue
        how = _how(history, reachout, slot, first)
        if approved:
            how = approved[0] if slot.fills is approved[1] else None
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
    if first and not first_bounced(reachout):
        return None
    if phones_alive(history):
        return How.CALL
    return How.LETTER if slot.kind == CALL_OR_LETTER and letter else None


def first_bounced(reachout: Reachout) -> bool:
    """S4: a call comes first only after the first message's hard bounce."""
    return any(each.bounced for each in reachout.attempts)


def needs_address(history: History, reachout: Reachout) -> bool:
    """A3, A6: nothing lawful is left to try, but an address would open a written attempt."""
    written = reachout.counted(How.EMAIL)
    planned = sum(slot.fills is How.EMAIL for slot in reachout.cadence.slots)
    if emails_alive(history) or written >= planned:
        return False
    return reachout.counted() == 0 or bool(history.emails)


def written_slot(history: History, reachout: Reachout) -> str:
    """Which text is written next: first_email, second_email, last_email, or letter."""
    to_come = [(slot.fills, how) for slot, how, _ in open_slots(history, reachout)]
    if to_come and to_come[0][1] is How.LETTER:
        return "letter"
    if reachout.counted(How.EMAIL) == 0:
        return "first_email"
    written = [fills is How.EMAIL for fills, _ in to_come]
    return "second_email" if True in written[:-1] else "last_email"
