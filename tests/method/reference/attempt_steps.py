"""Rows 13 to 17: an open reach-out without an answer (A2, A3, A6, S5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .landed import waits_for_go_on
from .moment import Moment, Step
from .plan import Planned, closing_day, next_attempt, repeat_on

WRITTEN = {"email": "write_email", "letter": "write_letter", "network": "write_email"}
APPROVED = {"email": "leaves_by_itself", "letter": "post_letter", "network": "leaves_by_itself"}


def attempts(m: Moment) -> Iterator[Step]:
    """The repeat, the next attempt and the second person, or the close."""
    story, days, reach = m.story, m.days, m.story.reach
    if story.phase != "open" or reach is None or reach.heard or waits_for_go_on(m):
        return
    soft = reach.soft()
    if soft and soft.soft_at:
        yield Step(repeat_on(story, soft.soft_at, days), 16, "leaves_by_itself", "A6")
        return
    planned = next_attempt(story, days)
    if planned is None:
        step = Step(closing_day(story, reach, days), 17, "move_on", "S5")
    else:
        step = _planned_step(planned)
    yield step
    yield from _second_person(m, step.due_on)


def _planned_step(planned: Planned) -> Step:
    if planned.how is None:
        return Step(planned.due_on, 14, "find_address", planned.rule)
    if planned.how == "call":
        return Step(planned.due_on, 15, "call", planned.rule)
    names = APPROVED if planned.approved else WRITTEN
    return Step(planned.due_on, 15, names[planned.how], planned.rule)


def _second_person(m: Moment, until: date) -> Iterator[Step]:
    """3b7: a second person there, until the day of the next attempt, or of the end (A2)."""
    reach, days = m.story.reach, m.days
    if reach is None or reach.cadence.name != "3b7" or reach.second_settled:
        return
    made = reach.counted()
    unanswered = 1 + int(m.facts.get("organisation_open") or 0)
    lapsed = days.person_day(m.now) >= until
    if len(made) == 1 and unanswered < 2 and not lapsed:
        due_on = days.add_business(days.person_day(made[0].at), 3)
        yield Step(due_on, 13, "propose_second", "A2")
