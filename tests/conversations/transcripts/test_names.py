"""A9: who speaks, by the name before a colon; whoever is not named stays unnamed."""

from groundwork.conversations.transcripts import read

from .making import captions


def names(*said: str) -> list[tuple[str, str]]:
    return [(cue.who, cue.text) for cue in read(captions(*said), "call.vtt").cues]


def test_a9_a_name_that_recurs_is_one_even_in_small_letters_or_many_words() -> None:
    assert names("ada lovell: one", "ada lovell: two") == [
        ("ada lovell", "one"),
        ("ada lovell", "two"),
    ]
    long = "the five of us in the big room"
    assert [who for who, _ in names(f"{long}: one", f"{long}: two")] == [long, long]


def test_a9_a_name_may_hold_a_colon() -> None:
    ben = "Dr. Ben Ode: Plant (HR)"
    assert names(f"{ben}: one", f"{ben}: Note: two", f"{ben}: three", "Ada: one", "Ada: two") == [
        (ben, "one"), (ben, "Note: two"), (ben, "three"), ("Ada", "one"), ("Ada", "two"),
    ]  # fmt: skip


def test_a9_what_is_said_may_begin_with_a_word_and_a_colon() -> None:
    said = [f"Ada: {text}" for text in ("Note: one", "Note: two", "three", "four", "five")]
    assert {who for who, _ in names(*said)} == {"Ada"}


def test_a9_a_name_that_stands_once_is_short_and_capitalised() -> None:
    assert names("Ada Lovell: one")[0] == ("Ada Lovell", "one")
    assert names("王小明: 好")[0] == ("王小明", "好")
    assert names("so it was: one")[0] == ("?", "so it was: one")
    assert names("One Two Three Four Five: one")[0][0] == "?"
    assert names("Well, Ada: one")[0][0] == "?"


def test_a9_without_a_name_is_unnamed_and_not_the_one_before() -> None:
    assert [who for who, _ in names("Ada: one", "two", "Ada: three")] == ["Ada", "?", "Ada"]


def test_a9_an_address_or_a_time_is_no_name() -> None:
    assert names("https://house.example: see", "at 10:30 then") == [
        ("?", "https://house.example: see"),
        ("?", "at 10:30 then"),
    ]


def test_a9_only_the_first_eighty_characters_hold_a_name() -> None:
    long = "a" * 81
    assert {who for who, _ in names(f"{long}: one", f"{long}: two")} == {"?"}


def test_a9_who_shares_a_screen_is_the_same_person() -> None:
    said = ["Ada Lovell: one", "Ada Lovell's Presentation: two", "Ada Lovell: three"]
    assert {who for who, _ in names(*said)} == {"Ada Lovell"}
