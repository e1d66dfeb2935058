"""A9: the balance of a conversation, from who spoke when. S9: it carries no judgement."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundwork.method.listening import Balance, balance
from groundwork.method.speech import Cue

LONG = "tell me how the line was chosen in those years"


def cue(start: float | None, end: float | None, who: str, text: str = LONG) -> Cue:
    return Cue(start, end, who, text)


def seconds(found: Balance) -> dict[str, float | None]:
    return {each.name: each.seconds for each in found.speakers}


def test_a9_share_is_mine_of_all_speech_and_silence_is_left_out() -> None:
    found = balance([cue(0, 10, "Ada"), cue(100, 130, "Ben"), cue(140, 150, "Cleo")], ["Ada"])
    assert found.share_time == pytest.approx(10 / 50)
    assert found.share_words == pytest.approx(1 / 3)
    assert found.turns == 3


def test_a9_own_overlaps_count_once_and_two_people_at_once_for_both() -> None:
    found = balance([cue(0, 10, "Ada"), cue(5, 12, "Ada"), cue(8, 20, "Ben")], ["Ada"])
    assert seconds(found) == {"Ada": 12.0, "Ben": 12.0}
    assert found.share_time == 0.5


def test_a9_several_names_of_mine_are_one() -> None:
    cues = [cue(0, 10, "Ada’s phone"), cue(10, 20, "Ada"), cue(20, 40, "Ben")]
    assert balance(cues, ["Ada"]).share_time == 0.25
    both = balance(cues, ["Ada", "Ada’s phone"])
    assert (both.share_time, both.turns) == (0.5, 2)
    assert seconds(both) == {"Ada": 20.0, "Ben": 20.0}


def test_a9_cues_out_of_order_are_put_in_order() -> None:
    cues = [cue(20, 30, "Ada"), cue(0, 10, "Ada"), cue(10, 20, "Ben")]
    assert balance(cues, ["Ada"]).turns == 3
    assert balance(cues, ["Ada"]).longest_own_turn == 10


def test_a9_the_longest_own_turn_is_from_its_start_to_its_end() -> None:
    cues = [cue(0, 4, "Ada"), cue(6, 9, "Ada"), cue(9, 20, "Ben"), cue(20, 25, "Ada")]
    assert balance(cues, ["Ada"]).longest_own_turn == 9


@pytest.mark.parametrize(
    ("stamped", "known"), [(9, True), (8, False)], ids=["nine of ten", "eight of ten"]
)
def test_a9_time_is_known_where_nine_of_ten_cues_have_both_stamps(
    stamped: int, known: bool
) -> None:
    cues = [
        cue(at * 10, at * 10 + 5 if at < stamped else None, "Ada" if at % 2 else "Ben")
        for at in range(10)
    ]
    found = balance(cues, ["Ada"])
    assert (found.share_time is not None) is known
    assert (found.speakers[0].seconds is not None) is known
    assert (found.cut_ins, found.share_words) == (None, 0.5)


def test_a9_speech_without_a_name_is_nobodys_and_gives_a_range() -> None:
    cues = [cue(0, 20, "Ada"), cue(20, 30, "?"), cue(30, 50, "Ben")]
    found = balance(cues, ["Ada"])
    assert found.share_time is None
    assert found.share_range == (0.4, 0.6)
    assert found.share_words is None
    assert found.turns == 3
    assert found.too_wide


def test_a9_a_narrow_range_can_be_told() -> None:
    cues = [cue(0, 100, "Ada"), cue(100, 110, "?"), cue(110, 210, "Ben")]
    assert not balance(cues, ["Ada"]).too_wide


@pytest.mark.parametrize("names", [["Ada"], ["Ada", "Ben"]], ids=["alone", "not in it"])
def test_a9_no_share_where_i_am_alone_or_not_in_the_file(names: list[str]) -> None:
    me = ["Ada"] if names == ["Ada"] else ["Cleo"]
    found = balance([cue(at * 10, at * 10 + 9, who) for at, who in enumerate(names)], me)
    assert (found.share_time, found.share_words, found.cut_ins) == (None, None, None)


@pytest.mark.parametrize(
    "odd", [cue(30, 29, "Ada"), cue(30, 30, "Ada"), cue(30, 151, "Ada", "so it was")]
)
def test_a9_a_cue_whose_times_cannot_be_counts_as_nothing(odd: Cue) -> None:
    cues = [cue(0, 10, "Ada"), cue(10, 20, "Ben")]
    assert balance([*cues, odd], ["Ada"]) == balance(cues, ["Ada"])


def test_a9_a_long_cue_of_many_words_counts() -> None:
    cues = [cue(0, 10, "Ada"), cue(10, 140, "Ben", LONG)]
    assert seconds(balance(cues, ["Ada"]))["Ben"] == 130.0


def test_a9_a_word_with_a_hyphen_or_an_apostrophe_is_one() -> None:
    cues = [cue(0, 10, "Ada", "It’s a follow-up, isn't it?"), cue(10, 20, "Ben", "1 & 2 - 3")]
    assert [each.words for each in balance(cues, ["Ada"]).speakers] == [5, 4]


def test_a9_where_words_know_no_spaces_letters_are_counted_and_called_so() -> None:
    found = balance([cue(0, 10, "李", "我们来看看"), cue(10, 20, "Ben", "好的")], ["李"])
    assert found.share_words is None
    assert found.share_characters == pytest.approx(5 / 7)


def test_a9_under_three_minutes_of_speech_is_too_little_to_tell() -> None:
    assert balance([cue(0, 90, "Ada"), cue(90, 179.9, "Ben")], ["Ada"]).too_short
    assert not balance([cue(0, 90, "Ada"), cue(90, 180, "Ben")], ["Ada"]).too_short
    assert not balance([cue(0, None, "Ada"), cue(9, None, "Ben")], ["Ada"]).too_short


def test_s9_there_is_no_score() -> None:
    named = {each.name for each in fields(Balance)}
    assert named == {
        "speakers", "turns", "share_time", "share_range", "share_words", "share_characters",
        "cut_ins", "longest_own_turn",
    }  # fmt: skip


STAMP = st.none() | st.floats(0, 100)
CUES = st.lists(
    st.builds(Cue, STAMP, STAMP, st.sampled_from(["Ada", "Ben", "Cleo", "?"]), st.text(max_size=30))
)


@settings(max_examples=300, deadline=None)
@given(CUES, st.booleans())
def test_a9_a_share_is_from_nought_to_one_or_unknown_for_any_cues(
    cues: list[Cue], timed: bool
) -> None:
    found = balance(cues, ["Ada"], timed)
    shares = [found.share_time, found.share_words, found.share_characters]
    assert all(0 < share <= 1 for share in shares if share is not None)
    least, most = found.share_range or (0, 0)
    assert 0 <= least <= most <= 1
    assert found.turns <= len(cues)
    assert found.share_time is None or found.share_range is None
    starts = {round(each.start or 0, 3) for each in cues if each.who == "Ada"}
    assert set(found.cut_ins or ()) <= starts
