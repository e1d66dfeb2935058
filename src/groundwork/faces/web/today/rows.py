"""A kept step as a row of Today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from groundwork.accounts.models import Account
from groundwork.faces.web.ties import tie_words
from groundwork.faces.web.today.wording import BY_ITSELF, WORDS
from groundwork.method.cadences import Slot, named
from groundwork.method.days import zone
from groundwork.method.words import How, Standing, StepKind
from groundwork.steps.models import Step

_WHICH = ("First", "Second", "Last")
_BY = {
    StepKind.WRITE_EMAIL: "an email",
    StepKind.LEAVES_BY_ITSELF: "an email",
    StepKind.WRITE_LETTER: "a letter",
    StepKind.POST_LETTER: "a letter",
    StepKind.CALL: "a call",
}


@dataclass(frozen=True, slots=True)
class Bead:
    """One attempt of the plan: `state` is made, next or later."""

    kind: str
    state: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of Today shows."""

    title: str
    why: str
    act: str
    icon: str
    chip: str
    attempts: list[Bead]
    attempts_label: str
    verb: str
    href: str
    person_href: str


def row(step: Step, now: datetime, account: Account, with_mail: frozenset[int]) -> Row:
    """The row of a step. In another zone than the seeker's the hour is told where it matters.
    `with_mail`: the people whose mail waits for a word."""
    kind = StepKind(step.kind)
    leaves = kind is StepKind.LEAVES_BY_ITSELF and account.has_mailbox
    wording = BY_ITSELF if leaves else WORDS[kind]
    asks = kind is StepKind.SORT_ANSWER and step.person_id in with_mail
    beads = list(_beads(step, kind))
    return Row(
        title=wording.title.format(name=step.person.name, which=_WHICH[min(step.emails, 2)]),
        why=f"{step.reason}{_their_time(step, kind, now, account.zone)}",
        act=wording.act,
        icon=wording.icon,
        chip=tie_words(step.person),
        attempts=beads,
        attempts_label=_label(step, kind, len(beads)) if beads else "",
        verb=wording.verb,
        href=reverse("mails") if asks else reverse(wording.leads_to, args=[step.person_id]),
        person_href=reverse("person", args=[step.person_id]),
    )


def _their_time(step: Step, kind: StepKind, now: datetime, here: str) -> str:
    there = step.person.zone
    if kind not in _BY or not there or zone(there).utcoffset(now) == zone(here).utcoffset(now):
        return ""
    place = there.rpartition("/")[2].replace("_", " ")
    return f" It is {now.astimezone(zone(there)):%H:%M} in {place}."


def _beads(step: Step, kind: StepKind) -> Iterator[Bead]:
    """The plan's attempts: what counted fills its slots by kind, the next is of the step's kind."""
    if step.standing != Standing.OPEN or kind not in _BY or step.reachout is None:
        return
    left = {How.EMAIL: step.emails, How.CALL: step.calls}
    slots = named(step.reachout.cadence).slots
    coming: How | None = How.CALL if kind is StepKind.CALL else How.EMAIL
    for slot in slots:
        if left[slot.fills] > 0:
            left[slot.fills] -= 1
            yield Bead(_kind(slot), "made")
        elif slot.fills is coming:
            yield Bead(_kind(slot), "next")
            coming = None
        else:
            yield Bead(_kind(slot), "later")


def _kind(slot: Slot) -> str:
    return "call" if slot.fills is How.CALL else "email"


def _label(step: Step, kind: StepKind, of: int) -> str:
    return f"Attempt {step.emails + step.calls + 1} of {of}, {_BY[kind]}"
