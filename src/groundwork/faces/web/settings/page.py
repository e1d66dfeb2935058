"""What the page of settings shows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings

from groundwork.accounts.models import Account
from groundwork.adapters import clock, this_computer
from groundwork.mail.connection import connection_of
from groundwork.method.days import zone
from groundwork.method.words import PurposeKind, Standing
from groundwork.people import place_words
from groundwork.people.places import country_names
from groundwork.steps.models import Step
from groundwork.steps.queries import do_not_contact

WEEKDAYS = list(enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")))
PURPOSES = {
    PurposeKind.INDUSTRY: "an industry",
    PurposeKind.ORGANISATION: "an organisation",
    PurposeKind.FUNCTION: "the job they do",
}
MOST_SHOWN = 100
_FIELDS = (
    "name", "status", "email", "phone", "goal_people", "goal_conversations", "cap_day", "cap_week",
    "ideal", "longest",
)  # fmt: skip


def page(
    account: Account,
    typed: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The settings as they are; where a form came back, its fields as they were typed."""
    today = clock.now().astimezone(zone(account.zone)).date()
    kept = {name: str(getattr(account, name)) for name in _FIELDS} | {
        "place": place_words.shown(account.zone), "first": "", "last": "", "on": "", "words": "",
        "kind": PurposeKind.INDUSTRY,
    }  # fmt: skip
    return {
        "values": kept | {name: typed[name] for name in kept if typed and name in typed},
        "errors": dict.fromkeys(kept, "") | dict(errors or {}),
        "place_kept": _place(account),
        "weekdays": WEEKDAYS,
        "rest_weekdays": account.rest_weekdays,
        "has_quiet_days": account.has_quiet_days,
        "rest_days": [(on, _spoken(on)) for on in account.rest_days if on >= today.isoformat()],
        "rests": [_span(a, b) for a, b in account.rests if b >= today.isoformat()],
        "purposes": [(each.pk, each.words, PURPOSES[PurposeKind(each.kind)]) for each in
                     account.purposes.order_by("kind", "words")],
        "purpose_kinds": list(PURPOSES.items()),
        "do_not_contact": [_barred(step) for step in do_not_contact(account)[:MOST_SHOWN]],
        "folder": settings.DATA,
        "mail": connection_of(account),
    }  # fmt: skip


def _place(account: Account) -> str:
    names = dict(country_names())
    country = names.get(account.country, "")
    kept = f"{account.zone}, with the public holidays of {country}" if country else account.zone
    here = this_computer.zone(settings.TZ_AT_START)
    if not here or here == account.zone:
        return kept
    return f"{kept}. This computer is set to {place_words.shown(here)}"


def _span(first: str, last: str) -> str:
    return _spoken(first) if first == last else f"{_spoken(first)} to {_spoken(last)}"


def _spoken(on: str) -> str:
    day = date.fromisoformat(on)
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def _barred(step: Step) -> dict[str, Any]:
    asked = step.standing == Standing.STOP
    return {
        "person": step.person_id,
        "name": step.person.name,
        "words": "nothing more, of any kind" if asked else "no further reach-out",
    }
