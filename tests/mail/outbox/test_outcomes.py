"""What comes of a sending, seen from both sides: what the server took, what the book says."""

import time

import pytest

from groundwork.adapters import clock
from groundwork.adapters import smtp as line
from groundwork.mail.approve import approve, take_back
from groundwork.mail.draft import keep
from groundwork.mail.models import Message, Sending
from groundwork.mail.outbox import outcomes
from groundwork.mail.outbox.claim import claim
from groundwork.steps.errors import Mistake
from tests.mail.servers.faults import Fault

from .book import events
from .doing import A_LEASE, agrees, claimed, history

pytestmark = pytest.mark.slow


def test_it_leaves_once_and_is_an_attempt_made(outbox, tom):
    assert outbox.round() == 1
    outbox.clock.forward(minutes=20)
    assert outbox.round() == 0
    assert len(outbox.taken()) == 1
    assert [each.data["text"] for each in events("attempt_made", tom)] == [outbox.sending(tom).hash]
    agrees()


def test_a_recipient_who_does_not_exist_is_a_hard_bounce_and_nothing_left(outbox, tom):
    outbox.round(Fault.RCPT_550)
    sending = outbox.sending(tom)
    assert (sending.state, sending.left_at) == (Sending.FAILED, None)
    assert sending.answer.startswith("550 5.1.1")
    assert history(tom).dead.keys() == {"tom.reyes@people.example"}
    assert history(tom).reachout.counted() == 0
    assert history(tom).last_reached_at is None
    agrees()


def test_what_the_server_refused_is_in_no_thread(outbox, tom):
    outbox.round(Fault.RCPT_550)
    assert not Sending.objects.filter(state=Sending.SENT).exists(), "nothing to file, nor to answer"


def test_a_text_approved_anew_has_its_day_again(outbox, tom):
    """The patience of a day is for one approval."""
    outbox.round(Fault.RCPT_451)
    text = outbox.text(tom)
    take_back(outbox.actor(), text.pk)
    outbox.clock.forward(days=2)
    approve(outbox.actor(), text.pk)
    outbox.round(Fault.RCPT_451)
    assert outbox.sending(tom).state == Sending.PUT_OFF
    assert outbox.sending(tom).try_at == clock.now() + outcomes.FIRST_PAUSE
    outbox.clock.forward(minutes=6)
    assert outbox.round() == 1


def test_a_day_without_success_gives_it_back_with_the_reason(outbox, tom):
    outbox.round(Fault.RCPT_451)
    outbox.clock.forward(days=1, minutes=5)
    outbox.round(Fault.RCPT_451)
    assert outbox.text(tom).state == Message.DRAFT
    assert outbox.sending(tom).answer == "451 4.7.1 Try again later"
    assert outbox.taken() == []
    agrees()


def test_a_server_that_hangs_at_quit_is_not_waited_for_as_after_the_dot(outbox, tom, patience):
    patience(0.5, 60)
    begun = time.monotonic()
    assert outbox.round(Fault.HANG_AT_QUIT) == 1
    assert time.monotonic() - begun < 30
    assert outbox.sending(tom).state == Sending.SENT


def test_a5_two_never_leave_at_once(outbox, tom):
    """While one is at the server, the next waits: caps and pauses count what has left."""
    mara = outbox.write("Mara Lind")
    claimed(outbox, tom)
    with pytest.raises(Mistake, match="Another one is leaving"):
        claim(outbox.actor(), mara, A_LEASE)
    outbox.clock.forward(minutes=20)
    assert outbox.round() == 1, "not for longer than the lease of one that was cut short"


def test_sign_in_refused_leaves_it_where_it_was(outbox, tom):
    outbox.secret = "wrong"
    with pytest.raises(line.SignInRefused):
        outbox.round()
    assert outbox.sending(tom).state == Sending.PUT_OFF
    assert outbox.text(tom).state == Message.APPROVED
    outbox.secret = outbox.server._provider.password
    assert outbox.round() == 1


@pytest.mark.parametrize("to", ["tom@", "tom", "team:tom@people.example", "tom[@people.example"])
def test_what_can_be_no_email_is_given_back_with_the_reason(outbox, to):
    person = outbox.write("Tom Reyes", approved=False)
    text = outbox.text(person)
    keep(outbox.account, text.pk, to, text.subject, text.text)
    approve(outbox.actor(), text.pk)
    assert outbox.round() == 0
    assert outbox.text(person).state == Message.DRAFT
    assert "one email address" in outbox.sending(person).answer
    assert outbox.server.connections() == 0
    agrees()
