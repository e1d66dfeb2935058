"""A2, A3: the next attempt of an open reach-out, and the plan of those that remain."""

from groundwork.method.plan.ahead import moves_on, remaining
from groundwork.method.plan.attempts import Planned, day_of_need, next_attempt, waits_for_go_on
from groundwork.method.plan.dates import (
    away_until,
    closing_day,
    earliest,
    engaged_until,
    half_for_call,
    repeat_day,
)
from groundwork.method.plan.slots import (
    emails_alive,
    first_bounced,
    needs_address,
    phones_alive,
    written_slot,
)

__all__ = [
    "Planned",
    "away_until",
    "closing_day",
    "day_of_need",
    "earliest",
    "emails_alive",
    "engaged_until",
    "first_bounced",
    "half_for_call",
    "moves_on",
    "needs_address",
    "next_attempt",
    "phones_alive",
    "remaining",
    "repeat_day",
    "waits_for_go_on",
    "written_slot",
]
