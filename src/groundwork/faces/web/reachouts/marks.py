"""The plan's marks as the page draws them: when, and what, in words."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from groundwork.faces.web.reachouts.dates import city, short
from groundwork.method.days import zone
from groundwork.reachouts.queries import Case
from groundwork.reachouts.timeline import NEXT, Mark


@dataclass(frozen=True, slots=True)
class Drawn:
    """One mark of the plan."""

    kind: str
    state: str
    when: str
    words: str
    icon: str = ""


def marks_of(case: Case, marks: list[Mark], *, approved: bool = False) -> list[Drawn]:
    """The marks with their dates; the next one also says at which hour there."""
    return [_drawn(case, mark, approved) for mark in marks]


def _drawn(case: Case, mark: Mark, approved: bool) -> Drawn:
    day = short(mark.day, case.facts.seeker_day(case.now))
    if mark.state != NEXT or mark.at is None:
        return Drawn(mark.kind, mark.state, day, mark.words)
    there, here = case.facts.days.zone, zone(case.account.zone)
    when = f"{day}, {mark.at.astimezone(there):%H:%M}" if mark.at > case.now else "Today, now"
    words = f"{mark.words} {_elsewhere(mark.at, case.now, there, here)}".strip()
    if approved:
        return Drawn(mark.kind, mark.state, when, f"{words} Approved.", "check")
    return Drawn(mark.kind, mark.state, when, words)


def _elsewhere(at: datetime, now: datetime, there: ZoneInfo, here: ZoneInfo) -> str:
    """The hour here, where their clock shows another one."""
    local, mine = at.astimezone(there), at.astimezone(here)
    if local.utcoffset() == mine.utcoffset():
        return ""
    if at <= now:
        return f"{local:%H:%M} in {city(there)}."
    return f"In {city(there)}; {mine:%H:%M} here."
