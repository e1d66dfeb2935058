"""The plain case: of somebody who has not answered only the next attempt is asked, or the end, and
nothing but the calendar decides its day.

It is told from the log alone, once, by the fold; with the local day from which the step's own is
counted it names the step, so that equal ones are derived once for each calendar."""

from datetime import UTC, datetime

from groundwork.method.history import History
from groundwork.method.plan.slots import approval_that_fits, needs_address, open_slots
from groundwork.method.reachout import Reachout
from groundwork.method.words import How, Outcome, Tie

SURE_GAP = 3
"""Business days after which the 48 hours of A4 are over, whatever the hour was."""

QUARTERS = 4


def plain_case(history: History) -> tuple[datetime, str] | None:
    """The moment from whose day the step's is counted, and what is asked; None where more than
    that decides."""
    reachout = history.reachout
    if reachout is None or not reachout.is_unanswered or _asks_more(history):
        return None
    if _is_shifted(history, reachout):
        return None
    last = reachout.last_counted()
    if last is not None and history.last_reached_at != last.at:
        return None
    asked = _following(history, reachout) if last else _first(history, reachout)
    if not asked:
        return None
    return last.at if last else reachout.begun_at, asked + _away(history)


def _asks_more(history: History) -> bool:
    return bool(
        history.unknown_sending_at
        or history.unsorted
        or history.stopped
        or history.said_no
        or history.conversation
        or history.talked_at
        or history.thank_since
        or history.thank_name_since
        or history.promises
        or history.outcomes
    )


def _is_shifted(history: History, reachout: Reachout) -> bool:
    """A bounce, an engaged line, a second person to propose: the whole table is asked."""
    returned = any(
        each.bounced or each.repeat_from or each.outcome is Outcome.ENGAGED
        for each in reachout.attempts
    )
    return returned or reachout.cadence.second_person_after is not None


def _first(history: History, reachout: Reachout) -> str:
    to_come = next(open_slots(history, reachout), None)
    if to_come is None or to_come[1] is How.CALL or history.reached:
        return ""
    approved = approval_that_fits(history, reachout) is not None
    introduced = history.tie is Tie.INTRODUCED
    return f"first {_quarter(reachout.begun_at)} {to_come[1].value} {approved} {introduced}"


def _following(history: History, reachout: Reachout) -> str:
    to_come = next(open_slots(history, reachout), None)
    if to_come:
        _, how, gap = to_come
        approved = approval_that_fits(history, reachout) is not None
        return f"then {how.value} {gap} {approved}" if gap >= SURE_GAP else ""
    return "" if needs_address(history, reachout) else f"end {reachout.cadence.wait}"


def _away(history: History) -> str:
    return "".join(f" away {until or _quarter(at)}" for until, at in history.aways)


def _quarter(at: datetime) -> int:
    """The quarter of an hour that decides whether the day's hours are over, in any zone."""
    at = at.astimezone(UTC)
    return (at.toordinal() * 24 + at.hour) * QUARTERS + at.minute * QUARTERS // 60
