"""What several tests of the outbox do, and look at."""

from groundwork.adapters import clock
from groundwork.care.doctor import examine
from groundwork.mail.models import Mailbox
from groundwork.mail.outbox.claim import claim, commit_to
from groundwork.method import fold
from groundwork.method.words import StepKind
from groundwork.people.models import Person
from groundwork.reachouts import log
from groundwork.steps.deriving import log as events_of

from .book import step

A_LEASE = "5e1f0c51-4b6d-4f0e-9a3e-6f2f8d6f3f00"


def history(person):
    return fold(events_of(Person.objects.get(pk=person)))


def claimed(outbox, person):
    Mailbox.objects.update(passed_at=clock.now())
    return claim(outbox.actor(), person, A_LEASE)


def before_the_dot(outbox, person):
    """A sending that has said it sends the dot now."""
    sending = claimed(outbox, person)
    commit_to(outbox.actor(), sending, A_LEASE)
    return sending


def agrees():
    assert [each.words for each in examine(clock.now()).differences] == []


def softly_bounced(outbox, person):
    """It left, came back for now, and goes once more today."""
    assert outbox.round() == 1
    outbox.clock.forward(hours=1)
    log.bounced(outbox.actor(), person, "soft")
    outbox.clock.forward(days=2)
    assert step(person).kind == StepKind.LEAVES_BY_ITSELF
