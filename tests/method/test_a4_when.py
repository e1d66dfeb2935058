"""A4: when an act may fall: their working hours, their days, 48 hours."""

import pytest

from groundwork.method import Place

from .logs import Log

EDGES = [
    ("email", "08:59", "A4"), ("email", "09:00", ""), ("email", "16:59", ""), ("email", "17:00", "A4"),
    ("call", "08:59", "A4"), ("call", "09:00", ""), ("call", "11:29", ""), ("call", "11:30", "A4"),
    ("call", "13:59", "A4"), ("call", "14:00", ""), ("call", "16:29", ""), ("call", "16:30", "A4"),
    ("letter", "05:00", ""), ("letter", "23:00", ""),
]  # fmt: skip


@pytest.mark.parametrize(("how", "clock", "rule"), EDGES)
def test_a4_from_the_first_minute_up_to_not_including_the_last(
    how: str, clock: str, rule: str
) -> None:
    log = Log(post=True).email("03-03 10:00")
    assert log.refuses("attempt", f"03-10 {clock}", how) == rule


@pytest.mark.parametrize(
    ("clock", "rule"), [("08:59", "A4"), ("09:00", ""), ("16:59", ""), ("17:00", "A4")]
)
def test_a4_the_hours_are_theirs_after_the_clocks_change(clock: str, rule: str) -> None:
    log = Log(begun="03-24 09:00").email("03-24 10:00")
    assert log.refuses("attempt", f"03-31 {clock}") == rule


def test_a4_the_hours_are_theirs_where_they_live() -> None:
    log = Log().email("03-03 10:00").resting(place=Place("America/New_York"))
    assert log.refuses("attempt", "03-10 09:00") == "A4"
    assert log.refuses("attempt", "03-10 14:00") == ""


@pytest.mark.parametrize(
    ("first", "clock", "rule"),
    [
        ("10:00", "11:00", "A4"),
        ("10:00", "15:00", ""),
        ("15:00", "15:30", "A4"),
        ("15:00", "10:00", ""),
    ],
)
def test_a4_the_second_call_falls_in_the_other_half_of_the_day(
    first: str, clock: str, rule: str
) -> None:
    log = Log().email("03-03 10:00").call(f"03-10 {first}", "rang_out").email("03-17 10:00")
    assert log.refuses("attempt", f"03-24 {clock}", "call") == rule


@pytest.mark.parametrize(
    ("at", "rule"), [("03-05 09:59", "A4"), ("03-05 10:00", ""), ("03-04 10:00", "A4")]
)
def test_a4_never_within_48_hours_of_the_last_that_reached_them(at: str, rule: str) -> None:
    assert Log().email("03-03 10:00").refuses("attempt", at) == rule


def test_a4_a_note_reached_them_as_well() -> None:
    log = Log().met().add("04-01 10:00", "attempt_made", how="email", by_hand=True)
    assert log.refuses("touch", "04-02 10:00") == "A4"
    assert log.refuses("touch", "04-07 10:00") == ""


def test_a4_a_letter_only_keeps_to_business_days() -> None:
    log = Log(post=True).email("03-03 10:00").resting(days=["03-05"])
    assert log.refuses("attempt", "03-04 20:00", "letter") == ""
    assert log.refuses("attempt", "03-05 20:00", "letter") == ""
    assert log.refuses("attempt", "03-07 10:00", "letter") == "A4"
    assert log.refuses("attempt", "04-03 10:00", "letter") == "A4"


@pytest.mark.parametrize("on", ["03-07", "03-08", "04-03", "03-12"])
def test_a4_never_on_their_weekend_or_holiday_nor_on_a_rest_day(on: str) -> None:
    log = Log().email("03-03 10:00").resting(days=["03-12"])
    assert log.refuses("attempt", f"{on} 10:00") == "A4"


def test_a4_a_weekend_is_the_weekend_there() -> None:
    riyadh = Place("Asia/Riyadh", frozenset({4, 5}))
    log = Log().email("03-03 10:00").resting(place=riyadh)
    assert log.refuses("attempt", "03-06 10:00") == "A4"
    assert log.refuses("attempt", "03-08 10:00") == ""
    assert log.asks() == ("call", "03-10", "A2")
    assert Log(begun="03-05 16:00").resting(place=riyadh).asks() == ("write_email", "03-08", "S4")


@pytest.mark.parametrize(
    "act", ["reminder", "write_again", "touch", "landed_news", "told", "ask_leave"]
)
def test_a4_binds_whatever_they_did_not_ask_for(act: str) -> None:
    log = ALLOWED[act]
    assert log.refuses(act, "2027-03-09 10:00") == ""
    assert log.refuses(act, "2027-03-09 20:00") == "A4"
    assert log.refuses(act, "2027-03-06 10:00") == "A4"


ALLOWED = {
    "reminder": Log()
    .email("03-03 10:00")
    .answered("03-04 09:00", "asks")
    .sent("03-04 12:00", "reply"),
    "write_again": Log().email("03-03 10:00").answered("03-04 09:00", "later"),
    "touch": Log().met(),
    "landed_news": Log().met().knowing(landed_on=Log().facts.days.day_of(Log().events[0].at)),
    "told": Log().met().add("03-06 10:00", "outcome_known", whom="X"),
    "ask_leave": Log().answered("03-04 09:00", "introduces").sent("03-11 10:00", "reminder"),
}


@pytest.mark.parametrize("act", ["reply", "promise", "thank", "name_thanks", "log"])
def test_a4_what_they_asked_for_is_free_of_it(act: str) -> None:
    log = Log().met(thanked=None).resting(("03-05", "03-20"))
    assert log.refuses(act, "03-07 23:00") == ""


@pytest.mark.parametrize(
    ("begun", "due"),
    [
        ("03-03 16:59", "03-03"),
        ("03-03 17:00", "03-04"),
        ("03-06 17:00", "03-09"),
        ("03-07 10:00", "03-09"),
    ],
)
def test_a4_the_first_message_falls_on_its_first_lawful_day(begun: str, due: str) -> None:
    assert Log(begun=begun).asks() == ("write_email", due, "S4")


def test_a4_the_first_message_waits_for_the_48_hours_after_a_thank_you() -> None:
    log = Log(begun=None).met("03-02 11:30", "03-02 16:59").add("03-03 09:00", "begun")
    assert log.asks() == ("write_email", "03-04", "S4")


def test_a4_a_day_of_48_hours_that_ends_after_the_hours_is_no_day_for_a_call() -> None:
    log = Log(cadence=[["email", 0], ["call", 2]]).email("03-03 16:45")
    assert log.asks() == ("call", "03-06", "A2")
