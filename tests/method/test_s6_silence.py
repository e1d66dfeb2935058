"""S6: silence is not a no."""

import pytest

from groundwork.method.reasons import reason

from .logs import Log

HARSH = ("reject", "ignor", "fail", "refus", " no.", "never")


@pytest.mark.parametrize("day", ["03-03", "03-10", "03-17", "03-24", "03-31"])
def test_s6_no_answer_yet_is_never_said_as_a_rejection(day: str) -> None:
    log = Log()
    log.events += [e for e in Log().five().events[2:] if f"{e.at:%m-%d}" < day]
    said = reason(log.step(), log.history, log.facts, "Ada")
    assert said
    assert not [word for word in HARSH if word in said.casefold()]


def test_s6_they_are_busy() -> None:
    log = Log().email("03-03 10:00")
    assert "busy" in reason(log.step(), log.history, log.facts, "Ada")


def test_s6_silence_to_all_five_bars_nothing_for_good() -> None:
    log = Log().five().add("04-09 09:00", "closed", why="moved_on")
    assert log.history.standing == "moved_on"
    assert not log.history.said_no
    assert log.refuses("begin", "2026-11-03 10:00") == ""
    assert "kindly" in reason(Log().five().step(), Log().five().history, log.facts, "Ada")
