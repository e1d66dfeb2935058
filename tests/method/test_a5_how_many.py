"""A5: how many at once, in one organisation, in a day and in a week."""

import pytest

from .logs import Log


def test_a5_one_open_reach_out_per_person() -> None:
    assert Log(begun=None).refuses("begin", "03-03 09:00") == ""
    assert Log().refuses("begin", "03-03 10:00") == "A5"
    assert (
        Log().email("03-03 10:00").answered("03-04 09:00", "yes").refuses("begin", "03-05 10:00")
        == "A5"
    )


@pytest.mark.parametrize(("there", "rule"), [(0, ""), (1, ""), (2, "A5"), (3, "A5")])
def test_a5_at_most_two_unanswered_in_one_organisation(there: int, rule: str) -> None:
    log = Log(begun=None).knowing(organisation_open=there)
    assert log.refuses("begin", "03-03 09:00") == rule


def test_a5_an_introduction_or_their_own_message_is_not_held_up_by_that() -> None:
    crowded = {"organisation_open": 2}
    assert (
        Log(begun=None, tie="introduced").knowing(**crowded).refuses("begin", "03-03 09:00") == ""
    )
    told = Log(begun=None).add("03-02 12:00", "introduced", by="Kofi").knowing(**crowded)
    assert told.refuses("begin", "03-03 09:00") == ""
    wrote = Log(begun=None).answered("03-02 12:00", "nothing").knowing(**crowded)
    assert wrote.refuses("begin", "03-03 09:00") == ""


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"firsts_today": 9}, ""), ({"firsts_today": 10}, "A5"),
        ({"firsts_week": 24}, ""), ({"firsts_week": 25}, "A5"),
        ({"firsts_today": 4, "cap_day": 5}, ""), ({"firsts_today": 5, "cap_day": 5}, "A5"),
        ({"firsts_week": 8, "cap_week": 8}, "A5"), ({"firsts_week": 7, "cap_week": 8}, ""),
        ({"firsts_today": 10, "cap_day": 40}, "A5"), ({"firsts_week": 25, "cap_week": 99}, "A5"),
    ],
)  # fmt: skip
def test_a5_ten_first_messages_a_day_and_25_a_week_a_setting_downwards_only(
    facts: dict[str, int], rule: str
) -> None:
    assert Log().knowing(**facts).refuses("attempt", "03-03 10:00") == rule


def test_a5_later_attempts_are_no_first_messages() -> None:
    log = Log().email("03-03 10:00").knowing(firsts_today=10, firsts_week=25)
    assert log.refuses("attempt", "03-10 10:00") == ""


def test_a5_nothing_is_approved_or_made_where_none_is_begun() -> None:
    assert Log(begun=None).refuses("approve", "03-03 10:00") == "A5"
    assert Log(begun=None).refuses("attempt", "03-03 10:00") == "A5"
