"""What the seeker sets: who they are, their rests, their caps. Every change that moves dates makes
the calendar version grow, so that the kept steps are derived anew."""

from datetime import date
from typing import Any

from django.conf import settings as django_settings
from django.db import transaction
from django.db.models import F

from groundwork.accounts.models import Account, Purpose
from groundwork.adapters import this_computer
from groundwork.method.words import PurposeKind

WHO = ("name", "status", "email", "phone")
MOVES_DATES = (
    "zone",
    "country",
    "subdivision",
    "has_quiet_days",
    "rest_weekdays",
    "ideal",
    "longest",
    "landed_on",
)
GOALS = ("goal_people", "goal_conversations", "cap_day", "cap_week")


def the_seeker() -> Account:
    """The account of this laptop's seeker, made on the first call, where this computer is."""
    account = Account.objects.filter(is_sample=False).order_by("pk").first()
    return account or Account.objects.create(**_here())


def _here() -> dict[str, str]:
    """Zone and country as this computer has them; nothing where it doesn't say."""
    zone = this_computer.zone(django_settings.TZ_AT_START)
    return {"zone": zone, "country": this_computer.country(zone)} if zone else {}


def change(account: Account, settings: dict[str, Any]) -> None:
    """Sets the named settings. Raises ValueError with a sentence where one can't be so."""
    unknown = set(settings) - {*WHO, *MOVES_DATES, *GOALS}
    if unknown:
        raise ValueError(f"There is no setting {', '.join(sorted(unknown))}.")
    _within_the_method(settings)
    _write(account, settings, moves=any(name in MOVES_DATES for name in settings))


def _within_the_method(settings: dict[str, Any]) -> None:
    """A5: caps go downwards only."""
    if not 0 <= settings.get("cap_day", 10) <= 10 or not 0 <= settings.get("cap_week", 25) <= 25:
        raise ValueError("At most 10 first messages a day and 25 a week: you can set fewer.")
    if settings.get("ideal", 182) < 42 or settings.get("longest", 365) < settings.get("ideal", 42):
        raise ValueError(
            "Leave at least 42 days between contacts, and the longest after the ideal."
        )


def rest(account: Account, first_on: date, last_on: date) -> None:
    """A14: rests from one day to another, both included. Raises ValueError with a sentence."""
    if last_on < first_on:
        raise ValueError("The last day of a rest comes after its first.")
    span = [first_on.isoformat(), last_on.isoformat()]
    _write(account, {"rests": sorted({*map(tuple, account.rests), tuple(span)})}, moves=True)


def end_rest(account: Account, today: date) -> None:
    """A14: back from a rest: those that go on end yesterday, those to come are dropped."""
    kept = [
        (first, min(last, date.fromordinal(today.toordinal() - 1).isoformat()))
        for first, last in account.rests
        if first < today.isoformat()
    ]
    _write(account, {"rests": kept}, moves=True)


def rest_day(account: Account, on: date, *, free: bool) -> None:
    """Makes a date a rest day, or an ordinary one again."""
    kept = set(account.rest_days) - {on.isoformat()}
    _write(account, {"rest_days": sorted(kept | ({on.isoformat()} if free else set()))}, moves=True)


def mailbox(account: Account, *, connected: bool) -> None:
    """Whether the seeker's mail is connected: approved emails then leave by themselves, so dates
    move."""
    _write(account, {"has_mailbox": connected}, moves=True)


def add_purpose(account: Account, kind: PurposeKind, words: str) -> Purpose:
    """S2: keeps what the seeker wants to learn about."""
    purpose, _ = Purpose.objects.get_or_create(
        account=account, kind=kind, words=words.strip()[:200]
    )
    return purpose


def drop_purpose(account: Account, number: int) -> None:
    """Forgets a purpose; reach-outs keep theirs as they were begun."""
    Purpose.objects.filter(account=account, pk=number).delete()


def _write(account: Account, values: dict[str, Any], *, moves: bool) -> None:
    with transaction.atomic():
        fresh = Account.objects.get(pk=account.pk)
        for name, value in values.items():
            setattr(fresh, name, value)
            setattr(account, name, value)
        fresh.calendar_version = F("calendar_version") + (1 if moves else 0)
        fresh.save(update_fields=[*values, "calendar_version"])
    account.refresh_from_db(fields=["calendar_version", *values])
