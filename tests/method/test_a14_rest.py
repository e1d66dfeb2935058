"""A14: rest stops everything that can wait, and its days count nowhere."""

import pytest

from .logs import Log

REST = ("03-05", "03-11")


@pytest.mark.parametrize(
    ("at", "rule"),
    [("03-04 10:00", "A4"), ("03-05 10:00", "A14"), ("03-11 10:00", "A14"), ("03-12 10:00", "")],
)
def test_a14_no_attempt_from_its_first_day_to_its_last(at: str, rule: str) -> None:
    log = Log().email("03-03 10:00").resting(REST)
    assert log.refuses("attempt", at) == rule


@pytest.mark.parametrize("act", ["reminder", "touch"])
def test_a14_nor_a_reminder_or_touch(act: str) -> None:
    log = (
        Log().answered("03-03 12:00", "asks")
        if act == "reminder"
        else Log().met("03-03 10:00", "03-03 11:00")
    )
    assert log.resting(REST).refuses(act, "03-09 10:00") == "A14"


def test_a14_its_days_count_in_no_gap() -> None:
    log = Log().email("03-03 10:00").resting(REST)
    assert log.asks() == ("call", "03-17", "A2")


def test_a14_nor_in_a_wait_or_an_interval() -> None:
    log = Log().five().resting(("04-01", "04-02"))
    assert log.asks() == ("move_on", "04-13", "S5")
    assert Log().met().asks() == ("touch", "09-04", "A12")
    assert Log().met().resting(("07-01", "07-10")).asks() == ("touch", "09-14", "A12")
    overlapping = Log().met().resting(("07-01", "07-10"), ("07-08", "07-12"))
    assert overlapping.asks() == ("touch", "09-16", "A12")


def test_a14_what_others_set_answers_thanks_and_promises_do_not_shift() -> None:
    rest = ("03-04", "04-30")
    assert Log().answered("03-05 12:00", "yes").resting(rest).asks() == (
        "settle_time",
        "03-06",
        "A6",
    )
    assert Log().met(thanked=None).resting(rest).asks() == ("thank", "03-06", "A11")
    promised = Log(begun=None).add(
        "03-03 09:00", "promised", what="a link", owner="me", due_on="2026-03-10"
    )
    assert promised.resting(rest).asks() == ("keep_promise", "03-10", "S10")
    talk = Log().add(
        "03-03 12:00", "arranged", starts="2026-03-20T11:00:00Z", ends="2026-03-20T11:30:00Z"
    )
    assert talk.resting(rest).asks() == ("prepare", "03-19", "S8")


def test_a14_a_rest_day_is_avoided_but_counts() -> None:
    log = Log().email("03-03 10:00").resting(REST, days=["03-17"])
    assert log.asks() == ("call", "03-16", "A2")
    weekly = Log().email("03-03 10:00").resting(rest_weekdays=[1])
    assert weekly.asks() == ("call", "03-09", "A2")
    assert weekly.refuses("attempt", "03-10 10:00") == "A4"
