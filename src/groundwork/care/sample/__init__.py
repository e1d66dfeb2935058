"""A sample search to look around in: a book of its own, that leaves without a trace.

It is always seven weeks in, today; whatever is done in it is done by the real actions.
"""

from collections.abc import MutableMapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from groundwork.accounts.models import Account, HolidayTable
from groundwork.adapters import clock
from groundwork.care.sample.calendar import Calendar, the_day
from groundwork.care.sample.playing import Player
from groundwork.care.sample.world import Character, world
from groundwork.method.days import Days, zone
from groundwork.people.add import add
from groundwork.people.erase import leave_no_trace
from groundwork.people.models import Person
from groundwork.people.wish import wish
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.calendars import days_of
from groundwork.steps.rehearsing import outcome_of_first, rehearsed

SESSION = "sample"


def open_sample(session: MutableMapping[str, Any]) -> None:
    """From now on this session looks at the sample: the one there is, made anew where it is of an
    earlier day."""
    now = clock.now()
    with transaction.atomic():
        kept = Account.objects.filter(is_sample=True).first()
        if kept and not _is_of_today(kept, now):
            _remove(kept)
            kept = None
        account = kept or _made(now)
    keep_up(account, now)
    session[SESSION] = account.pk


def leave(session: MutableMapping[str, Any]) -> None:
    """Back to the seeker's own book; the sample is gone, its words too."""
    session.pop(SESSION, None)
    with transaction.atomic():
        for account in Account.objects.filter(is_sample=True):
            _remove(account)
    leave_no_trace()


def as_a_book() -> None:
    """The sample as the seeker's own book, in a data folder that was made for it."""
    now = clock.now()
    with transaction.atomic():
        account = _made(now)
        account.is_sample = False
        account.save(update_fields=["is_sample"])
    keep_up(account, now)


def _made(now: datetime) -> Account:
    """The sample in a new account. Its first act notes the counters as they were before it."""
    before = _counters()
    account = Account.objects.create(is_sample=True, **world().account)
    with rehearsed(account, now, outcome={"counters": before}) as change:
        for name in world().wished:
            wish.within(change, name)
        for kind, words in world().purposes:
            account.purposes.create(kind=kind, words=words)
    people = _people(account, now)
    for character in world().people:
        _play(account, character, people, now)
    return account


def _people(account: Account, now: datetime) -> dict[str, int]:
    """Everybody's number by name, added at their moment."""
    people: dict[str, int] = {}
    with rehearsed(account, now) as change:
        for character in world().people:
            described = character.described
            calendar = _calendar(
                account, Person(zone=described.zone, country=described.country), now
            )
            change.now = calendar.at(calendar.on(character.added[0]), character.added[1])
            through = people.get(character.through)
            people[described.name] = add.within(change, replace(described, through=through))
    return people


def _play(account: Account, character: Character, people: dict[str, int], now: datetime) -> None:
    if not character.story:
        return
    with rehearsed(account, now) as change:
        person = change.person(people[character.described.name])
        player = Player(change, person, _calendar(account, person, now), world(), people)
        for line in character.story:
            player.play(line)


def _calendar(account: Account, person: Person, now: datetime) -> Calendar:
    here = now.astimezone(zone(account.zone)).date()
    days = days_of(account, person, here.year)
    return Calendar(the_day(here, days, _at_home(account, here.year)), days, now)


def _at_home(account: Account, year: int) -> Days:
    return days_of(account, Person(), year)


def _is_of_today(account: Account, now: datetime) -> bool:
    here = zone(account.zone)
    made = account.act_set.order_by("pk").values_list("at", flat=True).first()
    return made is not None and made.astimezone(here).date() == now.astimezone(here).date()


def _remove(account: Account) -> None:
    """The account with everything in it; then the counters stand as if it had never been."""
    noted = (outcome_of_first(account) or {}).get("counters", {})
    account.delete()
    HolidayTable.objects.filter(pk__gt=noted.get(HolidayTable._meta.db_table, 0)).delete()
    _set_back(noted)


def _counters() -> dict[str, int]:
    """The last number given in each table."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, seq FROM sqlite_sequence")
        return dict(cursor.fetchall())


def _set_back(noted: dict[str, int]) -> None:
    """Each counter as it was, or at the last number that is in use since."""
    with connection.cursor() as cursor:
        for table in _counters():
            cursor.execute(f'SELECT COALESCE(MAX(id), 0) FROM "{table}"')
            last = max(noted.get(table, 0), cursor.fetchone()[0])
            if last or table in noted:
                cursor.execute("UPDATE sqlite_sequence SET seq = %s WHERE name = %s", [last, table])
            else:
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
