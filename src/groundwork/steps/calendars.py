"""The facts around a person: their days, the seeker's, and the counts across people."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from groundwork.accounts.holiday_tables import around
from groundwork.accounts.models import Account
from groundwork.method.days import QUIET_DAYS, Days, Place, zone
from groundwork.method.facts import Facts
from groundwork.method.words import Standing
from groundwork.steps.models import Step

if TYPE_CHECKING:
    from groundwork.people.models import Person


def days_of(account: Account, person: "Person", year: int) -> Days:
    """The calendar of a person as this account meets it; where their place is unknown, the
    seeker's."""
    country = person.country or account.country
    subdivision = person.subdivision if person.country else account.subdivision
    holidays, weekend = around(country, subdivision, year)
    return Days(
        Place(person.zone or account.zone, weekend),
        holidays=holidays,
        rest_days=[date.fromisoformat(on) for on in account.rest_days],
        rest_weekdays=account.rest_weekdays,
        rests=[(date.fromisoformat(a), date.fromisoformat(b)) for a, b in account.rests],
        quiet=QUIET_DAYS if account.has_quiet_days else None,
    )


def facts_of(account: Account, person: "Person", now: datetime, others: int | None = None) -> Facts:
    """Everything a step of the person depends on besides their log. `others`: the other unanswered
    reach-outs in their organisation, where they have been counted already."""
    return Facts(
        days_of(account, person, now.year),
        zone(account.zone),
        organisation_open=others_open(person) if others is None else others,
        cap_day=account.cap_day,
        cap_week=account.cap_week,
        ideal=account.ideal,
        longest=account.longest,
        landed_on=account.landed_on,
        mailbox=account.has_mailbox,
    )


def others_open(person: "Person") -> int:
    """A5: the other unanswered reach-outs in the person's organisation."""
    if person.organisation_id is None:
        return 0
    there = Step.objects.filter(
        person__organisation_id=person.organisation_id, standing=Standing.OPEN
    )
    return there.exclude(person_id=person.pk).count()


def firsts(account: Account, now: datetime) -> tuple[int, int]:
    """A5: the first messages made today and since Monday, by the seeker's days."""
    here = zone(account.zone)
    today = now.astimezone(here).date()
    monday = today - timedelta(days=today.weekday())
    since = datetime.combine(monday, datetime.min.time(), here).astimezone(UTC)
    made = Step.objects.filter(account=account, first_at__gte=since, first_at__lte=now)
    moments = [at for at in made.values_list("first_at", flat=True) if at]
    return sum(at.astimezone(here).date() == today for at in moments), len(moments)
