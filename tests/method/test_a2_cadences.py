"""A2: cadences are kinds and gaps in business days, each counted from the attempt made."""

import pytest

from groundwork.method import cadences

from .logs import Log


def test_a2_five_touch_on_its_days() -> None:
    log = Log()
    assert log.asks() == ("write_email", "03-03", "S4")
    assert log.email("03-03 10:00").asks() == ("call", "03-10", "A2")
    assert log.call("03-10 10:00").asks() == ("write_email", "03-17", "A2")
    assert log.email("03-17 10:00").asks() == ("call", "03-24", "A2")
    assert log.call("03-24 15:00").asks() == ("write_email", "03-31", "A2")
    assert log.email("03-31 10:00").asks() == ("move_on", "04-09", "S5")


def test_a2_every_gap_of_five_touch_without_a_tuesday_in_the_way() -> None:
    """Attempts made late, so that each gap ends on a Tuesday to Friday and shows itself."""
    log = Log(begun="03-04 09:00").email("03-05 10:00")
    assert log.asks() == ("call", "03-11", "A2")
    assert log.call("03-12 10:00").asks() == ("write_email", "03-18", "A2")
    assert log.email("03-18 10:00").asks() == ("call", "03-25", "A2")
    assert log.call("03-25 15:00").asks() == ("write_email", "04-01", "A2")
    assert log.email("04-01 10:00").asks() == ("move_on", "04-10", "S5")


def test_a2_3b7_proposes_a_second_person_then_one_more_email() -> None:
    log = Log(cadence="3b7").email("03-03 10:00")
    assert log.asks() == ("propose_second", "03-06", "A2")
    log.add("03-06 10:00", "second_person", chosen=True)
    assert log.asks() == ("write_email", "03-12", "A2")
    assert log.email("03-12 10:00").asks() == ("move_on", "03-23", "S5")


def test_a2_the_second_person_lapses_on_the_day_of_the_next_attempt() -> None:
    log = Log(cadence="3b7").email("03-03 10:00")
    assert log.asks("03-11 23:59") == ("propose_second", "03-06", "A2")
    assert log.asks("03-12 00:00") == ("write_email", "03-12", "A2")
    assert f"{log.step().turns_at:%m-%d %H:%M}" == "03-12 00:00"


def test_a2_a_second_person_only_if_fewer_than_two_are_unanswered_there() -> None:
    log = Log(cadence="3b7").email("03-03 10:00").knowing(organisation_open=1)
    assert log.asks() == ("write_email", "03-12", "A2")
    declined = Log(cadence="3b7").email("03-03 10:00")
    declined.add("03-06 10:00", "declined", step="propose_second")
    assert declined.asks() == ("write_email", "03-12", "A2")


def test_a2_gentle_takes_its_time() -> None:
    log = Log(cadence="gentle").email("03-03 10:00")
    assert log.asks() == ("write_email", "03-17", "A2")
    assert log.email("03-17 10:00").asks() == ("call", "03-31", "A2")
    assert log.call("03-31 10:00").asks() == ("move_on", "04-16", "S5")


def test_a2_gentle_gaps_where_no_tuesday_is_in_the_way() -> None:
    log = Log(cadence="gentle", begun="03-04 09:00").email("03-05 10:00")
    assert log.asks() == ("write_email", "03-19", "A2")
    assert log.email("03-19 10:00").asks() == ("call", "04-02", "A2")


