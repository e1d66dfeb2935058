"""Limits: keeping in contact, and news (A10, A13, A16, S11)."""

from datetime import date, datetime

from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.limits.acts import SAID_NO, STOPPED, UNSORTED, Act, Refusal, spoken
from groundwork.method.limits.moments import moment
from groundwork.method.rows.keeping import UNANSWERED_BORNE
from groundwork.method.words import Standing

TOUCH_APART = 30
"""A13: days to keep from an attempt, reminder, touch or news."""


def touch(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    standing = history.standing_at(at)
    if standing is Standing.STOP:
        return STOPPED
    if standing is Standing.NO and not history.met:
        return SAID_NO
    if standing is Standing.UNSORTED:
        return UNSORTED
    reachout = history.reachout
    if reachout and reachout.is_unanswered:
        return Refusal("A13", "Not while your reach-out is unanswered.")
    if not (history.met or history.ever_answered):
        return Refusal("A13", "Keeping in contact is for people you met or who answered.")
    if history.thank_since and history.thank_since <= at:
        return Refusal("S11", "Thank them first; keeping in contact comes after.")
    return moment(act, history, facts, at) or _stalking(history, facts, at)


def _stalking(history: History, facts: Facts, at: datetime) -> Refusal | None:
    days = facts.days
    free_on = touch_allowed_from(history, facts)
    if free_on and days.day_of(at) < free_on:
        return Refusal("A13", f"Sooner would be too often: from {spoken(free_on)}.")
    return None


def touch_allowed_from(history: History, facts: Facts) -> date | None:
    """A13: the first day for a touch after what they did not ask for; None where nothing stands."""
    days = facts.days
    floors = []
    if history.last_pressed_at:
        floors.append(days.add_days(days.day_of(history.last_pressed_at), TOUCH_APART))
    if history.unanswered_touches >= UNANSWERED_BORNE and history.last_contact_at:
        floors.append(days.add_days(days.day_of(history.last_contact_at), facts.longest))
    return max(floors, default=None)


def landed_news(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.stopped:
        return STOPPED
    if history.standing_at(at) is Standing.UNSORTED:
        return UNSORTED
    if not facts.has_landed(at) or not history.helped:
        return Refusal("A16", "This news is for those who helped, once you have landed.")
    return moment(act, history, facts, at)


def told(act: Act, history: History, facts: Facts, at: datetime) -> Refusal | None:
    if history.stopped:
        return STOPPED
    if history.standing_at(at) is Standing.UNSORTED:
        return UNSORTED
    if not history.outcomes:
        return Refusal("A10", "Nothing has come of an introduction of theirs yet.")
    return moment(act, history, facts, at)
