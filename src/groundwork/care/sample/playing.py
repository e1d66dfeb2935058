"""Plays the story of one person by the real actions, each at its moment.

Verbs of a story: begin [CADENCE] · email · call OUTCOME · text NAME (approved and sent) · draft NAME
· answer [MEANING] · away DAY · arranged DAY HH:MM MINUTES · held INTRODUCTION · sent WHAT ·
promised DAY WHAT · kept WHAT · introduced NAME · introduction_made NAME · outcome_known NAME ·
waits · moves_on
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from groundwork.care.sample.calendar import Calendar
from groundwork.care.sample.world import Line, World
from groundwork.mail.approve import approve, mark_sent
from groundwork.mail.draft import start
from groundwork.method import Step, next_step
from groundwork.method.words import StepKind
from groundwork.people.models import Person
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.reachouts.close import move_on
from groundwork.steps.change import Change

CADENCE = "five_touch"
HOURS = {StepKind.WRITE_EMAIL: "09:40", StepKind.CALL: "10:40"}
MOST_STEPS = 12


class Player:
    """One person's story in the making. `people`: everybody's number by name."""

    def __init__(
        self,
        change: Change,
        person: Person,
        calendar: Calendar,
        world: World,
        people: Mapping[str, int],
    ) -> None:
        self.change = change
        self.person = person
        self.calendar = calendar
        self.world = world
        self.people = people

    def play(self, line: Line) -> None:
        """Does what the line says, at its moment."""
        self._move_to(self.calendar.at(self.calendar.on(line.day), line.hour))
        verb: Callable[[str, str], object] = getattr(self, f"_{line.verb}")
        verb(line.words, line.note)

    def _move_to(self, moment: datetime) -> None:
        self.change.now = moment

    def _record(self, kind: str, note: str = "", **data: object) -> None:
        noted = {"note": note} if note else {}
        self.change.record(self.person, kind, {**data, "by_hand": True, **noted})

    def _begin(self, cadence: str, note: str) -> None:
        begin.within(self.change, self.person.pk, self.world.purposes[:1], cadence or CADENCE)

    def _email(self, _: str, note: str) -> None:
        log.written.within(self.change, self.person.pk, "email", note=note)

    def _call(self, outcome: str, note: str) -> None:
        log.call.within(self.change, self.person.pk, outcome, note=note)

    def _text(self, name: str, note: str) -> None:
        message = self._start(name)
        approve.within(self.change, message)
        mark_sent.within(self.change, message)

    def _draft(self, name: str, note: str) -> None:
        self._start(name)

    def _start(self, name: str) -> int:
        text = self.world.texts[name]
        to = self.person.addresses.get(channel="email").value
        return start.within(
            self.change,
            self.person.pk,
            text["slot"],
            "email",
            to,
            text["subject"],
            text["text"].strip(),
        )

    def _answer(self, meant: str, note: str) -> None:
        log.answer.within(self.change, self.person.pk, meant, note=note)

    def _away(self, until: str, note: str) -> None:
        last = self.calendar.on(until)
        self._record("auto_reply", note, what="out_of_office", until=last.isoformat())

    def _arranged(self, words: str, note: str) -> None:
        day, hour, minutes = words.split()
        starts = self.calendar.ahead(self.calendar.on(day), hour)
        if day == "today" and starts < self.calendar.now + timedelta(minutes=20):
            starts += timedelta(days=1)
        log.arranged.within(
            self.change, self.person.pk, starts, starts + timedelta(minutes=int(minutes))
        )

    def _held(self, introduction: str, note: str) -> None:
        ended = self.change.now.isoformat()
        self._record("held", note, ended=ended, introduction=introduction)

    def _sent(self, what: str, note: str) -> None:
        self._record("sent", note, what=what, how="email")

    def _promised(self, words: str, note: str) -> None:
        day, _, what = words.partition(" ")
        due = self.calendar.on(day).isoformat()
        self._record("promised", note, what=what, owner="me", due_on=due)

    def _kept(self, what: str, note: str) -> None:
        self._record("promise_kept", note, what=what)

    def _introduced(self, name: str, note: str) -> None:
        self._record("introduced", note, by=self.people[name])

    def _introduction_made(self, name: str, note: str) -> None:
        self._record("introduction_made", note, to=self.people[name])

    def _outcome_known(self, name: str, note: str) -> None:
        self._record("outcome_known", note, whom=self.people[name])

    def _waits(self, _: str, note: str) -> None:
        """Every attempt on its day, until the next one is still to come."""
        for _turn in range(MOST_STEPS):
            step = self._step()
            if step.due_on is None or step.due_on > self.calendar.day:
                return
            if not self._take(step, step.due_on):
                return

    def _moves_on(self, _: str, note: str) -> None:
        """Every attempt on its day, and then the day of moving on."""
        for _turn in range(MOST_STEPS):
            step = self._step()
            if step.due_on is None or not self._take(step, step.due_on):
                break
        step = self._step()
        if step.kind is StepKind.MOVE_ON and step.due_on:
            self._move_to(self.calendar.at(step.due_on, "12:00"))
            move_on.within(self.change, self.person.pk)

    def _take(self, step: Step, due_on: date) -> bool:
        """Takes one step of the plan on its day; False where it is none of the attempts."""
        hour = HOURS.get(step.kind, "12:00")
        self._move_to(max(self.change.now, self.calendar.at(due_on, hour)))
        if step.kind is StepKind.PROPOSE_SECOND:
            log.declined.within(self.change, self.person.pk, step.kind)
        elif step.kind is StepKind.WRITE_EMAIL:
            self._email("", "")
        elif step.kind is StepKind.CALL:
            self._call("voicemail", "")
        else:
            return False
        return True

    def _step(self) -> Step:
        history, facts = self.change.history(self.person), self.change.facts(self.person)
        return next_step(history, facts, self.change.now)
