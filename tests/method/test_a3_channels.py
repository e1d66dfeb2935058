"""A3: channels missing."""

import pytest

from .logs import Log


def test_a3_no_number_the_emails_only_and_each_leaves_its_gap_to_the_next() -> None:
    log = Log(phone=False).email("03-03 10:00")
    assert log.asks() == ("write_email", "03-13", "A2")
    assert log.email("03-13 10:00").asks() == ("write_email", "03-27", "A2")
    assert log.email("03-27 10:00").asks() == ("move_on", "04-07", "S5")
    assert log.refuses("attempt", "04-02 10:00", "call") == "A3"


def test_a3_no_email_a_letter_and_the_calls() -> None:
    log = Log(emails=[], post=True)
    assert log.asks() == ("write_letter", "03-03", "S4")
    assert log.approved("03-03 09:30", "l", "post").asks() == ("post_letter", "03-03", "S4")
    assert log.add("03-03 10:00", "attempt_made", how="letter", text="l", to="post").asks() == (
        "call", "03-10", "A2",
    )  # fmt: skip
    assert log.call("03-10 10:00").asks() == ("call", "03-24", "A2")
    assert log.call("03-24 15:00").asks() == ("move_on", "03-31", "S5")


def test_a3_no_lawful_way_to_write_the_seeker_is_asked_for_an_address() -> None:
    log = Log(emails=[])
    assert log.asks() == ("find_address", "03-03", "A3")
    assert log.refuses("attempt", "03-03 10:00") == "A3"
    assert log.refuses("attempt", "03-03 10:00", "letter") == "A3"
    found = log.add("03-04 09:00", "address_added", channel="email", address="new@firm.example")
    assert found.asks() == ("write_email", "03-03", "S4")


def test_a3_a_letter_stands_for_one_email_and_no_more() -> None:
    log = Log(post=True).letter("03-03 10:00")
    assert log.history.reachout.attempts[0].fills == "email"
    assert log.refuses("attempt", "03-10 10:00", "letter") == "A3"
    assert log.refuses("attempt", "03-10 10:00") == ""


def test_a3_without_a_number_a_letter_or_a_network_message_may_stand_for_one_call() -> None:
    log = Log(phone=False, post=True, network=True).letter("03-03 10:00")
    assert log.refuses("attempt", "03-10 10:00", "letter") == ""
    assert log.refuses("attempt", "03-10 10:00", "network") == ""
    log.add("03-10 10:00", "attempt_made", how="network", text="n", to="network")
    assert log.history.reachout.attempts[-1].fills == "call"
    assert log.refuses("attempt", "03-17 10:00", "network") == "A3"


def test_a3_with_a_number_a_call_stays_a_call() -> None:
    log = Log(post=True, network=True).letter("03-03 10:00")
    assert log.refuses("attempt", "03-10 10:00", "network") == "A3"
    assert log.refuses("attempt", "03-10 10:00", "letter", stands_for="call") == "A3"


def test_a3_a_network_message_never_stands_for_an_email() -> None:
    log = Log(phone=False, network=True).email("03-03 10:00")
    assert log.refuses("attempt", "03-10 10:00", "network", stands_for="email") == "A3"


@pytest.mark.parametrize("phone", ["020", False])
def test_a3_gentle_ends_with_a_call_or_a_letter(phone: object) -> None:
    log = Log(cadence="gentle", post=True, phone=phone).email("03-03 10:00").email("03-17 10:00")
    assert log.asks() == ("call" if phone else "write_letter", "03-31", "A2")
    assert log.refuses("approve", "03-31 10:00", "letter") == ""
    assert log.letter("03-31 10:00").asks() == ("move_on", "04-16", "S5")


def test_a3_no_network_no_message_on_it() -> None:
    log = Log(phone=False).email("03-03 10:00")
    assert log.refuses("attempt", "03-10 10:00", "network") == "A3"