def test_a2_a_cadence_of_ones_own_within_s5() -> None:
    log = Log(cadence=[["email", 0], ["call", 2], ["email", 3]]).email("03-03 10:00")
    assert log.asks() == ("call", "03-05", "A2")
    assert log.call("03-05 10:00").asks() == ("write_email", "03-10", "A2")
    assert log.email("03-10 10:00").asks() == ("move_on", "03-13", "S5")


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ([("email", 0), ("call", 1)], "two business days"),
        ([("call", 0), ("email", 3)], "Begin with an email"),
        ([("email", 0), ("email", 3), ("email", 3), ("email", 3)], "Three emails"),
        ([("email", 0), ("call", 3), ("call", 3), ("call", 3)], "two calls"),
        ([("letter", 0), ("letter", 3)], "One letter"),
        ([("email", 0), ("visit", 3)], "emails, calls"),
        ([("email", 0), ("email", 126)], "half a year"),
        ([], "Begin with"),
    ],
)
def test_a2_one_that_breaks_s5_is_refused_in_words(plan: list[tuple[str, int]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        cadences.own(plan)
    assert cadences.named([list(slot) for slot in plan]) is cadences.FIVE_TOUCH


def test_a2_the_widest_and_the_tightest_of_ones_own() -> None:
    plan = [("email", 0), ("call", 2), ("email", 125), ("call", 2), ("email", 2)]
    assert [slot.gap for slot in cadences.own(plan).slots] == [0, 2, 125, 2, 2]


def test_a2_a_missed_day_shifts_the_rest() -> None:
    log = Log().email("03-03 10:00").call("03-18 10:00")
    assert log.asks() == ("write_email", "03-24", "A2")


def test_a2_the_next_attempt_is_the_first_that_the_counted_ones_by_kind_do_not_fill() -> None:
    log = Log().email("03-03 10:00").email("03-10 10:00")
    assert log.asks() == ("call", "03-17", "A2")
    by_post = Log(post=True, cadence=[["letter", 0], ["call", 4]]).email("03-03 10:00")
    assert by_post.asks() == ("call", "03-10", "A2")


def test_a2_two_never_fall_together() -> None:
    log = Log().call("03-03 10:00", by_hand=True)
    assert log.asks() == ("write_email", "03-05", "A2")


def test_a2_holidays_count_in_no_gap() -> None:
    log = Log(begun="03-31 09:00").email("03-31 10:00")
    assert log.asks() == ("call", "04-08", "A2")


@pytest.mark.parametrize(
    ("begun", "due"),
    [("12-16", "12-22"), ("12-17", "01-05"), ("12-21", "01-06")],
)
def test_a2_the_quiet_days_count_in_no_gap(begun: str, due: str) -> None:
    log = Log(begun=f"{begun} 09:00").email(f"{begun} 10:00")
    assert log.asks() == ("call", due, "A2")


@pytest.mark.parametrize(
    ("begun", "due"), [("12-22 18:00", "2027-01-04"), ("12-22 16:00", "2026-12-22")]
)
def test_a2_nothing_falls_on_a_quiet_day(begun: str, due: str) -> None:
    assert Log(begun=begun).step().due_on.isoformat() == due


def test_a2_the_quiet_days_end_on_2_january() -> None:
    """In 2025 the 2nd is a Thursday, the 3rd a Friday."""
    assert Log(begun="2024-12-23 09:00").step().due_on.isoformat() == "2025-01-03"


def test_a2_the_quiet_days_are_a_setting() -> None:
    log = Log(begun="12-17 09:00").email("12-17 10:00").resting(quiet=None)
    assert log.asks() == ("call", "12-23", "A2")


def test_a2_a_monday_becomes_a_tuesday_but_never_a_rest_day() -> None:
    log = Log().email("03-03 10:00")
    assert log.asks() == ("call", "03-10", "A2")
    assert log.resting(days=["03-10"]).asks() == ("call", "03-09", "A2")


def test_a2_a_friday_stays_for_the_very_next_business_day_is_a_monday() -> None:
    log = Log(begun="03-06 09:00", cadence=[["email", 0], ["email", 5]]).email("03-06 10:00")
    assert log.asks() == ("write_email", "03-13", "A2")


def test_a2_a_friday_before_a_monday_off_becomes_a_tuesday() -> None:
    log = Log(begun="04-24 09:00", cadence=[["email", 0], ["email", 5]]).email("04-24 10:00")
    assert log.asks() == ("write_email", "05-05", "A2")


def test_a2_a_friday_before_a_rest_is_not_put_off_till_after_it() -> None:
    log = Log(begun="03-06 09:00", cadence=[["email", 0], ["email", 5]]).email("03-06 10:00")
    assert log.resting(("03-14", "03-23")).asks() == ("write_email", "03-13", "A2")


def test_a2_the_first_attempt_may_fall_on_a_monday_or_friday() -> None:
    assert Log(begun="03-06 09:00").asks() == ("write_email", "03-06", "S4")
    assert Log(begun="03-06 18:00").asks() == ("write_email", "03-09", "S4")


def test_a2_one_text_is_approved_at_a_time_and_only_what_the_plan_has_room_for() -> None:
    assert Log().approved("03-03 09:30").refuses("approve", "03-03 09:40") == "A2"
    done = Log(cadence="3b7").email("03-03 10:00").email("03-12 10:00")
    assert done.refuses("approve", "03-13 10:00") == "A2"
