"""What an action may do: read people of its account, record events, strike them."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from groundwork.accounts.models import Account
from groundwork.method import Act, Event, Facts, History, fold, refusal
from groundwork.method.limits.taking_back import strike_refusal
from groundwork.method.words import How, Standing, word
from groundwork.steps import models
from groundwork.steps.calendars import facts_of, firsts
from groundwork.steps.deriving import as_event, derive, derive_anew, keep, log, who
from groundwork.steps.errors import Mistake, Refused
from groundwork.steps.reading import read_person
from groundwork.steps.sealing import digest
from groundwork.steps.statements import Rows

if TYPE_CHECKING:
    from groundwork.people.models import Person

_acts, _events = Rows(models.Act), Rows(models.Event)

_SENDINGS = {
    "reply": "reply", "thanks": "thank", "name_thanks": "name_thanks", "no_thanks": "no_thanks",
    "reminder": "reminder", "ask_leave": "ask_leave", "write_again": "write_again",
    "told": "told", "landed_news": "landed_news", "article": "touch", "update": "touch",
    "coffee": "touch", "greeting": "touch",
}  # fmt: skip


class _Touched:
    """A person in the course of one act."""

    def __init__(self, person: "Person", events: list[Event]) -> None:
        self.person = person
        self.events = events
        self.history = fold(events)
        self.stood = self.history.standing


class Change:
    """One act in the making. Everything it records is written at its end, in one transaction with
    the steps that follow from it."""

    def __init__(self, account: Account, verb: str, by: str, now: datetime) -> None:
        self.account = account
        self.verb = verb
        self.by = by
        self.now = now
        self._touched: dict[int, _Touched] = {}
        self._rows: list[models.Event] = []
        self._facts: dict[int, Facts] = {}
        self._edited: set[int] = set()
        self._organisations: set[int] = set()

    def person(self, pk: int) -> "Person":
        """The person of that number in this account. Raises Mistake where there is none."""
        return self._touch(pk).person

    def history(self, person: "Person") -> History:
        """What the person's log comes to, this act included."""
        return self._touch(person.pk).history

    def facts(self, person: "Person") -> Facts:
        """The calendar and the counts around the person."""
        if person.pk not in self._facts:
            self._facts[person.pk] = facts_of(self.account, self._touch(person.pk).person, self.now)
        return self._facts[person.pk]

    def look_again(self, person: "Person") -> None:
        """The person or their addresses were changed by this act: their step is derived anew."""
        rows = [each for each in self._touch(person.pk).events if each.kind != "person_added"]
        stood = self._touched[person.pk].stood
        fresh = self._load(person.pk)
        touched = _Touched(fresh, [who(fresh), *rows])
        touched.stood = stood
        self._touched[person.pk] = touched
        self._facts.pop(person.pk, None)
        self._edited.add(person.pk)

    def moved(self, organisation_id: int | None) -> None:
        """Somebody came to that organisation or left it: the open `3b7` steps there follow (A5)."""
        if organisation_id:
            self._organisations.add(organisation_id)

    def ask(self, person: "Person", act: Act, at: datetime | None = None) -> None:
        """Raises Refused where the method does not allow the act."""
        facts = self.facts(person)
        history = self.history(person)
        if act.kind == "attempt" and history.reachout and not history.reachout.counted():
            today, week = firsts(self.account, self.now)
            facts = replace(facts, firsts_today=today, firsts_week=week)
        refused = refusal(act, history, facts, at or self.now)
        if refused:
            raise Refused(refused.rule, refused.sentence)

    def record(
        self,
        person: "Person",
        kind: str,
        data: dict[str, Any] | None = None,
        *,
        at: datetime | None = None,
        reachout: int | None = None,
    ) -> None:
        """Adds an event to the person's log, if the limits allow it.

        `at`: when it happened; never later than now. Raises Refused, or Mistake for the future."""
        at = at or self.now
        if at > self.now:
            raise Mistake("That moment is still to come. Give one that has passed.")
        data = data or {}
        act = limited(kind, data)
        if act:
            self.ask(person, act, at)
        touched = self._touch(person.pk)
        if reachout is None and touched.history.reachout:
            reachout = touched.history.reachout.id
        row = models.Event(
            account=self.account,
            person=touched.person,
            reachout_id=reachout,
            kind=kind,
            at=at,
            data=data,
        )
        self._rows.append(row)
        newest = max((each.id for each in touched.events), default=0)
        provisional = newest + 1
        touched.events.append(Event(kind, at, provisional, reachout, data))
        touched.history = fold(touched.events)

    def strike(self, person: "Person", event: models.Event, why: str) -> None:
        """Takes an event back by one that names it. Raises Refused for what left or what came."""
        refused = strike_refusal(as_event(event), replace(self.facts(person), mailbox=True))
        if refused:
            raise Refused(refused.rule, refused.sentence)
        self.record(person, "undone", {"event": event.pk, "why": why})

    def _touch(self, pk: int) -> _Touched:
        if pk not in self._touched:
            person = self._load(pk)
            self._touched[pk] = _Touched(person, log(person))
        return self._touched[pk]

    def _load(self, pk: int) -> "Person":
        person = read_person(self.account, pk)
        if person is None:
            raise Mistake("That person isn't in your book any more.")
        return person

    def finish(self, act: models.Act) -> None:
        """Writes the act, its events and every step that they touch."""
        act.digest = digest(act, self._rows)
        _acts.insert([act])
        for row in self._rows:
            row.act = act
        _events.insert(self._rows)
        changed = {row.person_id for row in self._rows} | set(self._facts) | self._with_a_step()
        alive = [each for pk, each in self._touched.items() if pk in changed and each.person.pk]
        keep(
            derive(self.account, each.person, each.history, self.facts(each.person), self.now)
            for each in alive
        )
        self._derive_neighbours(alive)

    def _with_a_step(self) -> set[int]:
        """Who was edited and has a kept step; nobody gets a first step by an edit alone."""
        if not self._edited:
            return set()
        kept = models.Step.objects.filter(person_id__in=self._edited)
        return set(kept.values_list("person_id", flat=True))

    def _derive_neighbours(self, alive: list[_Touched]) -> None:
        """A reach-out that opens, answers, closes or moves turns the open `3b7` ones there."""
        stirred = [each.person for each in alive if each.history.standing != each.stood]
        moved = {person.organisation_id for person in stirred if person.organisation_id}
        moved |= self._organisations
        if not moved:
            return
        open_there = models.Step.objects.filter(
            account=self.account,
            person__organisation_id__in=moved,
            standing=Standing.OPEN,
            reachout__cadence="3b7",
        ).exclude(person_id__in=[each.person.pk for each in alive])
        people = [self._load(pk) for pk in open_there.values_list("person_id", flat=True)]
        keep(derive_anew(self.account, person, self.now) for person in people)


def limited(kind: str, data: dict[str, Any]) -> Act | None:
    """The act that an event of ours is, where the method has a limit for it. What the seeker did
    outside, and what came, is logged as it was; so is what the outbox handed over, which asked the
    limits before it did (mail/outbox/claim.py)."""
    if data.get("by_hand") or data.get("sending"):
        return None
    how = word(How, data.get("how", "email"), How.EMAIL)
    text, to = str(data.get("text", "")), str(data.get("to", ""))
    if kind == "begun":
        return Act("begin")
    if kind == "approved":
        return Act("approve", how, str(data.get("stands_for", "")), text, to)
    if kind == "attempt_made":
        again = bool(data.get("again"))
        return Act("attempt", how, str(data.get("stands_for", "")), text, to, again=again)
    if kind == "sent":
        return Act(_SENDINGS.get(str(data.get("what")), "touch"), how)
    return None
