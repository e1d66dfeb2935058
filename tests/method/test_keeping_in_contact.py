"""Sections 3 to 5: the conversation, thanks, introductions, keeping in contact, landed."""

import pytest

from groundwork.method.rhythm import rhythm

from .logs import Log, day

TALK = {"starts": "2026-03-20T11:00:00Z", "ends": "2026-03-20T11:30:00Z"}


def test_s8_prepare_on_the_day_before_then_hold_then_s10_debrief() -> None:
    log = Log().email("03-03 10:00").add("03-09 12:00", "arranged", **TALK)
    assert log.asks() == ("prepare", "03-19", "S8")
    assert log.add("03-19 12:00", "prepared").asks() == ("hold", "03-20", "S8")
    assert log.asks("03-20 11:29") == ("hold", "03-20", "S8")
    assert log.asks("03-20 11:30") == ("debrief", "03-20", "S10")
    assert f"{log.step().turns_at:%m-%d %H:%M}" == "03-20 11:30"


def test_s8_prepare_no_sooner_than_it_was_arranged() -> None:
    log = Log().add("03-20 09:00", "arranged", **TALK)
    assert log.asks() == ("prepare", "03-20", "S8")


def test_a11_a_thank_you_within_24_hours_and_never_crossed_off() -> None:
    log = Log().met("03-05 11:30", None)
    assert log.asks() == ("thank", "03-06", "A11")
    assert log.asks("12-31 12:00") == ("thank", "03-06", "A11")
    assert log.refuses("thank", "12-31 23:00") == ""


def test_a11_a_second_conversation_leaves_the_first_thanks_due() -> None:
    log = Log().met("03-05 11:30", None).met("03-09 11:30", None)
    assert log.asks() == ("thank", "03-06", "A11")


def test_s10_a_promise_of_mine_is_kept_on_its_date_the_first_of_two_first() -> None:
    log = Log(begun=None)
    for due_on in ("2026-04-10", "2026-03-20"):
        log.add("03-05 12:00", "promised", what="the link", owner="seeker", due_on=due_on)
    log.add("03-05 12:00", "promised", what="a name", owner="person", due_on="2026-03-08")
    assert log.asks() == ("keep_promise", "03-20", "S10")
    assert log.add("03-06 12:00", "promise_kept", what="the link").asks() == (
        "keep_promise",
        "04-10",
        "S10",
    )


def test_a10_an_introduced_person_is_written_to_at_the_first_lawful_moment() -> None:
    assert Log(tie="introduced").asks() == ("write_email", "03-03", "A10")
    assert Log().add("03-03 09:30", "introduced", by="Kofi").asks() == (
        "write_email",
        "03-03",
        "A10",
    )


def test_a10_the_introducer_is_told_what_came_of_it() -> None:
    log = Log(begun=None).add("03-05 12:00", "outcome_known", whom="X")
    assert log.asks() == ("tell_introducer", "03-06", "A10")
    assert log.add("03-08 12:00", "outcome_known", whom="X").asks() == (
        "tell_introducer",
        "03-06",
        "A10",
    )
    assert log.sent("03-09 12:00", "told", whom="X").step().kind == "touch"
    assert Log().refuses("told", "03-10 10:00") == "A10"


def test_a12_everybody_met_has_an_ideal_and_a_longest_interval() -> None:
    log = Log().met()
    days = ("2026-09-03", "2026-09-04", "2027-03-06", "2027-03-07")
    said = [rhythm(log.history, log.facts, day(on)) for on in days]
    assert said == ["fresh", "good_time", "good_time", "long_ago"]
    assert log.asks() == ("touch", "09-04", "A12")
    assert log.knowing(ideal=90).asks() == ("touch", "06-04", "A12")


def test_a12_who_helped_without_being_met_has_only_the_longest() -> None:
    log = Log().answered("03-05 12:00", "talk_to").sent("03-06 09:00", "name_thanks")
    assert log.step().due_on == day("2027-03-06")
    assert rhythm(log.history, log.facts, day("2027-03-05")) == "fresh"


def test_a12_nobody_is_kept_in_contact_with_who_was_neither_met_nor_helped() -> None:
    log = Log().email("03-03 10:00").answered("03-05 12:00", "nothing")
    assert rhythm(log.history, log.facts, day("2027-03-06")) is None
    assert log.asks() == ("none", "", "")


@pytest.mark.parametrize("outcome", ["rang_out", "engaged"])
def test_a12_a_call_that_only_rang_is_no_contact(outcome: str) -> None:
    log = Log().met().call("04-01 10:00", outcome, by_hand=True)
    assert log.asks() == ("touch", "09-04", "A12")
    assert log.call("04-02 10:00", by_hand=True).asks() == ("touch", "10-01", "A12")


@pytest.mark.parametrize(("at", "rule"), [("04-08 10:00", "A13"), ("04-09 10:00", "")])
@pytest.mark.parametrize("what", ["article", "landed_news", "told", "coffee"])
def test_a13_not_under_30_days_after_what_they_did_not_ask_for(
    what: str, at: str, rule: str
) -> None:
    log = Log().met().sent("03-10 10:00", what)
    assert log.refuses("touch", at) == rule


