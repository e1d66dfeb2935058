"""The plan of a reach-out, with its dates."""

from groundwork.faces.cli.arguments import Who
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import dated, person_line, person_shape, step_line, step_shape
from groundwork.faces.cli.whom import whom
from groundwork.reachouts.models import Reachout
from groundwork.reachouts.queries import case_of
from groundwork.reachouts.timeline import Mark, timeline
from groundwork.steps.errors import Mistake

STATES = {"made": "Made", "next": "Next", "later": "Then"}


def plan(person: Who, /) -> Answer:
    """See the plan of a person's reach-out: what was made, what comes, and when you move on.

    The dates keep to the working days, holidays and zone of the person, and to your rests."""
    me = the_seeker()
    who = whom(me.account, person)
    case = case_of(me.account, who.pk, me.now)
    if case is None or case.history.reachout is None or case.history.reachout.id is None:
        raise Mistake(f"No reach-out to {who.name} has been begun yet.")
    kept = Reachout.objects.get(pk=case.history.reachout.id)
    marks, step = timeline(case), case.step()
    lines = [
        person_line(who),
        *(f"About: {kind}, {words}." for kind, words in kept.purposes),
        *(_line(mark) for mark in marks),
        step_line(step, who.name, me.today),
    ]
    data = {
        "person": person_shape(who),
        "purposes": [{"kind": kind, "words": words} for kind, words in kept.purposes],
        "cadence": kept.cadence,
        "attempts": [_shape(mark) for mark in marks],
        "step": step_shape(step),
    }
    return Answer(lines, data)


def _line(mark: Mark) -> str:
    return f"  {STATES[mark.state]}: {dated(mark.day)}. {mark.words}"


def _shape(mark: Mark) -> dict[str, object]:
    return {
        "kind": mark.kind,
        "state": mark.state,
        "day": mark.day,
        "at": mark.at,
        "words": mark.words,
    }
