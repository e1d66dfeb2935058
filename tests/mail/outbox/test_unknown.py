"""8.4: the moment around the final dot. What may have left is asked about, and settled once."""

from datetime import timedelta
from uuid import uuid4

import pytest

from groundwork.adapters import clock
from groundwork.care.undo import undo
from groundwork.mail.draft import revise
from groundwork.mail.models import Mailbox, Message, Sending
from groundwork.mail.outbox import outcomes
from groundwork.mail.outbox.claim import claim, commit_to
from groundwork.mail.outbox.rounds import take_up
from groundwork.method.words import StepKind
from groundwork.reachouts import log
from groundwork.steps.errors import Mistake
from tests.mail.servers.faults import Fault

from .book import step
from .doing import A_LEASE, agrees, before_the_dot, claimed, history

pytestmark = pytest.mark.slow


def test_8_4_a_question_has_its_reason(outbox, tom):
    outbox.round(Fault.BLANK_LINE)
    assert step(tom).kind == StepKind.SAY_IF_SENT
    assert outbox.sending(tom).answer


def test_8_4_a_question_after_a_stop_of_this_computer_has_its_reason(outbox, tom):
    before_the_dot(outbox, tom)
    outbox.clock.forward(minutes=20)
    outbox.round()
    assert step(tom).kind == StepKind.SAY_IF_SENT
    assert outbox.sending(tom).answer
    assert outbox.taken() == []


def test_8_4_what_left_counts_from_its_dot_and_not_from_the_next_start(outbox, tom):
    before_the_dot(outbox, tom)
    at = clock.now()
    outbox.clock.forward(days=3)
    outbox.round()
    outcomes.found_out(outbox.actor(), outbox.sending(tom).pk, left=True, by_hand=True)
    assert history(tom).reachout.attempts[0].at == at
    agrees()


def test_8_4_what_turned_out_to_have_left_is_known_also_after_an_answer(outbox, tom):
    sending = before_the_dot(outbox, tom)
    outbox.clock.forward(minutes=1)
    log.answer(outbox.actor(), tom, "no")
    outbox.clock.forward(minutes=19)
    outbox.round()
    outcomes.found_out(outbox.actor(), sending, left=True)
    assert history(tom).last_reached_at == outbox.sending(tom).left_at
    assert [mail.to for mail in history(tom).mailed] == ["tom.reyes@people.example"]
    assert outbox.text(tom).state == Message.SENT
    agrees()


def test_8_4_an_answer_that_came_late_settles_the_question(outbox, tom):
    """Another process took it over meanwhile, and asks; this one has the server's answer."""
    sending = before_the_dot(outbox, tom)
    outbox.clock.forward(minutes=20)
    outbox.round()
    assert outbox.sending(tom).state == Sending.UNKNOWN
    outcomes.left(outbox.actor(), sending, "2.0.0 Ok: queued")
    assert outbox.sending(tom).state == Sending.SENT
    assert history(tom).reachout.counted() == 1
    agrees()


def test_s7_an_answer_while_the_dot_is_under_way_follows_the_attempt(outbox, tom):
    sending = before_the_dot(outbox, tom)
    outbox.clock.forward(seconds=5)
    log.answer(outbox.actor(), tom, "no")
    outbox.clock.forward(seconds=5)
    outcomes.left(outbox.actor(), sending, "2.0.0 Ok: queued")
    assert history(tom).reachout.counted() == 1
    agrees()


@pytest.mark.parametrize("fault", [Fault.DOT_451, Fault.DOT_554])
def test_s7_an_answer_while_the_dot_is_under_way_and_the_server_refuses(outbox, tom, fault):
    """The text is a draft again: nobody waits for it to leave."""
    sending = before_the_dot(outbox, tom)
    log.answer(outbox.actor(), tom, "no")
    if fault is Fault.DOT_451:
        outcomes.put_off(outbox.actor(), sending, "451 4.7.1 Try again later")
    else:
        outcomes.turned_away(outbox.actor(), sending, "text", 554, "5.7.1 Not accepted")
    assert outbox.text(tom).state == Message.DRAFT
    agrees()


def test_s7_an_answer_before_the_dot_holds_it_back(outbox, tom):
    sending = claimed(outbox, tom)
    log.answer(outbox.actor(), tom, "no")
    with pytest.raises(Mistake):
        commit_to(outbox.actor(), sending, A_LEASE)


def test_8_4_undoing_a_note_leaves_alone_what_is_leaving(outbox, tom):
    before_the_dot(outbox, tom)
    log.noted(outbox.actor(), tom, "Likes the sea.")
    undo(outbox.actor(), tom)
    assert outbox.text(tom).state == Message.APPROVED
    with pytest.raises(Mistake, match="leaving this very moment"):
        revise(outbox.actor(), outbox.text(tom).pk, "tom.reyes@people.example", "Other", "words")


def test_8_4_nothing_leaves_on_an_old_pass_over_the_mailbox(outbox, tom):
    Mailbox.objects.update(passed_at=clock.now() - timedelta(minutes=2, seconds=1))
    with pytest.raises(Mistake, match="mailbox is read"):
        claim(outbox.actor(), tom, A_LEASE)


def test_8_4_a_process_that_slept_past_its_lease_sends_no_dot(outbox, tom):
    """Another one has taken the text over; only that one may send it."""
    sending = claimed(outbox, tom)
    outbox.clock.forward(minutes=20)
    take_up(outbox.account)
    Mailbox.objects.update(passed_at=clock.now())
    assert claim(outbox.actor(), tom, str(uuid4())) == sending
    with pytest.raises(Mistake, match="taken it over"):
        commit_to(outbox.actor(), sending, A_LEASE)