@pytest.mark.parametrize("bounce", ["soft", ""])
def test_a13_nor_after_an_attempt_though_it_came_back_softly(bounce: str) -> None:
    log = Log().met().add("03-09 09:00", "begun").email("03-10 10:00")
    log.bounced("03-10 10:05", bounce).answered("03-11 09:00", "yes")
    assert log.refuses("touch", "04-08 10:00") == "A13"
    assert log.refuses("touch", "04-09 10:00") == ""


def test_a13_thanks_answers_and_promises_do_not_count() -> None:
    log = Log().met("03-05 11:30", "03-06 09:00").sent("03-06 10:00", "reply")
    assert log.refuses("touch", "03-10 10:00") == ""


def test_a13_the_step_waits_42_days_after_a_touch() -> None:
    log = (
        Log()
        .met()
        .knowing(ideal=10)
        .sent("03-20 10:00", "article")
        .answered("03-21 10:00", "nothing")
    )
    assert log.asks() == ("touch", "05-01", "A12")


def test_a13_after_two_without_an_answer_at_the_longest_after_three_never() -> None:
    log = Log().met().sent("09-04 10:00", "coffee").sent("2027-03-05 10:00", "article")
    assert log.step().due_on == day("2028-03-04")
    assert log.refuses("touch", "2028-03-03 10:00") == "A13"
    assert log.refuses("touch", "2028-03-06 10:00") == ""
    assert log.sent("2028-03-06 10:00", "coffee").asks() == ("none", "", "")
    assert log.answered("2028-03-07 10:00", "nothing").step().due_on == day("2028-09-05")


@pytest.mark.parametrize(
    ("log", "rule"),
    [
        (Log(begun=None), "A13"), (Log().email("03-03 10:00"), "A13"),
        (Log().met(thanked=None), "S11"), (Log().answered("03-03 12:00", "no"), "A6"),
        (Log().met().answered("03-07 12:00", "no"), ""),
        (Log().met().add("03-09 09:00", "begun"), "A13"),
    ],
)  # fmt: skip
def test_a13_who_may_be_touched(log: Log, rule: str) -> None:
    assert log.refuses("touch", "2027-03-10 10:00") == rule


def test_a16_landed_news_within_14_days_to_everyone_who_helped() -> None:
    log = Log().met().knowing(landed_on=day("09-01"))
    assert log.asks("08-31 12:00") == ("touch", "09-04", "A12")
    assert log.asks("09-01 12:00") == ("tell_landed", "09-15", "A16")
    assert f"{log.step('08-31 12:00').turns_at:%m-%d %H:%M}" == "08-31 23:00"
    assert log.refuses("landed_news", "08-31 10:00") == "A16"
    assert log.refuses("landed_news", "09-01 10:00") == ""
    assert log.sent("09-01 10:00", "landed_news").step("09-01 12:00").kind == "touch"
    assert Log().knowing(landed_on=day("03-01")).refuses("landed_news", "03-10 10:00") == "A16"


def test_a16_those_who_helped_hear_it_though_a_new_reach_out_is_open() -> None:
    log = Log().met().add("09-02 09:00", "begun").knowing(landed_on=day("09-01"))
    assert log.refuses("landed_news", "09-03 10:00") == ""


def test_a16_unanswered_reach_outs_wait_for_go_on() -> None:
    log = Log().email("03-03 10:00").knowing(landed_on=day("03-05"))
    assert log.asks("03-04 12:00") == ("call", "03-10", "A2")
    assert log.asks("03-05 12:00") == ("say_go_on", "03-05", "A16")
    assert log.refuses("attempt", "03-10 10:00", "call") == "A16"
    assert log.add("03-06 12:00", "go_on").asks() == ("call", "03-10", "A2")
    assert log.refuses("attempt", "03-10 10:00", "call") == ""


def test_a16_a_reach_out_begun_after_landing_does_not_wait() -> None:
    assert Log().knowing(landed_on=day("03-02")).asks() == ("write_email", "03-03", "S4")
    assert Log().knowing(landed_on=day("03-03")).asks() == ("say_go_on", "03-03", "A16")


def test_a16_go_on_said_before_landing_says_nothing() -> None:
    log = Log().email("03-03 10:00").add("03-04 12:00", "go_on").knowing(landed_on=day("03-05"))
    assert log.asks("03-06 12:00") == ("say_go_on", "03-05", "A16")


def test_a_conversation_recorded_before_its_end_counts_as_held_from_its_end() -> None:
    log = Log().email("03-03 10:00").add("03-05 11:00", "held", ended="2026-03-05T11:30:00Z")
    assert log.asks("03-05 11:10") == ("hold", "03-05", "S8")
    assert log.asks("03-05 11:30") == ("thank", "03-06", "A11")
    assert log.refuses("begin", "03-05 11:10") == "A5"
    assert log.refuses("begin", "03-05 11:30") == ""
