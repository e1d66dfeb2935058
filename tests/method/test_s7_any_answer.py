"""S7: any answer ends the attempts, at once, by whatever channel it came."""

from collections.abc import Callable

import pytest

from .logs import TO, Log

ANSWERS: dict[str, Callable[[Log], Log]] = {
    meant or "unsorted": lambda log, meant=meant: log.answered("03-05 12:00", meant)
    for meant in ("", "yes", "asks", "later", "no", "stop", "talk_to", "introduces", "nothing")
}
ANSWERS["spoken"] = lambda log: log.call("03-05 12:00", "spoke")
ANSWERS["a time"] = lambda log: log.add("03-05 12:00", "arranged", starts="2026-03-09T11:00:00Z")
ANSWERS["an introduction"] = lambda log: log.add("03-05 12:00", "introduction_made", to="X")
ANSWERS["held"] = lambda log: log.met("03-05 12:00")
TRIES = {"write_email", "call", "leaves_by_itself", "write_letter", "post_letter", "move_on"}


@pytest.mark.parametrize("came", ANSWERS)
def test_s7_any_answer_ends_the_attempts(came: str) -> None:
    log = ANSWERS[came](Log().email("03-03 10:00").approved("03-05 11:00", "second"))
    assert log.history.reachout.approval is None
    assert log.step("03-10 09:00").kind not in TRIES
    for how in ("email", "call"):
        assert log.refuses("attempt", "03-10 10:00", how) in ("S7", "A7", "A6")
    refused = log.refuses("attempt", "03-10 10:00", text="second", to=TO, approved=None)
    assert refused in ("S7", "A7", "A6")
    assert log.refuses("approve", "03-10 10:00") in ("S7", "A7", "A6")


def test_s7_a_text_that_softly_bounced_does_not_go_again_after_it() -> None:
    log = (
        Log()
        .email("03-03 10:00", "a")
        .bounced("03-03 10:05", "soft")
        .answered("03-04 09:00", "yes")
    )
    assert log.asks() == ("settle_time", "03-05", "A6")
    assert log.refuses("attempt", "03-05 12:00", text="a", to=TO, again=True) == "S7"


def test_s7_what_is_made_after_it_is_kept_as_a_note() -> None:
    log = (
        Log().email("03-03 10:00").answered("03-04 09:00", "yes").call("03-04 10:00", by_hand=True)
    )
    assert log.history.reachout.counted() == 1
    assert log.asks() == ("settle_time", "03-05", "A6")


def test_s7_undoing_a_spoken_call_gives_no_approval_back() -> None:
    log = (
        Log()
        .email("03-03 10:00")
        .approved("03-05 11:00")
        .call("03-05 12:00", "spoke", by_hand=True)
    )
    log.add("03-05 12:05", "undone", event=len(log.events) - 1)
    assert log.asks() == ("call", "03-10", "A2")
    assert log.history.reachout.approval is None
