"""What Today reads: the kept steps that are due, with their people, and what the week holds."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import QuerySet

from groundwork.accounts.models import Account
from groundwork.method import today as today_rules
from groundwork.method.days import zone
from groundwork.method.events import TOUCHES
from groundwork.method.today import (
    MOST,
    TOUCHES_A_WEEK,
    Chosen,
    Room,
    Shelf,
    choose,
    room,
)
from groundwork.method.words import Standing
from groundwork.steps.calendars import firsts
from groundwork.steps.due_steps import due_steps
from groundwork.steps.models import Event, Step

MOST_FIRSTS = 10
_AT_MOST = {
    Shelf.BLOCKS: MOST + 1,
    Shelf.ASKED: MOST + 1,
    Shelf.FIRST: MOST_FIRSTS,
    Shelf.TOUCH: TOUCHES_A_WEEK,
}


@dataclass(frozen=True, slots=True)
class Week:
    """What was made since Monday, by the seeker's days."""

    firsts_today: int
    firsts: int
    conversations: int
    touches: int


def today(account: Account, now: datetime) -> Chosen:
    """What Today shows at a moment: what is due, as far as the limits across people allow (A5,
    A12) and a rest does (A14). Three queries, at any size of the book."""
    day = now.astimezone(zone(account.zone)).date()
    at_rest = back_on(account, day) is not None
    left = room_left(account, this_week(account, now), at_rest=at_rest)
    return choose(due(account, day, at_rest=at_rest), left)


def due(account: Account, today: date, *, at_rest: bool = False) -> list[Step]:
    """The steps that are due and may be shown, with their people: one range read a shelf, in one
    query, however many people there are. `at_rest`: only what does not wait (A14)."""
    return due_steps(account, today, _AT_MOST, at_rest=at_rest)


def back_on(account: Account, today: date) -> date | None:
    """A14: the day after the seeker's rest or rest days; None where today is neither."""
    return today_rules.back_on(
        today,
        [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in account.rests],
        map(date.fromisoformat, account.rest_days),
        account.rest_weekdays,
    )


def has_open(account: Account) -> bool:
    """Whether somebody has not answered yet."""
    return Step.objects.filter(account=account, standing=Standing.OPEN).exists()


def do_not_contact(account: Account) -> QuerySet[Step]:
    """Who asked for no more reach-outs (no), or for nothing at all (stop), by name (A6)."""
    stands = Step.objects.filter(account=account, standing__in=(Standing.NO, Standing.STOP))
    return stands.select_related("person__organisation").order_by("person__name", "person_id")


def coming(account: Account, today: date) -> date | None:
    """The next day on which something is asked; None where nothing is planned."""
    steps = Step.objects.filter(account=account, due_on__gt=today).order_by("due_on")
    days = [
        steps.filter(shelf=shelf).values_list("due_on", flat=True).first()
        for shelf in (Shelf.ASKED, Shelf.FIRST)
    ]
    return min(filter(None, days), default=None)


def this_week(account: Account, now: datetime) -> Week:
    """What the week holds already: first messages (A5), conversations, touches (A12)."""
    here = zone(account.zone)
    today = now.astimezone(here).date()
    monday = datetime.combine(today - timedelta(days=today.weekday()), datetime.min.time(), here)
    rows = Event.objects.filter(
        account=account,
        kind__in=("held", "sent", "undone"),
        at__gte=monday.astimezone(UTC),
        at__lte=now,
    ).values_list("pk", "kind", "data")
    undone = {data.get("event") for _, kind, data in rows if kind == "undone"}
    stands = [(kind, data) for pk, kind, data in rows if pk not in undone]
    first_today, first_week = firsts(account, now)
    return Week(
        firsts_today=first_today,
        firsts=first_week,
        conversations=sum(kind == "held" for kind, _ in stands),
        touches=sum(kind == "sent" and data.get("what") in TOUCHES for kind, data in stands),
    )


def room_left(account: Account, week: Week, *, at_rest: bool) -> Room:
    """A5, A12: what the limits across people leave for today."""
    return room(
        firsts_today=week.firsts_today,
        firsts_week=week.firsts,
        cap_day=account.cap_day,
        cap_week=account.cap_week,
        touches=week.touches,
        at_rest=at_rest,
    )
