"""Begins a reach-out."""

from collections.abc import Sequence
from typing import Any

from groundwork.accounts.settings import add_purpose
from groundwork.method import cadences
from groundwork.method.words import PurposeKind
from groundwork.reachouts.models import Reachout
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


@action
def begin(
    change: Change,
    person_id: int,
    purposes: Sequence[tuple[str, str]],
    cadence: str | Sequence[tuple[str, int]] = "five_touch",
) -> int:
    """S2, S5: begins the pursuit of one conversation and gives its number.

    `purposes`: (kind, words) pairs, at least one. `cadence`: a preset's name, or one's own as
    (kind, gap) pairs. Refused by A5 while another is open or two are unanswered there, by S5 within
    182 days of moving on, by A6 after a no."""
    person = change.person(person_id)
    kept = _purposes(change, purposes)
    reachout = Reachout.objects.create(
        account=change.account,
        person=person,
        cadence=_cadence(cadence),
        purposes=kept,
        begun_at=change.now,
    )
    data: dict[str, Any] = {"cadence": reachout.cadence, "purposes": kept}
    change.record(person, "begun", data, reachout=reachout.pk)
    return reachout.pk


def _purposes(change: Change, purposes: Sequence[tuple[str, str]]) -> list[list[str]]:
    kept = [(kind, words.strip()) for kind, words in purposes if words.strip()]
    if not kept:
        raise Mistake("Say what you want to learn about: an industry, an organisation, a function.")
    for kind, words in kept:
        if kind not in list(PurposeKind):
            raise Mistake("A purpose is an industry, an organisation or a function.")
        add_purpose(change.account, PurposeKind(kind), words)
    return [list(each) for each in kept]


def _cadence(given: str | Sequence[tuple[str, int]]) -> str | list[list[Any]]:
    if isinstance(given, str):
        if given not in cadences.PRESETS:
            raise Mistake(f"Choose a cadence: {', '.join(cadences.PRESETS)}, or your own.")
        return given
    try:
        return [[slot.kind, slot.gap] for slot in cadences.own(given).slots]
    except ValueError as complaint:
        raise Mistake(str(complaint)) from None
