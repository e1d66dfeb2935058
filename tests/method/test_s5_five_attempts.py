"""S5: up to five attempts; then moved on, kindly."""

import pytest

from .logs import Log


def test_s5_three_emails_and_two_calls_and_then_moved_on() -> None:
    log = Log().five()
    assert [attempt.fills.value for attempt in log.history.reachout.attempts] == [
        "email", "call", "email", "call", "email",
    ]  # fmt: skip
    assert log.asks() == ("move_on", "04-09", "S5")


@pytest.mark.parametrize("how", ["email", "call", "letter", "network"])
def test_s5_a_sixth_attempt_is_refused_by_any_channel(how: str) -> None:
    log = Log(post=True, network=True).five()
    assert log.refuses("attempt", "04-08 10:00", how) == "S5"


@pytest.mark.parametrize("stands_for", ["email", "call"])
def test_s5_nor_by_a_letter_that_stands_for_another(stands_for: str) -> None:
    log = Log(post=True, phone=False).email("03-03 10:00").email("03-13 10:00").email("03-27 10:00")
    refused = log.refuses("attempt", "04-07 10:00", "letter", stands_for=stands_for)
    assert refused == ("S5" if stands_for == "email" else "")


def test_s5_a_fourth_email_and_a_third_call_are_refused_with_room_left() -> None:
    emails = Log().email("03-03 10:00").email("03-10 10:00").email("03-17 10:00")
    assert emails.refuses("attempt", "03-24 10:00") == "S5"
    assert emails.refuses("attempt", "03-24 10:00", "call") == ""
    calls = Log().email("03-03 10:00").call("03-10 10:00").call("03-17 15:00")
    assert calls.refuses("attempt", "03-24 10:00", "call") == "S5"
    assert calls.refuses("attempt", "03-24 10:00") == ""


def test_s5_a_third_email_and_a_second_call_may_be_made() -> None:
    assert Log().email("03-03 10:00").email("03-10 10:00").refuses("attempt", "03-17 10:00") == ""
    called = Log().email("03-03 10:00").call("03-10 10:00")
    assert called.refuses("attempt", "03-17 15:00", "call") == ""


def test_s5_what_is_logged_beyond_five_is_a_note() -> None:
    log = Log().five()
    asked = log.asks()
    log.call("04-01 10:00", by_hand=True)
    assert log.asks() == asked
    assert log.history.reachout.counted() == 5


def test_s5_a_second_begin_opens_no_second_reach_out() -> None:
    log = Log().five().add("03-31 12:00", "begun", cadence="five_touch")
    assert log.asks() == ("move_on", "04-09", "S5")


@pytest.mark.parametrize(("at", "rule"), [("2026-10-07 10:00", "S5"), ("2026-10-08 10:00", "")])
def test_s5_a_new_reach_out_no_sooner_than_182_days_after(at: str, rule: str) -> None:
    log = Log().five().add("04-09 09:00", "closed", why="moved_on")
    assert log.refuses("begin", at) == rule


def test_s5_their_own_message_lifts_the_182_days() -> None:
    log = Log().five().add("04-09 09:00", "closed", why="moved_on")
    assert log.answered("04-20 09:00", "nothing").refuses("begin", "04-21 10:00") == ""


def test_s5_giving_up_earlier_is_the_seekers_to_do() -> None:
    log = Log().email("03-03 10:00").add("03-04 09:00", "closed", why="given_up")
    assert log.asks() == ("none", "", "")
    assert log.refuses("attempt", "03-10 10:00", "call") == "S7"
