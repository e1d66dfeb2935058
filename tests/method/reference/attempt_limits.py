"""May an attempt be approved or made? S4, S5, A2, A3, A4, A5, A6, A16."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from .attempts import kind_of
from .cadence import MOST
from .hours import half_of_day
from .landed import waits_for_go_on
from .moment import Moment
from .plan import places_for, repeat_on
from .reachout import ReachOut
from .story import Story

if TYPE_CHECKING:
    from .limits import Act

CAP_DAY, CAP_WEEK = 10, 25
ELSEWHERE = {  # why not, where no reach-out waits for an answer
    "none": "A5",
    "unsorted": "A7",
    "answered": "S7",
    "sleeping": "S7",
    "arranged": "S7",
    "ended": "S7",
    "moved_on": "S5",
    "no": "A6",
    "stop": "A6",
}


def refusals(m: Moment, act: Act, col: str) -> list[str]:
    """The rules that refuse approving or making an attempt, A4 and A14 left out."""
    reach = m.story.reach
    if col != "open" or reach is None:
        return [ELSEWHERE.get(col, "A5")]
    if act.name == "approve":
        return _approving(m.story, reach, act)
    if _is_repeat(m.story, reach, act):
        return _repeating(m, reach, act)
    return _making(m, reach, act)


def _approving(story: Story, reach: ReachOut, act: Act) -> list[str]:
    found = _too_many(story, reach, act)
    if story.waiting or not places_for(story, reach, act.how, act.stands_for):
        found.append("A2")
    if act.how == "call" or (act.how == "network" and not reach.counted()):
        found.append("S4")
    return found + _channel(story, reach, act)


def _making(m: Moment, reach: ReachOut, act: Act) -> list[str]:
    story = m.story
    found = _too_many(story, reach, act)
    unwritten = act.how in ("call", "network")
    if unwritten and not reach.counted() and not reach.lost_one():
        found.append("S4")
    if act.how != "call" and not act.approved:
        found.append("S4")
    found += _channel(story, reach, act)
    if story.away_until and m.days.person_day(m.now) < story.away_until:
        found.append("A6")
    if not reach.counted() and _firsts_are_full(m):
        found.append("A5")
    if waits_for_go_on(m):
        found.append("A16")
    return found + (half_of_day(m, reach) if act.how == "call" else [])


def _too_many(story: Story, reach: ReachOut, act: Act) -> list[str]:
    kind = kind_of(story, act.how, act.stands_for)
    return ["S5"] if len(reach.counted(kind)) >= MOST[kind] else []


def _channel(story: Story, reach: ReachOut, act: Act) -> list[str]:
    """A3: no such channel, or not for this; A6: it is dead."""
    if act.how == "email":
        if act.to in story.dead_emails:
            return ["A6"]
        missing = "A6" if story.emails else "A3"
        return [] if story.live_emails() else [missing]
    if act.how == "call":
        missing = "A6" if story.phones else "A3"
        return [] if story.live_phones() else [missing]
    there = story.post if act.how == "letter" else story.network
    return [] if there and _may_stand_in(story, reach, act) else ["A3"]


def _may_stand_in(story: Story, reach: ReachOut, act: Act) -> bool:
    """A letter for one email; a letter or network message for one call without a number."""
    kind = kind_of(story, act.how, act.stands_for)
    planned = "letter" if kind == "email" else "call_or_letter"
    if act.how == "letter" and any(slot.how == planned for slot in reach.open_slots()):
        return True
    if reach.stand_ins(kind):
        return False
    if kind == "email":
        return act.how == "letter"
    return not story.live_phones()


def _firsts_are_full(m: Moment) -> bool:
    """A5: first messages today and this week; the caps go downwards only."""
    day, week = (int(m.facts.get(name) or 0) for name in ("firsts_today", "firsts_week"))
    cap_day, cap_week = m.facts.get("cap_day"), m.facts.get("cap_week")
    most_a_day = CAP_DAY if cap_day is None else min(int(cap_day), CAP_DAY)
    most_a_week = CAP_WEEK if cap_week is None else min(int(cap_week), CAP_WEEK)
    return day >= most_a_day or week >= most_a_week


def _is_repeat(story: Story, reach: ReachOut, act: Act) -> bool:
    """An email while a soft-bounced one waits is that one, unless another was approved."""
    if act.how != "email" or reach.soft() is None:
        return False
    return act.again or story.waiting is None or story.waiting.how != "email"


def _repeating(m: Moment, reach: ReachOut, act: Act) -> list[str]:
    """The soft-bounced text again: no new attempt, from its day on (A6)."""
    soft = reach.soft()
    early = soft and soft.soft_at and m.days.person_day(m.now) < _repeat_day(m, soft.soft_at)
    found = ["A6"] if early or (soft and soft.to in m.story.dead_emails) else []
    if not act.approved:
        found.append("S4")  # another text than the one that was approved
    return [*found, "A16"] if waits_for_go_on(m) else found


def _repeat_day(m: Moment, soft_at: datetime) -> date:
    return repeat_on(m.story, soft_at, m.days)
