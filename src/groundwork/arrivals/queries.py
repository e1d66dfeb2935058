"""What the page of the mails that came in reads."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from groundwork.accounts.models import Account
from groundwork.mail.models import Read
from groundwork.method import Event as Happened
from groundwork.method import History, fold
from groundwork.method.history import Attempt
from groundwork.method.plan.slots import open_slots
from groundwork.method.words import How, Standing
from groundwork.people.models import Address, Person
from groundwork.steps.deriving import as_event, who
from groundwork.steps.models import Event

A_PAGE = 20
LATELY = timedelta(days=3)
BY_ITSELF = frozenset({"ooo", "challenge", "bounce-hard", "bounce-soft"})
"""What is shown for a few days although it asks nothing."""

_LOOKED_THROUGH = 100
"""The last mails read, among which those of the last days are looked for."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One mail with its person, as they stand now and as they stood before it. `event`: what it
    became, or None where it changed nothing."""

    mail: Read
    event: Happened | None
    before: History
    history: History

    @property
    def person(self) -> Person:
        """Whom it is from or about."""
        return self.mail.person

    @property
    def is_known(self) -> bool:
        """Whether it came from an address of theirs, as far as it says from where."""
        address = str(self.mail.judged.get("from", "")).strip().casefold()
        mine = [each for each in self.person.addresses.all() if each.channel == Address.EMAIL]
        return not address or address in {each.value.strip().casefold() for each in mine}

    @property
    def after(self) -> tuple[Attempt, int] | None:
        """The attempt of ours that it came after, and the how-many-eth of its kind it was."""
        made = self.before.reachout.attempts if self.before.reachout else []
        made = [each for each in made if each.at <= self.mail.at and (each.counts or each.bounced)]
        if not made:
            return None
        last = max(made, key=lambda each: (each.at, each.event))
        return last, sum(each.how is last.how for each in made)

    @property
    def left(self) -> list[How]:
        """S7: the attempts that were still to come when it came, in their order."""
        reachout = self.before.reachout
        if reachout is None or self.before.standing is not Standing.OPEN:
            return []
        return [how for _, how, _ in open_slots(self.before, reachout)]


@dataclass(frozen=True, slots=True)
class CameIn:
    """What came in: the mails that ask for a word, the newest first, and those of the last days
    that were understood by themselves. `is_more`: whether more ask than these."""

    asking: list[Arrival]
    by_itself: list[Arrival]
    is_more: bool


def came_in(account: Account, now: datetime) -> CameIn:
    """Four queries, however much came."""
    mails = Read.objects.filter(account=account).defer("raw")
    mails = mails.select_related("person__organisation", "person__through", "person__step__account")
    mails = mails.prefetch_related("person__addresses")
    asking = list(mails.exclude(asks="").order_by("-at", "-pk")[: A_PAGE + 1])
    lately = _lately(mails, now)
    logs = _logs([*asking, *lately])
    return CameIn(
        [_arrival(mail, logs) for mail in asking[:A_PAGE]],
        [_arrival(mail, logs) for mail in lately],
        len(asking) > A_PAGE,
    )


def _lately(mails: QuerySet[Read], now: datetime) -> list[Read]:
    newest = mails.order_by("-pk").prefetch_related(None)[:_LOOKED_THROUGH]
    wanted = {
        each.pk: each
        for each in newest
        if each.kind in BY_ITSELF and not each.asks and not each.is_own and each.at >= now - LATELY
    }
    return sorted(wanted.values(), key=lambda each: (each.at, each.pk), reverse=True)[:A_PAGE]


def _logs(mails: list[Read]) -> dict[int, list[Happened]]:
    people = {each.person_id: each.person for each in mails}
    logs: dict[int, list[Happened]] = {pk: [who(person)] for pk, person in people.items()}
    for row in Event.objects.filter(person__in=people).order_by("at", "pk"):
        logs[row.person_id].append(as_event(row))
    return logs


def _arrival(mail: Read, logs: dict[int, list[Happened]]) -> Arrival:
    log = logs[mail.person_id]
    event = next((each for each in log if each.data.get("mail") == mail.pk), None)
    last = (event.at, event.id) if event else (mail.at, 0)
    before = [each for each in log if (each.at, each.id) < last]
    return Arrival(mail, event, fold(before), fold(log))
