"""A reach-out by its actions, from the first name to the answer."""

from datetime import date

import pytest

from groundwork.care.undo import undo
from groundwork.mail.approve import approve, mark_sent, take_back
from groundwork.mail.draft import revise, start
from groundwork.people.add import Described, add
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake, Refused
from groundwork.steps.models import Event, Step

TEXT = (
    "Dear Elena,\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You planned the Norrland link, and I would love to hear how a line is chosen.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)


@pytest.fixture
def actor(seeker):
    return lambda: Actor(seeker.pk)


@pytest.fixture
def elena(actor):
    return add(
        actor(),
        Described(
            "Elena Vasquez",
            greeting="Elena",
            organisation="Norrland Power",
            tie="alum",
            facts="planned the Norrland link",
            addresses=(("email", "elena@norrland.example"), ("phone", "07700 900456")),
        ),
    )


def first_email(actor, person):
    begin(actor(), person, [("industry", "grids")])
    return start(
        actor(), person, "first_email", "email", "elena@norrland.example",
        "How lines are chosen", TEXT,
    )  # fmt: skip


def step_of(person) -> Step:
    return Step.objects.get(person_id=person)


def test_s4_a_first_email_is_approved_then_sent_and_a_call_follows(actor, elena, clock):
    message = first_email(actor, elena)
    assert (step_of(elena).kind, step_of(elena).due_on) == ("write_email", date(2026, 3, 3))
    approve(actor(), message)
    assert step_of(elena).kind == "leaves_by_itself"
    mark_sent(actor(), message)
    step = step_of(elena)
    assert (step.kind, step.due_on, step.rule, step.emails) == ("call", date(2026, 3, 10), "A2", 1)


def test_s7_any_answer_ends_the_attempts_and_cancels_the_approval(actor, elena):
    message = first_email(actor, elena)
    approve(actor(), message)
    said = log.answer(actor(), elena, "yes")
    assert "will not go out" in said
    assert step_of(elena).kind == "settle_time"
    with pytest.raises(Mistake):
        mark_sent(actor(), message)


def test_invariant_3_an_edit_takes_the_approval_back(actor, elena):
    message = first_email(actor, elena)
    approve(actor(), message)
    revise(actor(), message, "elena@norrland.example", "How lines are chosen", TEXT + " ")
    assert step_of(elena).kind == "write_email"
    with pytest.raises(Mistake):
        mark_sent(actor(), message)
    approve(actor(), message)
    take_back(actor(), message)
    assert step_of(elena).kind == "write_email"


def test_a5_one_open_reachout_a_person(actor, elena):
    begin(actor(), elena, [("industry", "grids")])
    with pytest.raises(Refused) as refused:
        begin(actor(), elena, [("industry", "grids")])
    assert refused.value.rule == "A5"


def test_the_same_key_twice_is_done_once(actor, elena):
    once = actor()
    begin(once, elena, [("industry", "grids")])
    assert begin(once, elena, [("industry", "grids")]) == step_of(elena).reachout_id
    assert Event.objects.filter(person_id=elena, kind="begun").count() == 1


def test_a6_undo_takes_back_the_last_event_and_gives_no_approval_back(actor, elena, clock):
    message = first_email(actor, elena)
    approve(actor(), message)
    mark_sent(actor(), message)
    clock.set("2026-03-10T10:00:00")
    log.call(actor(), elena, "voicemail")
    assert step_of(elena).calls == 1
    undo(actor(), elena)
    assert (step_of(elena).kind, step_of(elena).calls) == ("call", 0)
    undo(actor(), elena)
    assert (step_of(elena).kind, step_of(elena).emails) == ("write_email", 0)
