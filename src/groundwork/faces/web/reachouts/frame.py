"""What every page of one reach-out shows: who, what to learn, the plan, what was just logged."""

from dataclasses import dataclass
from typing import Any

from groundwork.faces.web.reachouts.dates import at_place
from groundwork.faces.web.reachouts.marks import marks_of
from groundwork.faces.web.seeker import new_key
from groundwork.faces.web.ties import tie_words
from groundwork.method.days import zone
from groundwork.method.words import Standing, StepKind
from groundwork.reachouts.models import Reachout
from groundwork.reachouts.next_words import spoken
from groundwork.reachouts.queries import Case, Leave
from groundwork.reachouts.timeline import NEXT, timeline

_LEARN = "You want to learn"


@dataclass(frozen=True, slots=True)
class Handing:
    """Whether a text, or a call, may leave now, in words; `blocked` where it may not."""

    words: str
    blocked: bool


def base_of(case: Case) -> dict[str, Any]:
    """The frame around the page of a reach-out."""
    approved = bool(case.open and case.open.approval)
    marks = timeline(case)
    reachout = case.history.reachout
    made = reachout.counted() if reachout else 0
    return {
        "case": case,
        "chip": tie_words(case.person),
        "about": _about(case),
        "marks": marks_of(case, marks, approved=approved),
        "plan_words": _plan_words(case, made),
        "planned_for": _planned_for(case, marks),
        "undo_key": new_key(),
        "proposes_second": case.step().kind == StepKind.PROPOSE_SECOND,
    }


def _about(case: Case) -> str:
    reachout = case.history.reachout
    kept = Reachout.objects.filter(pk=reachout.id).first() if reachout and reachout.id else None
    words = [words for _, words in kept.purposes] if kept else []
    return f"{_LEARN}: {', '.join(words)}" if words else ""


def _plan_words(case: Case, made: int) -> str:
    if case.history.standing is not Standing.OPEN:
        return ""
    if made == 0:
        return (
            "Hardly anybody answers the first attempt: they are busy, and you may be low on their "
            "list. Silence is not a no. Any answer stops the plan at once."
        )
    number = ("", "One attempt", "Two attempts", "Three attempts", "Four attempts", "Five attempts")
    return f"Any answer stops the plan at once. {number[min(made, 5)]} without one is ordinary: they are busy."


def _planned_for(case: Case, marks: list[Any]) -> str:
    """ "The next attempt is for Tuesday 10 March, 09:00 in Chicago (15:00 here)."""
    coming = next((mark for mark in marks if mark.state == NEXT and mark.at), None)
    if coming is None or coming.at <= case.now:
        return ""
    here = zone(case.account.zone)
    return f"The next attempt is for {at_place(coming.at, case.facts.days.zone, here)}."


def handing(case: Case, leave: Leave, may: str = "It may leave") -> Handing:
    """A4: when it may leave; a day that the plan has later is told too. `may`: how that is said."""
    if leave.refused is None:
        later = _planned_for(case, timeline(case))
        return Handing(f"{later} Now is fine too." if later else f"{may} now.", False)
    if leave.moment is None:
        return Handing(leave.refused.sentence, True)
    when = at_place(leave.moment, case.facts.days.zone, zone(case.account.zone))
    return Handing(f"{leave.refused.sentence} {may} from {when}.", True)


def day_in_words(case: Case, on: Any) -> str:
    """A day beside this one's year."""
    return spoken(on, case.facts.seeker_day(case.now))
