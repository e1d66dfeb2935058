"""Limits: beginning a reach-out (A5, S5, A6)."""

from datetime import date, datetime

from groundwork.method.facts import UNANSWERED_THERE, Facts
from groundwork.method.history import History, Reachout
from groundwork.method.limits.acts import SAID_NO, STOPPED, Act, Refusal, spoken
from groundwork.method.words import Standing, Tie

AGAIN_AFTER = 182
"""S5: days after moving on before a new reach-out to the same person."""


def begin(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    standing = history.standing_at(at)
    if standing is Standing.STOP:
        return STOPPED
    if standing is Standing.NO:
        return SAID_NO
    if standing not in (
        Standing.NONE_BEGUN, Standing.ENDED_WELL, Standing.ENDED, Standing.MOVED_ON,
    ):  # fmt: skip
        return Refusal("A5", "There is one open reach-out with this person already.")
    reachout = history.reachout
    if reachout and standing is Standing.MOVED_ON:
        again_on = new_reachout_from(reachout, facts)
        if again_on and facts.seeker_day(at) < again_on:
            return Refusal("S5", f"Sooner would be too often: from {spoken(again_on)} you can.")
    return _organisation(history, facts)


def new_reachout_from(reachout: Reachout, facts: Facts) -> date | None:
    """S5: the first day for a new reach-out after moving on; None where their message lifts it."""
    if reachout.closed_at is None or reachout.answered:
        return None
    return facts.days.add_days(facts.seeker_day(reachout.closed_at), AGAIN_AFTER)


def _organisation(history: History, facts: Facts) -> Refusal | None:
    if history.tie is Tie.INTRODUCED or history.own_message_at:
        return None
    if facts.organisation_open >= UNANSWERED_THERE:
        return Refusal(
            "A5", "Two people there have not answered yet. Wait for one of them, or move on."
        )
    return None
