"""The next step with a person, its reason, and the one button that leads there."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from groundwork.faces.web.people.showing import step_of
from groundwork.faces.web.today.wording import WORDS
from groundwork.method.words import Standing, StepKind
from groundwork.people.models import Person
from groundwork.reachouts.next_words import day_in_words

_BEGIN_AGAIN = {
    Standing.NONE_BEGUN, Standing.ENDED, Standing.ENDED_WELL, Standing.MOVED_ON,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Next:
    """`verb` and `href` are "" where nothing is to be done."""

    title: str
    why: str
    act: str = "keep"
    icon: str = ""
    verb: str = ""
    href: str = ""


def next_with(person: Person, standing: Standing, today: date, *, by_mail: bool) -> Next:
    """What the method asks for this person now. `by_mail`: a mail of theirs waits for a word."""
    name = person.greeting or person.given or person.name
    step = step_of(person)
    if step is None or step.kind == StepKind.NONE or step.due_on is None:
        return _quiet(person, standing, name)
    kind = StepKind(step.kind)
    when = "" if step.due_on <= today else f" {_capital(day_in_words(step.due_on, today))}."
    if kind is StepKind.MOVE_ON:
        plan = reverse("reachout", args=[person.pk])
        return Next(
            f"You move on from {name}, kindly",
            step.reason + when,
            "ink",
            "right",
            "See the plan",
            plan,
        )
    wording = WORDS[kind]
    asks = by_mail and kind is StepKind.SORT_ANSWER
    which = ("First", "Second", "Last")[min(step.emails, 2)]
    return Next(
        wording.title.format(name=name, which=which),
        step.reason + when,
        wording.act or "keep",
        wording.icon,
        wording.verb,
        reverse("mails") if asks else _href(kind, wording.leads_to, person.pk),
    )


def _href(kind: StepKind, leads_to: str, person_id: int) -> str:
    """A step that Today sends to this page goes on from here."""
    if kind is StepKind.FIND_ADDRESS:
        return "#reach"
    return reverse("log" if leads_to == "person" else leads_to, args=[person_id])


def _quiet(person: Person, standing: Standing, name: str) -> Next:
    if standing is Standing.STOP:
        return Next(f"You leave {name} in peace", "Nothing more goes out, ever.", "ink", "quiet")
    if standing is Standing.NO:
        return Next(f"Nothing to do for {name}", "No further reach-outs, and that is all right.")
    begin = reverse("begin", args=[person.pk])
    if standing is Standing.NONE_BEGUN:
        why = "Nobody is too senior or too busy to be asked. There is nothing to lose."
        return Next(f"Reach out to {name}", why, "email", "reach", f"Reach out to {name}", begin)
    if standing in _BEGIN_AGAIN:
        why = "Begin anew when you have a reason: it is always said here if it would be too soon."
        return Next("Nothing to do today", why, "keep", "", "Begin a new reach-out", begin)
    return Next("Nothing to do today", "You are waiting for them, and that is fine.")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
