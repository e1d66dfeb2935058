"""S4: a strong first message, written, and approved word for word."""

import pytest

from .logs import TO, Log


def test_s4_the_first_attempt_is_written() -> None:
    log = Log()
    assert log.asks() == ("write_email", "03-03", "S4")
    assert log.refuses("attempt", "03-03 10:00", "call") == "S4"


def test_s4_a_network_message_comes_no_sooner_than_a_call() -> None:
    assert Log(phone=False, network=True).refuses("attempt", "03-03 10:00", "network") == "S4"


def test_s4_a_call_comes_first_only_after_the_hard_bounce_of_the_first() -> None:
    log = Log().email("03-03 10:00").bounced("03-03 10:05")
    assert log.asks() == ("call", "03-03", "A6")
    assert log.refuses("attempt", "03-03 14:00", "call") == ""


def test_s4_nothing_written_goes_out_unapproved() -> None:
    assert Log().refuses("attempt", "03-03 10:00", approved=False) == "S4"
    assert Log(post=True).refuses("attempt", "03-03 10:00", "letter", approved=False) == "S4"


@pytest.mark.parametrize(
    ("text", "to", "rule"),
    [("a", TO, ""), ("b", TO, "S4"), ("a", "else@firm.example", "S4"), ("", "", "S4")],
)
def test_s4_only_the_very_text_and_recipient_that_were_approved(
    text: str, to: str, rule: str
) -> None:
    log = Log().approved("03-03 09:30", "a", TO)
    assert log.asks() == ("leaves_by_itself", "03-03", "S4")
    assert log.refuses("attempt", "03-03 10:00", text=text, to=to, approved=None) == rule


def test_s4_an_approval_is_used_up_by_its_sending() -> None:
    log = Log().email("03-03 10:00", "a")
    assert log.refuses("attempt", "03-17 10:00", text="a", to=TO, approved=None) == "S4"


def test_s4_what_was_taken_back_is_approved_no_more() -> None:
    log = Log().approved("03-03 09:30", "a").add("03-03 09:31", "taken_back")
    assert log.asks() == ("write_email", "03-03", "S4")
    assert log.refuses("attempt", "03-03 10:00", text="a", to=TO, approved=None) == "S4"


def test_s4_a_call_needs_no_approval() -> None:
    assert Log().email("03-03 10:00").refuses("attempt", "03-10 10:00", "call", approved=None) == ""
