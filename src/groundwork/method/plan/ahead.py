"""A2: the attempts still to come, imagined one after the other."""

import copy
from datetime import date

from groundwork.method.cadences import MOST_ATTEMPTS
from groundwork.method.days import Days
from groundwork.method.facts import Facts
from groundwork.method.history import Attempt, History, Reachout
from groundwork.method.plan.attempts import Planned, next_attempt
from groundwork.method.plan.dates import closing_day, half_for_call
from groundwork.method.plan.slots import emails_alive
from groundwork.method.words import How, Outcome


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
