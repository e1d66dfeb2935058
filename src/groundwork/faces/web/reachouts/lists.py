"""The list of reach-outs: those that are open, and those that ended."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from groundwork.adapters import clock
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.method.cadences import named
from groundwork.method.days import zone
from groundwork.method.words import How, Standing, StepKind
from groundwork.reachouts.next_words import next_line
from groundwork.reachouts.queries import ended_reachouts, open_reachouts
from groundwork.steps.models import Step

_STANDINGS = {
    Standing.UNSORTED: "They wrote back",
    Standing.ANSWERED: "They answered",
    Standing.SLEEPING: "Later, as they asked",
    Standing.ARRANGED: "A conversation is arranged",
    Standing.ENDED_WELL: "You talked",
    Standing.ENDED: "It ended",
    Standing.MOVED_ON: "You moved on, kindly",
    Standing.NO: "They said no, and that is all right",
    Standing.STOP: "They asked not to hear from you",
}
_ACTS = {
    StepKind.CALL: "call",
    StepKind.THANK: "thank",
    StepKind.THANK_FOR_NAME: "thank",
    StepKind.THANK_FOR_NO: "thank",
    StepKind.PREPARE: "meet",
    StepKind.HOLD: "meet",
    StepKind.DEBRIEF: "meet",
    StepKind.TOUCH: "keep",
    StepKind.MOVE_ON: "ink",
}


@dataclass(frozen=True, slots=True)
class Bead:
    """One attempt of the plan, without its date."""

    kind: str
    state: str


@dataclass(frozen=True, slots=True)
class Line:
    """One reach-out in the list."""

    name: str
    href: str
    chip: str
    why: str
    act: str
    beads: list[Bead]
    label: str


def reachouts(request: SeekerRequest) -> HttpResponse:
    """The open reach-outs by their next step; `?ended=1` shows those that ended."""
    ended = request.GET.get("ended") == "1"
    page = _page(request)
    steps, more = (ended_reachouts if ended else open_reachouts)(request.account, page)
    today = clock.now().astimezone(zone(request.account.zone)).date()
    shown = {
        "ended": ended,
        "lines": [_line(step, today, ended) for step in steps],
        "before": _href(ended, page - 1) if page > 1 else "",
        "after": _href(ended, page + 1) if more else "",
        "page": page,
    }
    return render(request, "reachouts/list.html", shown)


def _page(request: HttpRequest) -> int:
    text = request.GET.get("page", "1")
    return int(text) if text.isdecimal() and 0 < len(text) < 7 and int(text) else 1


def _href(ended: bool, page: int) -> str:
    return f"{reverse('reachouts')}?{'ended=1&' if ended else ''}page={page}"


def _line(step: Step, today: date, ended: bool) -> Line:
    person = step.person
    name = person.greeting or person.given or person.name
    beads = [] if ended else beads_of(step)
    return Line(
        name=person.name,
        href=reverse("reachout", args=[person.pk]),
        chip=standing_in_words(step),
        why=next_line(step, name, today),
        act=_ACTS.get(StepKind(step.kind), "email"),
        beads=beads,
        label=_label(beads),
    )


def beads_of(step: Step) -> list[Bead]:
    """The plan of the open reach-out, filled by the kept counts of emails and calls."""
    left: dict[Any, int] = {How.EMAIL: step.emails, How.CALL: step.calls}
    going = step.standing == Standing.OPEN
    beads, is_next = [], True
    for slot in named(step.reachout.cadence if step.reachout else "").slots:
        kind = "call" if slot.fills is How.CALL else "email"
        if left[slot.fills]:
            left[slot.fills] -= 1
            beads.append(Bead(kind, "made"))
        elif going:
            beads.append(Bead(kind, "next" if is_next else "later"))
            is_next = False
    return beads


def _label(beads: list[Bead]) -> str:
    made = sum(bead.state == "made" for bead in beads)
    return f"{made} of {len(beads)} attempts made"


def standing_in_words(step: Step) -> str:
    """Where the reach-out stands, calmly."""
    if step.standing == Standing.OPEN:
        return "No answer yet" if step.emails + step.calls else "Just begun"
    return _STANDINGS.get(Standing(step.standing), "")
