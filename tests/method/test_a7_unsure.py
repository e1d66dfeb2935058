"""A7: unsure means ask."""

import pytest

from .logs import Log


@pytest.mark.parametrize("meant", ["", "perhaps", None])
def test_a7_what_cannot_be_sorted_pauses_the_reach_out_and_asks(meant: str | None) -> None:
    log = Log().email("03-03 10:00").add("03-05 12:00", "answered", meant=meant)
    assert log.asks() == ("sort_answer", "03-05", "A7")
    assert log.asks("12-31 12:00") == ("sort_answer", "03-05", "A7")


@pytest.mark.parametrize(
    "act",
    ["attempt", "approve", "reminder", "ask_leave", "write_again", "touch", "landed_news", "told"],
)
def test_a7_it_never_goes_on_by_itself(act: str) -> None:
    log = Log().email("03-03 10:00").answered("03-05 12:00")
    assert log.refuses(act, "03-10 10:00") == "A7"


def test_a7_once_sorted_the_plan_follows_from_the_day_of_the_answer() -> None:
    log = (
        Log()
        .email("03-03 10:00")
        .answered("03-05 12:00")
        .add("03-09 09:00", "sorted", meant="asks")
    )
    assert log.asks() == ("answer_them", "03-06", "A6")


def test_a7_sorted_anew_the_last_meaning_holds() -> None:
    log = Log().email("03-03 10:00").answered("03-05 12:00", "no")
    assert log.add("03-09 09:00", "sorted", meant="yes").asks() == ("settle_time", "03-06", "A6")


def test_a7_a_sorting_may_name_its_answer() -> None:
    log = Log().email("03-03 10:00").answered("03-05 12:00").answered("03-06 12:00", "asks")
    log.add("03-09 09:00", "sorted", meant="yes", event=4)
    assert log.asks() == ("answer_them", "03-07", "A6")


def test_a7_unsorted_comes_before_all_but_an_unknown_sending() -> None:
    log = Log().met(thanked=None).answered("03-09 12:00")
    assert log.asks() == ("sort_answer", "03-09", "A7")
    assert log.add("03-10 12:00", "send_unknown").asks() == ("say_if_sent", "03-10", "8.4")
