"""What the pages of a reach-out read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import F, QuerySet

from groundwork.accounts.models import Account
from groundwork.mail.draft import hash_of
from groundwork.mail.models import Message
from groundwork.method import Act, Event, Facts, History, Refusal, fold, refusal
from groundwork.method.history import Reachout as Pursued
from groundwork.method.next_moment import next_lawful_moment
from groundwork.method.next_step import wake_day
from groundwork.method.words import How, Meaning, Standing
from groundwork.people.models import Person
from groundwork.steps.calendars import facts_of, firsts
from groundwork.steps.deriving import derive, log
from groundwork.steps.models import Step

A_PAGE = 50

_IMAGINED = 2**40
"""An id after every recorded one."""

_LATER = {"meant": Meaning.LATER}


@dataclass(frozen=True, slots=True)
class Case:
    """One person with their log and what it comes to, at one moment."""

    account: Account
    person: Person
    events: Sequence[Event]
    history: History
    facts: Facts
    now: datetime

    @property
    def name(self) -> str:
        """How the person is called."""
        return self.person.greeting or self.person.given or self.person.name

    @property
    def open(self) -> Pursued | None:
        """The open reach-out, or None."""
        reachout = self.history.reachout
        return reachout if reachout and reachout.closed is None else None

    def step(self) -> Step:
        """The next step, at this moment."""
        return derive(self.account, self.person, self.history, self.facts, self.now)

    def addresses(self, channel: str) -> list[str]:
        """The ways of that kind to reach the person that are not dead (A6)."""
        values = [each.value for each in self.person.addresses.all() if each.channel == channel]
        return [value for value in values if value not in self.history.dead]


def case_of(account: Account, person_id: int, now: datetime) -> Case | None:
    """The person of that number in this account, with everything around them; None without."""
    people = Person.objects.filter(account=account, pk=person_id)
    person = people.select_related("organisation", "through").prefetch_related("addresses").first()
    if person is None:
        return None
    events = log(person)
    return Case(account, person, events, fold(events), facts_of(account, person, now), now)


@dataclass(frozen=True, slots=True)
class Leave:
    """Whether an act may be done now: the refusal, and the moment from which it may."""

    refused: Refusal | None
    moment: datetime | None


def leave_for(case: Case, act: Act) -> Leave:
    """A4, A5: whether an act with this person may be done now, else from when."""
    facts = case.facts
    if act.kind == "attempt" and case.open and not case.open.counted():
        today, week = firsts(case.account, case.now)
        facts = replace(facts, firsts_today=today, firsts_week=week)
    refused = refusal(act, case.history, facts, case.now)
    if refused is None:
        return Leave(None, case.now)
    return Leave(refused, next_lawful_moment(act, case.history, facts, case.now))


def leave_of(case: Case, message: Message) -> Leave:
    """Whether an approved text may leave now; a text that softly bounced goes once more (A6)."""
    again = message.state == Message.SENT
    act = Act("attempt", How(message.how), "", message.hash, message.to, again=again)
    return leave_for(case, act)


def is_approved(case: Case, message: Message) -> bool:
    """Invariant 3: whether the log carries an approval of this very text and recipient."""
    approval = case.open.approval if case.open else None
    if approval is None or message.state != Message.APPROVED:
        return False
    return approval.text == message.hash == hash_of(message)


def texts_of(case: Case) -> QuerySet[Message]:
    """The texts of the current reach-out, the oldest first."""
    reachout = case.history.reachout
    if reachout is None or reachout.id is None:
        return Message.objects.none()
    texts = Message.objects.filter(account=case.account, person=case.person)
    return texts.filter(reachout_id=reachout.id).order_by("pk")


def to_send_again(case: Case) -> Message | None:
    """A6: the sent text that waits to go once more after a soft bounce."""
    repeat = case.open.repeat() if case.open else None
    if repeat is None:
        return None
    return texts_of(case).filter(state=Message.SENT, hash=repeat.text).exclude(hash="").last()


def open_reachouts(account: Account, page: int) -> tuple[list[Step], bool]:
    """A page of the people with an open reach-out, the next step first; whether there are more."""
    going = Step.objects.filter(account=account, reachout__isnull=False)
    return _page(going.order_by(F("due_on").asc(nulls_last=True), "order", "person_id"), page)


def ended_reachouts(account: Account, page: int) -> tuple[list[Step], bool]:
    """A page of the people whose reach-out has ended, the last contact first."""
    ended = Step.objects.filter(account=account, reachout__isnull=True)
    ended = ended.exclude(standing=Standing.NONE_BEGUN).filter(person__reachouts__isnull=False)
    newest_first = F("last_contact_at").desc(nulls_last=True)
    return _page(ended.distinct().order_by(newest_first, "person_id"), page)


def _page(steps: QuerySet[Step], page: int) -> tuple[list[Step], bool]:
    start = (page - 1) * A_PAGE
    rows = steps.select_related("person__organisation", "reachout", "account")[
        start : start + A_PAGE + 1
    ]
    found = list(rows)
    return found[:A_PAGE], len(found) > A_PAGE


def colleagues(case: Case) -> list[Person]:
    """A2: the others in the person's organisation to whom no reach-out has been begun."""
    if case.person.organisation_id is None:
        return []
    there = Person.objects.filter(
        account=case.account, organisation_id=case.person.organisation_id
    ).exclude(pk=case.person.pk)
    fresh = there.exclude(reachouts__isnull=False).prefetch_related("addresses")
    return list(fresh.order_by("name", "pk")[:A_PAGE])


def sleeps_until(case: Case) -> date:
    """A6: the day on which *later*, said now without a date, would wake: after three months."""
    reachout = case.open
    said = Event("answered", case.now, _IMAGINED, reachout.id if reachout else None, _LATER)
    return wake_day(fold([*case.events, said]), case.facts)
