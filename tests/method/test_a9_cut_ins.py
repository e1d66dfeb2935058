"""A9: a possible cut-in, each of its bounds from both sides; unknown is never none."""

import pytest

from groundwork.method.listening import balance
from groundwork.method.speech import Cue

SAID = "and then we moved the whole thing"
OVERLAP = [Cue(90, 95, "Ben", SAID), Cue(94, 94.5, "Ada", "mm")]
"""Shows that the file knows overlaps; no cut-in itself."""


def found(mine: Cue, *others: Cue) -> tuple[float, ...] | None:
    return balance([*others, mine, *OVERLAP], ["Ada"]).cut_ins


def theirs(start: float = 0, end: float = 11) -> Cue:
    return Cue(start, end, "Ben", SAID)


def mine(start: float = 10, end: float = 13, text: str = SAID) -> Cue:
    return Cue(start, end, "Ada", text)


def test_a9_i_begin_while_they_speak_and_they_stop() -> None:
    assert found(mine(), theirs()) == (10.0,)


def test_a9_a_file_without_overlaps_does_not_show_cut_ins() -> None:
    in_a_row = [Cue(0, 9, "Ben", SAID), Cue(9, 12, "Ada", SAID), Cue(11.7, 15, "Ben", SAID)]
    assert balance(in_a_row, ["Ada"]).cut_ins is None
    assert balance(in_a_row, ["Ada"], words_timed=True).cut_ins == ()
    at_once = [*in_a_row[:2], Cue(11.699, 15, "Ben", SAID)]
    assert balance(at_once, ["Ada"]).cut_ins == ()


def test_a9_an_overlap_with_nobody_named_shows_nothing() -> None:
    cues = [Cue(0, 9, "?", SAID), Cue(5, 12, "Ada", SAID), Cue(12, 15, "Ben", SAID)]
    assert balance(cues, ["Ada"]).cut_ins is None


@pytest.mark.parametrize(("began", "seen"), [(9.0, True), (9.001, False)])
def test_a9_they_had_spoken_for_a_second(began: float, seen: bool) -> None:
    assert bool(found(mine(), theirs(began))) is seen


@pytest.mark.parametrize(("stopped", "seen"), [(10.3, False), (10.301, True)])
def test_a9_i_begin_over_300_ms_before_they_stop(stopped: float, seen: bool) -> None:
    assert bool(found(mine(), theirs(end=stopped))) is seen


@pytest.mark.parametrize(("stopped", "seen"), [(11.5, True), (11.501, False)])
def test_a9_they_stop_within_a_second_and_a_half(stopped: float, seen: bool) -> None:
    assert bool(found(mine(end=20), theirs(end=stopped))) is seen


@pytest.mark.parametrize(("again", "seen"), [(11.999, False), (12.0, True)])
def test_a9_they_do_not_go_on_within_a_second(again: float, seen: bool) -> None:
    assert bool(found(mine(end=20), theirs(), theirs(again, 19))) is seen


@pytest.mark.parametrize(("until", "seen"), [(10.999, False), (11.0, True)])
def test_a9_i_go_on_for_a_second(until: float, seen: bool) -> None:
    assert bool(found(mine(end=until), theirs())) is seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("right right right right", False),
        ("mm yeah but when", False),
        ("but when was", True),
        ("对我们来", True),
        ("我们", False),
    ],
)
def test_a9_three_words_that_are_no_sign_of_listening(text: str, seen: bool) -> None:
    assert bool(found(mine(text=text), theirs())) is seen


@pytest.mark.parametrize(("paused", "seen"), [(9.5, False), (9.499, True)])
def test_a9_my_start_is_a_start_after_half_a_second(paused: float, seen: bool) -> None:
    assert (10.0 in (found(mine(), theirs(), mine(9.2, paused, "mm")) or ())) is seen


def test_a9_of_three_people_any_other_may_have_the_floor() -> None:
    cleo = Cue(5, 11, "Cleo", SAID)
    assert found(mine(), theirs(end=5), cleo) == (10.0,)
    assert balance([theirs(), cleo, mine(40, 45), *OVERLAP], ["Ada"]).cut_ins == ()
