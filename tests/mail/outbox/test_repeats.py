"""A6: a text that softly bounced goes once more; and what becomes of it then."""

import pytest

from groundwork.adapters import clock
from groundwork.mail.approve import approve
from groundwork.mail.models import Message, Sending
from groundwork.mail.outbox import outcomes
from groundwork.method.words import StepKind
from groundwork.reachouts import log
from tests.mail.servers.faults import Fault

from .book import step
from .doing import agrees, history, softly_bounced

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("fault", [Fault.DOT_554, Fault.RCPT_554, Fault.RCPT_550])
def test_a6_a_repeat_that_is_refused_for_good_is_not_offered_every_minute(outbox, tom, fault):
    softly_bounced(outbox, tom)
    before = outbox.server.connections()
    for _ in range(5):
        outbox.round(fault)
        outbox.clock.forward(minutes=1)
    assert outbox.server.connections() == before + 1
    assert outbox.sending(tom).answer
    assert len(outbox.taken()) == 1
    agrees()


def test_a6_a_repeat_that_no_server_takes_in_a_day_is_put_down_as_come_back(outbox, tom):
    softly_bounced(outbox, tom)
    outbox.round(Fault.DOT_451)
    outbox.clock.forward(days=1, minutes=5)
    outbox.round(Fault.DOT_451)
    assert outbox.sending(tom).state == Sending.FAILED
    before = outbox.server.connections()
    outbox.round(Fault.DOT_451)
    assert outbox.server.connections() == before
    agrees()


def test_a6_a_repeat_goes_once_more_and_only_once(outbox, tom):
    softly_bounced(outbox, tom)
    assert outbox.round() == 1
    outbox.clock.forward(minutes=20)
    assert outbox.round() == 0
    assert [each[1:] for each in outbox.taken()] == [outbox.taken()[0][1:]] * 2
    assert len({each[0] for each in outbox.taken()}) == 2
    assert history(tom).reachout.counted() == 1
    agrees()


def test_8_4_a_repeat_that_did_not_leave_is_told_as_it_is(outbox, tom):
    softly_bounced(outbox, tom)
    outbox.round(Fault.DROP_AFTER_DOT_NOT_TAKEN)
    said = outcomes.found_out(outbox.actor(), outbox.sending(tom).pk, left=False, by_hand=True)
    assert "draft" not in said
    assert outbox.text(tom).state == Message.SENT


def test_8_4_a_repeat_that_left_counts_from_its_dot(outbox, tom):
    softly_bounced(outbox, tom)
    outbox.round(Fault.DROP_AFTER_DOT_TAKEN)
    at = clock.now()
    outbox.clock.forward(hours=2)
    outcomes.found_out(outbox.actor(), outbox.sending(tom).pk, left=True, by_hand=True)
    assert history(tom).last_reached_at == at
    assert step(tom).kind != StepKind.LEAVES_BY_ITSELF
    agrees()


def test_1_a_third_email_that_goes_once_more_is_no_fourth(outbox):
    tom = outbox.write("Tom Reyes", approved=False)
    for _ in range(2):
        log.written(outbox.actor(), tom, "email")
        outbox.clock.forward(days=7)
        log.call(outbox.actor(), tom, "voicemail")
        outbox.clock.forward(days=7)
    approve(outbox.actor(), outbox.text(tom).pk)
    softly_bounced(outbox, tom)
    assert outbox.round() == 1
    assert history(tom).reachout.counted() == 5
    agrees()
