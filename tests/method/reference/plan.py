"""The next attempt of an open reach-out and its day (A2, A3, A6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from .attempts import kind_of
from .cadence import LEAST_GAP
from .days import DAY, FURTHEST, Days
from .hours import TWO_DAYS, half_of_day, when
from .moment import Moment
from .reachout import ReachOut
from .story import Story

QUARTER = timedelta(minutes=15)


@dataclass(frozen=True)
class Planned:
    """What is planned: how, when, by which rule; `how` None: an address is needed."""

    how: str | None
    due_on: date
    rule: str
    approved: bool = False


def next_attempt(story: Story, days: Days) -> Planned | None:
    """The next attempt, or the need of an address; None where nothing is left (S5)."""
    reach = story.reach
    if reach is None:
        return None
    chosen = _approved_place(story, reach) or _first_place(story, reach)
    if chosen is not None:
        place, how = chosen
        due_on, rule = _due(story, reach, place, how, days)
        approved = _approved_place(story, reach) is not None
        return Planned(how, due_on, rule, approved)
    return _need_of_address(story, reach, days)


def way(story: Story, reach: ReachOut, how: str) -> str | None:
    """How an attempt planned so can be made now; None: it is left out (A3)."""
    if how in ("email", "letter"):
        letter = "letter" if story.post and not reach.stand_ins("email") else None
        email = "email" if story.live_emails() else None
        return (letter or email) if how == "letter" else (email or letter)
    if story.live_phones():
        return "call"
    may_be_letter = how == "call_or_letter" and story.post and not reach.stand_ins("call")
    return "letter" if may_be_letter else None


def _approved_place(story: Story, reach: ReachOut) -> tuple[int, str] | None:
    """An approved text makes its kind the next one; what is skipped adds its gap."""
    if story.waiting is None:
        return None
    how = story.waiting.how
    if how != "email" and reach.stand_ins(kind_of(story, how, None)):
        return None
    if not {"email": story.live_emails(), "letter": story.post}.get(how, story.network):
        return None
    places = places_for(story, reach, how)
    return (places[0], how) if places else None


def places_for(story: Story, reach: ReachOut, how: str, stands_for: Any = None) -> list[int]:
    """The unfilled places of the cadence that such an attempt would fill."""
    kind, slots = kind_of(story, how, stands_for), reach.cadence.slots
    return [place for place in reach.unfilled() if slots[place].kind == kind]


def _first_place(story: Story, reach: ReachOut) -> tuple[int, str] | None:
    """The first unfilled place there is a way for; a call first only after a bounce (S4)."""
    written_first = not reach.counted() and not reach.lost_one()
    for place in reach.unfilled():
        how = way(story, reach, reach.cadence.slots[place].how)
        if how is not None and not (written_first and how == "call"):
            return place, how
    return None


def _due(story: Story, reach: ReachOut, place: int, how: str, days: Days) -> tuple[date, str]:
    made = reach.counted()
    if not made:
        return _first_due(story, reach, how, days)
    due_on = days.add_business(days.person_day(made[-1].at), _gap(reach, place))
    rule = "A6" if _lost_last(reach) else "A2"
    if story.away_until and story.away_until > due_on:
        due_on, rule = story.away_until, "A6"
    return days.to_midweek(first_allowed(story, reach, due_on, how, days)), rule


def _first_due(story: Story, reach: ReachOut, how: str, days: Days) -> tuple[date, str]:
    due_on = first_allowed(story, reach, days.person_day(reach.at), how, days)
    rule = "A10" if story.introduced else "S4"
    if reach.lost_one():
        rule = "A6"
    if story.away_until and story.away_until > due_on:
        due_on, rule = first_allowed(story, reach, story.away_until, how, days), "A6"
    return due_on, rule


def first_allowed(story: Story, reach: ReachOut, day: date, how: str, days: Days) -> date:
    """The first lawful day from that one on with a moment at which it may be done (A4, A6)."""
    for _ in range(FURTHEST):
        if days.is_lawful(day) and _has_moment(story, reach, day, how, days):
            return day
        day += DAY
    return day


def _has_moment(story: Story, reach: ReachOut, day: date, how: str, days: Days) -> bool:
    last = story.last_reaching()
    moments = [days.start_for_person(day) + n * QUARTER for n in range(25 * 4)]
    moments += [reach.at] + ([last + TWO_DAYS] if last else [])
    return any(
        days.person_day(at) == day and at >= reach.at and _is_free(story, reach, at, how, days)
        for at in moments
    )


def _is_free(story: Story, reach: ReachOut, at: datetime, how: str, days: Days) -> bool:
    m = Moment(story, days, {}, at)
    return not (when(m, how) or (how == "call" and half_of_day(m, reach)))


def _gap(reach: ReachOut, place: int) -> int:
    """Its own gap and those of the places left out before it (A3)."""
    unfilled = reach.unfilled()
    gap = max(reach.cadence.slots[place].gap, LEAST_GAP)
    while place - 1 in unfilled:
        place -= 1
        gap += reach.cadence.slots[place].gap
    return gap


def _lost_last(reach: ReachOut) -> bool:
    """The newest attempt of all bounced for good: this one goes in its stead (A6)."""
    newest = max(reach.attempts, key=lambda a: a.at)
    return newest.dead


def _need_of_address(story: Story, reach: ReachOut, days: Days) -> Planned | None:
    places = [p for p in reach.unfilled() if reach.cadence.slots[p].kind == "email"]
    died = [story.dead_emails[email] for email in story.emails if email in story.dead_emails]
    bounced = bool(died) and not story.live_emails()
    if not places or (reach.counted() and not bounced):
        return None
    due_on, _ = _due(story, reach, places[0], "email", days)
    if bounced:
        due_on = max(due_on, days.person_day(max(died)))
    return Planned(None, due_on, "A6" if bounced else "A3")


def repeat_on(story: Story, soft_at: datetime, days: Days) -> date:
    """The day on which a soft-bounced text goes again (A6)."""
    due_on = days.add_business(days.person_day(soft_at), 2)
    due_on = max(due_on, story.away_until or due_on)
    return first_allowed(story, story.reach, due_on, "email", days) if story.reach else due_on


def closing_day(story: Story, reach: ReachOut, days: Days) -> date:
    """S5: the last attempt, or the end of their absence, and the cadence's wait."""
    made: list[datetime] = [attempt.at for attempt in reach.counted()] or [reach.at]
    last = days.person_day(made[-1])
    return days.add_business(max(last, story.away_until or last), reach.cadence.wait)
