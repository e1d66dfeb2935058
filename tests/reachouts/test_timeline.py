"""The plan with real dates: of the person's place, from what was really made."""

from datetime import date

import pytest

from groundwork.accounts.settings import change
from groundwork.adapters import clock as the_clock
from groundwork.mail.approve import approve, mark_sent
from groundwork.mail.draft import start
from groundwork.method import Act
from groundwork.method.words import How
from groundwork.people.add import Described, add
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.reachouts.queries import case_of, leave_for
from groundwork.reachouts.timeline import preview, timeline
from groundwork.reachouts.writing import next_text
from groundwork.steps.acting import Actor

ALL = (("email", "tom@brightwater.example"), ("phone", "555-0142"))


@pytest.fixture
def actor(seeker):
    return lambda: Actor(seeker.pk)


@pytest.fixture
def tom(actor):
    """In Chicago, six hours behind Leeds."""
    return add(
        actor(),
        Described("Tom Reyes", greeting="Tom", tie="alum", addresses=ALL, zone="America/Chicago",
                  country="US", subdivision="IL"),
    )  # fmt: skip


def case(seeker, person):
    return case_of(seeker, person, the_clock.now())


def days(marks):
    return [(mark.kind, mark.state, mark.day) for mark in marks]


def test_a2_the_preview_counts_the_holidays_and_the_zone_of_the_person(seeker, tom, clock):
    clock.set("2026-11-12T10:00:00")
    marks = preview(case(seeker, tom), "five_touch")
    assert days(marks) == [
        ("email", "next", date(2026, 11, 12)), ("call", "later", date(2026, 11, 18)),
        ("email", "later", date(2026, 11, 24)), ("call", "later", date(2026, 12, 2)),
        ("email", "later", date(2026, 12, 9)), ("close", "later", date(2026, 12, 16)),
    ]  # fmt: skip
    assert marks[0].at.isoformat() == "2026-11-12T15:00:00+00:00"
    assert [mark.words for mark in marks] == [
        "First email.", "Call.", "Second email.", "Call, in the other half of their day.",
        "Last email, leaves the door open.", "You move on, kindly. It is noted by itself.",
    ]  # fmt: skip


def test_a3_without_a_number_the_plan_is_emails_and_without_an_email_a_letter(seeker, actor):
    emails = add(actor(), Described("Ann Lee", addresses=ALL[:1]))
    assert [m.kind for m in preview(case(seeker, emails), "five_touch")] == [
        "email", "email", "email", "close",
    ]  # fmt: skip
    letter = add(actor(), Described("Bo Hale", addresses=(("post", "1 Grid Road"), ALL[1])))
    assert [m.words for m in preview(case(seeker, letter), "five_touch")][:2] == [
        "Letter.",
        "Call.",
    ]


def test_a2_a_missed_day_shifts_the_rest(seeker, actor, tom, clock):
    begin(actor(), tom, [("industry", "food")])
    clock.set("2026-03-10T16:00:00")
    marks = timeline(case(seeker, tom))
    assert days(marks)[:2] == [
        ("email", "next", date(2026, 3, 10)), ("call", "later", date(2026, 3, 17)),
    ]  # fmt: skip


def test_s7_after_an_answer_only_what_was_made_is_left(seeker, actor, tom, clock):
    begin(actor(), tom, [("industry", "food")])
    log.written(actor(), tom, "email")
    clock.forward(days=3)
    log.answer(actor(), tom, "yes")
    assert [(mark.state, mark.words) for mark in timeline(case(seeker, tom))] == [
        ("made", "First email.")
    ]


def test_a4_a_refused_moment_comes_with_the_next_lawful_one(seeker, actor, tom):
    begin(actor(), tom, [("industry", "food")])
    leave = leave_for(case(seeker, tom), Act("attempt", approved=True))
    assert (leave.refused.rule, leave.moment.isoformat()) == ("A4", "2026-03-03T15:00:00+00:00")


def test_a4_48_hours_end_in_the_middle_of_a_day(seeker, actor, tom, clock):
    begin(actor(), tom, [("industry", "food")])
    clock.set("2026-03-03T17:30:00")
    log.written(actor(), tom, "email")
    leave = leave_for(case(seeker, tom), Act("attempt", approved=True))
    assert leave.moment.isoformat() == "2026-03-05T17:30:00+00:00"


def test_a4_the_second_call_waits_for_the_other_half_of_their_day(seeker, actor, tom, clock):
    begin(actor(), tom, [("industry", "food")])
    log.written(actor(), tom, "email")
    clock.set("2026-03-09T15:30:00")
    log.call(actor(), tom, "voicemail")
    clock.set("2026-03-17T15:00:00")
    leave = leave_for(case(seeker, tom), Act("attempt", How.CALL))
    assert "other half" in leave.refused.sentence
    assert leave.moment.isoformat() == "2026-03-17T19:00:00+00:00"


def test_a6_no_waiting_helps_after_an_answer(seeker, actor, tom, clock):
    begin(actor(), tom, [("industry", "food")])
    log.answer(actor(), tom, "yes")
    leave = leave_for(case(seeker, tom), Act("attempt", approved=True))
    assert (leave.refused.rule, leave.moment) == ("S7", None)


def test_a5_the_first_messages_of_a_day_are_counted(seeker, actor, tom, clock):
    change(seeker, {"cap_day": 1})
    ann = add(actor(), Described("Ann Lee", addresses=ALL[:1]))
    begin(actor(), ann, [("industry", "food")])
    log.written(actor(), ann, "email")
    begin(actor(), tom, [("industry", "food")])
    clock.set("2026-03-03T16:00:00")
    leave = leave_for(case(seeker, tom), Act("attempt", approved=True))
    assert leave.refused.rule == "A5"


@pytest.mark.parametrize(
    ("made", "slot"),
    [
        ([], "first_email"), (["email"], "second_email"), (["email", "call"], "second_email"),
        (["email", "call", "email"], "last_email"), (["email", "email"], "last_email"),
    ],
)  # fmt: skip
def test_s5_the_last_text_of_the_plan_says_that_it_is_the_last(
    seeker, actor, tom, clock, made, slot
):
    begin(actor(), tom, [("industry", "food")])
    for how in made:
        clock.forward(days=3)
        if how == "call":
            log.call(actor(), tom, "rang_out")
        else:
            log.written(actor(), tom, how)
    assert next_text(seeker, case(seeker, tom).person).slot == slot


def test_a2_a_text_that_a_call_follows_is_not_the_last(seeker, actor, tom, clock):
    begin(actor(), tom, [("industry", "food")], "gentle")
    log.written(actor(), tom, "email")
    clock.forward(days=14)
    assert next_text(seeker, case(seeker, tom).person).slot == "second_email"


def test_a_text_sent_by_its_approval_is_named_in_the_plan(seeker, actor, tom, clock):
    begin(actor(), tom, [("industry", "food")])
    text = (
        "Dear Tom,\n\nI found you through the Leeds alumni list, where you offered to talk to "
        "students. How do you measure a small farm?\n\nCould you spare 20 minutes in the next two "
        "weeks, by phone or whenever suits you?\n\nPriya Raman\nGeography student\n07700 900123"
    )
    message = start(
        actor(), tom, "first_email", "email", ALL[0][1], "How you measure small farms", text
    )
    approve(actor(), message)
    mark_sent(actor(), message)
    assert timeline(case(seeker, tom))[0].words == "First email. No answer yet."
