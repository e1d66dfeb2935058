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


def test_a7_what_was_not_theirs_is_no_answer_and_the_attempts_go_on() -> None:
    log = Log().email("03-03 10:00").add("03-03 11:00", "approved", text="second")
    planned = log.asks()
    log.add("03-05 12:00", "answered", meant="", mail=7)
    answer = log.events[-1].id
    log.add("03-05 13:00", "sorted", meant="", theirs=False, event=answer)
    assert log.asks() == ("call", "03-10", "A2")
    assert planned[0] == "leaves_by_itself"
    history = log.history
    assert not history.ever_answered
    assert history.reachout is not None
    assert history.reachout.approval is None


def test_a7_another_answer_stays_when_one_was_not_theirs() -> None:
    log = Log().email("03-03 10:00").answered("03-05 12:00").answered("03-06 12:00")
    log.add("03-06 13:00", "sorted", meant="", theirs=False, event=log.events[-1].id)
    assert log.asks() == ("sort_answer", "03-05", "A7")
    log.add("03-06 14:00", "sorted", meant="asks")
    assert log.asks() == ("answer_them", "03-06", "A6")


@pytest.mark.parametrize("named", [None, "x", 999, [], {}])
def test_a7_a_sorting_as_not_theirs_that_names_nothing_changes_nothing(named: object) -> None:
    log = Log().email("03-03 10:00").answered("03-05 12:00", "asks")
    assert log.add("03-06 09:00", "sorted", theirs=False, event=named).asks()[0] == "answer_them"
