"""S2: information, not a job."""

from groundwork.method.words import PurposeKind

from .drafting import draft, found
from .logs import Log


def test_s2_a_purpose_is_something_to_learn_about() -> None:
    assert set(PurposeKind) == {"industry", "organisation", "function"}


def test_s2_a_first_message_that_asks_for_a_job_is_warned_about() -> None:
    assert found("job_ask", draft("first_email", "Dear Ines, do you have a job for me?"))
    assert not found("job_ask", draft("first_email", "Dear Ines, how is indigo kept alive?"))


def test_s2_an_opening_is_noted_at_any_time_and_changes_nothing() -> None:
    log = Log().email("03-03 10:00")
    assert log.asks() == log.add("03-03 11:00", "noted", what="opening").asks()
    assert log.history.last is not None
    assert log.history.last.data["what"] == "opening"
