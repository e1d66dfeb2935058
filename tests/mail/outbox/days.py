"""What one seed makes of a few days."""

from collections import Counter
from random import Random

from groundwork.adapters import clock
from groundwork.care.undo import undo
from groundwork.mail.approve import approve, mark_sent, take_back
from groundwork.mail.draft import keep, revise
from groundwork.mail.models import Message, Sending
from groundwork.mail.outbox.outcomes import found_out
from groundwork.people.models import Person
from groundwork.reachouts import log
from groundwork.steps.errors import Mistake, Refused
from tests.mail.servers.faults import Fault
from tests.mail.servers.smtp import Accepted

from . import book
from .trial import KILLED, Trial, the_mailbox_was_read

FAULTS = [*Fault, *[Fault.OK] * 14]
SPANS = [{"minutes": 1}] * 2 + [{"minutes": 6}, {"minutes": 16}, {"hours": 2}, {"days": 1},
         {"days": 2}, {"days": 7}]  # fmt: skip
MEANT = ("yes", "no", "later", "asks", "stop")
POINTS = 26
GONE = (Sending.COMMITTING, Sending.UNKNOWN, Sending.SENT)


class Days:
    """One run: what is done, what was asked, and what was wrong."""

    def __init__(self, trial: Trial, seed: int) -> None:
        self.trial, self.chance = trial, Random(seed)
        self.told: list[str] = []
        self.wrong: list[str] = []
        self.done, self.asked = Counter[str](), Counter[str]()
        self._held: dict[int, int] = {}
        trial.as_at_first()

    def pass_by(self) -> None:
        """A handful of things happen, one after another."""
        for _ in range(self.chance.randint(3, 9)):
            self.trial.later(seconds=2)
            what = self.chance.choices(
                (self.a_round, self.an_act, self.time_goes_on), weights=(5, 5, 4)
            )[0]
            what()
            self._look()

    def a_round(self) -> None:
        """The outbox has its turn: undisturbed, killed, or with an act in between."""
        fault = self.chance.choice(FAULTS)
        at, how = self.chance.randint(1, POINTS), self.chance.random()
        if how < 0.35:
            killed = self.trial.send(fault, at) == KILLED
            self._tell(f"round on '{fault}' killed at {at}" if killed else f"round on '{fault}'")
        elif how < 0.6:
            self._tell(f"round on '{fault}', at {at} meanwhile")
            self.trial.send_meanwhile(fault, at, self._meanwhile)
        else:
            self._tell(f"round on '{fault}'")
            if self.chance.random() < 0.9:
                the_mailbox_was_read()
            self.trial.send_by_itself(fault)

    def _meanwhile(self) -> None:
        """The seeker acts; or this process takes over what the other one, asleep, had begun."""
        self.trial.later(seconds=1)
        if self.chance.random() < 0.3:
            self._tell("16 minutes later a round by another process")
            self.trial.later(minutes=16)
            self.trial.send_here()
        else:
            self.an_act()
        self.trial.later(seconds=1)

    def time_goes_on(self) -> None:
        """The clock moves."""
        span = self.chance.choice(SPANS)
        self._tell(f"{span} later")
        self.trial.later(**span)

    def an_act(self) -> None:
        """The seeker does something, which may be refused."""
        person = self.chance.choice(list(Person.objects.values_list("pk", flat=True)))
        verb = self.chance.choice(
            (self._answer, self._answer, self._undo, self._take_back, self._revise, self._approve,
             self._approve, self._mark_sent, self._bounce, self._note, self._say, self._write)
        )  # fmt: skip
        try:
            verb(person)
        except (Mistake, Refused):
            self._tell(f"({verb.__name__[1:]} {person} refused)")
        else:
            self._tell(f"{verb.__name__[1:]} {person}")

    def _answer(self, person: int) -> None:
        going = Sending.objects.filter(message__person=person).order_by("pk").last()
        may_have_left = going is not None and going.state in GONE
        log.answer(book.actor(), person, self.chance.choice(MEANT))
        if not may_have_left or (going and going.state == Sending.UNKNOWN):
            self._held[person] = self._count(person, self.trial.settled())

    def _undo(self, person: int) -> None:
        undo(book.actor(), person)
        self._held.pop(person, None)

    def _text(self, person: int) -> Message:
        text = Message.objects.filter(person=person).order_by("pk").last()
        assert text is not None
        return text

    def _take_back(self, person: int) -> None:
        take_back(book.actor(), self._text(person).pk)

    def _revise(self, person: int) -> None:
        text = self._text(person)
        words = text.text.replace("20 minutes", f"{self.chance.randint(15, 30)} minutes")
        if text.state == Message.DRAFT:
            keep(text.account, text.pk, text.to, text.subject, words)
        else:
            revise(book.actor(), text.pk, text.to, text.subject, words)

    def _approve(self, person: int) -> None:
        approve(book.actor(), self._text(person).pk)

    def _mark_sent(self, person: int) -> None:
        mark_sent(book.actor(), self._text(person).pk)

    def _bounce(self, person: int) -> None:
        log.bounced(book.actor(), person, self.chance.choice(("soft", "soft", "hard")))

    def _note(self, person: int) -> None:
        log.noted(book.actor(), person, "Likes the sea.")

    def _write(self, person: int) -> None:
        log.written(book.actor(), person, "email")

    def _say(self, person: int) -> None:
        """The seeker looks in the Sent folder and says how it was."""
        asked = Sending.objects.filter(message__person=person, state=Sending.UNKNOWN)
        sending = asked.first()
        if sending is None:
            raise Mistake("Nothing is asked.")
        found_out(book.actor(), sending.pk, left=self._took(sending), by_hand=True)

    def _took(self, sending: Sending) -> bool:
        return any(sending.mail_id.encode() in mail.raw for mail in self.trial.settled())

    def _count(self, person: int, taken: list[Accepted]) -> int:
        name = Person.objects.get(pk=person).name
        return sum(mail.recipients == (book.address(name),) for mail in taken)

    def _look(self) -> None:
        """S7: after an answer that came before the dot nothing leaves."""
        if self._held:
            taken = self.trial.settled()
            for person, before in self._held.items():
                if self._count(person, taken) > before:
                    self.wrong.append(f"invariant 2: something left to {person} after an answer")

    def settled_in_the_end(self) -> list[Accepted]:
        """All is well from now on; questions are asked, counted and answered; gives what was
        taken of all that ever left."""
        self._quiet()
        for sending in Sending.objects.filter(state=Sending.UNKNOWN):
            self.asked[sending.answer] += 1
            found_out(book.actor(), sending.pk, left=self._took(sending), by_hand=True)
        self._quiet()
        self._look()
        ends = Sending.objects.values_list("state", flat=True)
        self.done.update(f"sendings {state}" for state in ends)
        if Sending.objects.filter(state__in=(Sending.SENDING, *GONE[:2])).exists():
            self.wrong.append("lost: it never comes to rest")
        return self.trial.settled()

    def _quiet(self) -> None:
        for _ in range(3):
            self.trial.later(minutes=16)
            self.trial.send_here()

    def _tell(self, what: str) -> None:
        self.told.append(f"{clock.now():%d %H:%M} {what}")
        self.done["rounds" if what.startswith("round") else "acts"] += 1
        self.done["killed"] += "killed" in what
