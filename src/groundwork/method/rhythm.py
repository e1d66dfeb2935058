"""A12: where somebody stands in the rhythm of keeping in contact."""

from datetime import date

from groundwork.method.facts import Facts
from groundwork.method.history import History
from groundwork.method.words import Rhythm


def rhythm(history: History, facts: Facts, on: date) -> Rhythm | None:
    """`fresh` before the ideal interval, `good_time` up to the longest, `long_ago` after it.

    Counted from the last contact; None where there was none, or none is kept up."""
    last = history.last_contact_at
    if (
        last is None
        or history.stopped
        or not (history.met or history.helped or history.fell_silent)
    ):
        return None
    since = facts.days.day_of(last)
    ideal = facts.ideal if history.met else facts.longest
    if on < facts.days.add_days(since, ideal):
        return Rhythm.FRESH
    if on <= facts.days.add_days(since, facts.longest):
        return Rhythm.GOOD_TIME
    return Rhythm.LONG_AGO
