"""Drafts for the tests of the checks: one invented person and seeker, and a text."""

from dataclasses import replace
from typing import Any

from groundwork.method.checks import check
from groundwork.method.drafts import (
    Conversation,
    Draft,
    DraftPerson,
    Earlier,
    Finding,
    Given,
    Kind,
    NextStep,
    Owner,
    Seeker,
    Tie,
)

INES = DraftPerson(
    name="Ines Calloway",
    greeting="Ines",
    organisation="Brackwater Mills",
    title="Dye House Manager",
    facts=("restored the indigo vats at Thornley", "keeps bees on the mill roof"),
)
PETRA = Seeker("Petra Holm", "textile student, Aldham College", "07700 900444")
TALKED = Conversation(
    said=(
        "indigo wants patience more than chemistry",
        "visit a small weaver first",
        "nobody checks the water",
    ),
    introduction=Given.NO_ONE_NOW,
)
FIRST = Earlier(
    "A question about indigo",
    "Dear Ines, I read about the vats at Thornley. Could you spare 20 minutes in the next two "
    "weeks, by phone, to tell me how indigo is kept alive? Petra Holm",
)
SIGNED = "Best wishes,\nPetra Holm\nTextile student, Aldham College\n07700 900444"
AFTER_A_TALK = {Kind.THANK_YOU, Kind.ARTICLE, Kind.UPDATE, Kind.INTRODUCTION, Kind.FORWARDABLE}


def draft(kind: str, text: str, **changes: Any) -> Draft:
    """A draft with exactly this text; `tie`, `through`, `facts`, `steps`, `given` for short."""
    person = {key: changes.pop(key) for key in ("tie", "through", "facts") if key in changes}
    talk = TALKED if Kind(kind) in AFTER_A_TALK else None
    if "steps" in changes or "given" in changes:
        steps = tuple(NextStep(Owner(who), what) for who, what in changes.pop("steps", ()))
        given = Given(changes.pop("given", Given.NO_ONE_NOW))
        talk = replace(TALKED, next_steps=steps, introduction=given)
    plain = Draft(
        id="one",
        kind=Kind(kind),
        person=replace(
            INES, **({**person, "tie": Tie(person["tie"])} if "tie" in person else person)
        ),
        seeker=PETRA,
        subject="A question about indigo",
        text=text,
        others=("Rowan Petty", "Selwick Looms", "Ana Duarte"),
        to=("calloway@brackwater.example",),
        previous=(FIRST,) if kind in ("second_email", "last_email") else (),
        conversation=talk,
    )
    return replace(plain, **changes)


def letter_of(kind: str, body: str, **changes: Any) -> Draft:
    """A draft with greeting and sign-off around the body."""
    return draft(kind, f"Dear Ines,\n\n{body}\n\n{SIGNED}", **changes)


def found(check_id: str, one: Draft) -> list[Finding]:
    """What this check finds in the draft."""
    return [finding for finding in check(one) if finding.check == check_id]


def severities(check_id: str, one: Draft) -> set[str]:
    """How much weighs what this check finds."""
    return {finding.severity.value for finding in found(check_id, one)}


def marked(check_id: str, one: Draft) -> list[str | None]:
    """The words that this check marks."""
    return [finding.words for finding in found(check_id, one)]
