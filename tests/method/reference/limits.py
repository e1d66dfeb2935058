"""May it be done? Every rule that refuses an act at a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from . import attempt_limits
from .answer_steps import wakes_on
from .hours import when
from .landed import landed_on
from .log import Entry
from .moment import Moment
from .rhythm import LONGEST, interval
from .story import TOUCHES, Story
from .undo import undoing

NEW_ONE_AFTER = 182
TOUCH_AFTER = 30
ALWAYS = ("reply", "promise", "log")


@dataclass(frozen=True)
class Act:
    """What somebody wants to do."""

    name: str
    how: str
    approved: bool
    to: str | None
    stands_for: str | None
    again: bool = False  # the soft-bounced text once more


def column(story: Story, at: datetime) -> str:
    """The column of the table that the story stands in."""
    if story.phase == "stop":
        return "stop"
    if story.unsorted:
        return "unsorted"
    if story.conversation or any(at < end for end in story.held):
        return "arranged"
    if story.phase == "ended" and story.reach is None and not story.held:
        return "none"
    return story.phase


def refusals(m: Moment, act: Act, entries: list[Entry]) -> list[str]:
    """The rules that refuse the act at `m.now`, the first one first; empty: it may be done."""
    if act.name in ALWAYS:
        return []
    if act.name == "undo":
        return undoing(m, entries)
    if act.name in ("approve", "attempt"):
        found = attempt_limits.refusals(m, act, column(m.story, m.now))
    elif act.name in ACTS:
        found = ACTS[act.name](m, act, column(m.story, m.now))
    else:
        return ["A7"]
    if act.name in UNINVITED and m.story.unknown_at:
        found = ["8.4", *found]
    return found + when(m, act.how) if act.name in BOUND else found


def _begin(m: Moment, act: Act, col: str) -> list[str]:
    story = m.story
    if col in ("no", "stop"):
        return ["A6"]
    if col not in ("none", "ended", "moved_on"):
        return ["A5"]
    found = []
    if col == "moved_on" and _too_early_again(m):
        found.append("S5")
    open_there = int(m.facts.get("organisation_open") or 0)
    if open_there >= 2 and not (story.introduced or story.answered_ever):
        found.append("A5")
    return found


def _too_early_again(m: Moment) -> bool:
    story, days = m.story, m.days
    if story.moved_on_at is None or (story.reach is None or story.reach.heard):
        return False
    again = days.add_interval(days.seeker_day(story.moved_on_at), NEW_ONE_AFTER)
    return days.seeker_day(m.now) < again


def _thanks(m: Moment, act: Act, col: str) -> list[str]:
    return ["A6"] if col == "stop" else []


def _no_thanks(m: Moment, act: Act, col: str) -> list[str]:
    return [] if col == "no" and not m.story.thanked_for_no else ["A6"]


def _reminder(m: Moment, act: Act, col: str) -> list[str]:
    if col == "unsorted":
        return ["A7"]
    may = col in ("answered", "arranged") and m.story.reminded_at is None
    return [] if may else ["A6"]


def _ask_leave(m: Moment, act: Act, col: str) -> list[str]:
    story = m.story
    if col == "unsorted":
        return ["A7"]
    awaited = col == "answered" and story.meant == "introduces"
    may = awaited and story.reminded_at and not story.asked_leave_at
    return [] if may else ["A6"]


def _write_again(m: Moment, act: Act, col: str) -> list[str]:
    story = m.story
    if col == "unsorted":
        return ["A7"]
    if col != "sleeping" or story.wrote_again_at:
        return ["A6"]
    early = m.days.person_day(m.now) < m.days.first_lawful(wakes_on(story, m.days))
    return (["A6"] if early else []) + ([] if act.approved else ["S4"])


def _touch(m: Moment, act: Act, col: str) -> list[str]:
    story = m.story
    if col == "stop" or (col == "no" and not story.held):
        return ["A6"]
    if col == "unsorted":
        return ["A7"]
    found = ["S11"] if _owes_thanks(m) else []
    known = bool(story.held) or story.answered_ever
    if col == "open" or not known or _stalks(m):
        found.append("A13")
    return found


def _owes_thanks(m: Moment) -> bool:
    ended = m.story.unthanked()
    return ended is not None and ended <= m.now


def _stalks(m: Moment) -> bool:
    """Under 30 days after something unasked; after two unanswered touches, the longest interval."""
    story, days = m.story, m.days
    today = days.person_day(m.now)
    unasked = [a.at for a in story.attempts if a.counts]
    news = TOUCHES | {"reminder", "landed_news", "told"}
    unasked += [s.at for s in story.sent if s.what in news and s.bounced != "hard"]
    last = max(unasked, default=None)
    if last and today < days.add_interval(days.person_day(last), TOUCH_AFTER):
        return True
    contact = story.last_contact()
    if story.touches_unanswered() < 2 or contact is None:
        return False
    spans = interval(story, m.facts)
    longest = spans[1] if spans else int(m.facts.get("longest") or LONGEST)
    return today < days.add_interval(days.person_day(contact), longest)


def _news(m: Moment, act: Act, col: str) -> list[str]:
    if col == "stop":
        return ["A6"]
    if col == "unsorted":
        return ["A7"]
    found = [] if m.story.helped else ["A16"]
    if act.name == "told":
        return found if m.story.outcomes else [*found, "A10"]
    landed = landed_on(m)
    return found if landed or found else ["A16"]


ACTS: dict[str, Callable[[Moment, Act, str], list[str]]] = {
    "begin": _begin,
    "thank": _thanks,
    "name_thanks": _thanks,
    "no_thanks": _no_thanks,
    "reminder": _reminder,
    "ask_leave": _ask_leave,
    "write_again": _write_again,
    "touch": _touch,
    "landed_news": _news,
    "told": _news,
}
BOUND = ("attempt", "reminder", "ask_leave", "write_again", "touch", "landed_news", "told")
UNINVITED = (*BOUND, "approve")
