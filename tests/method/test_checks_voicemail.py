"""Checks of a voicemail."""

import pytest

from .drafting import draft, found, severities


def _said(rest: str) -> str:
    return f"Hello Ines, it's Petra Holm. {rest}"


def test_check_voicemail_length_warns_above_75_words() -> None:
    number = "My number is 0 7 7 0 0, 9 0 0, 4 4 4."
    assert found("voicemail_length", draft("voicemail", _said("dye " * 66 + number))) == []
    assert severities("voicemail_length", draft("voicemail", _said("dye " * 67 + number))) == {
        "warn"
    }


@pytest.mark.parametrize(
    "text",
    ["Hello Ines, my name is Petra Holm.", "Ms Calloway, good morning, Petra Holm speaking."],
)
def test_check_name_first_takes_the_full_name_within_twelve_words(text: str) -> None:
    assert found("name_first", draft("voicemail", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hello, it's Petra.",
        "Hi there, I am calling about the email I sent on Monday, this is Petra Holm.",
    ],
)
def test_check_name_first_warns_where_it_comes_late(text: str) -> None:
    assert severities("name_first", draft("voicemail", text)) == {"warn"}


@pytest.mark.parametrize(
    "said",
    [
        "07700 900444, again 0 7 7 0 0... 9 0 0... 4 4 4.",
        "+44 7700 900 444, so that's 07700-900-444.",
        "07700 900444: oh seven seven double oh, nine double oh, triple four.",
    ],
)
def test_check_number_twice_hears_every_spacing(said: str) -> None:
    assert found("number_twice", draft("voicemail", _said(said))) == []


@pytest.mark.parametrize("said", ["07700 900444.", "Bye.", "07700 900444, that is 07700 900445."])
def test_check_number_twice_warns_where_it_is_said_once(said: str) -> None:
    assert severities("number_twice", draft("voicemail", _said(said))) == {"warn"}


@pytest.mark.parametrize(
    "text",
    [
        "I think I would be a good match for your team.",
        "I have three years of experience in dyeing.",
        "I'm a quick learner.",
        "My GPA is 3.8.",
        "I would love to work for you.",
        "I can send you my CV.",
        "Please hire me.",
        "I graduated with honours.",
    ],
)
def test_check_no_pitch_warns_of_asks_and_praise(text: str) -> None:
    assert severities("no_pitch", draft("voicemail", text)) == {"warn"}


@pytest.mark.parametrize(
    "text",
    [
        "I'm not after a job.",
        "This isn't about a CV.",
        "I don't need a job, only to learn.",
        "Sorry, I'm not good at these.",
        "I wrote to you on Monday about the vats.",
    ],
)
def test_check_no_pitch_hears_no_pitch_in_a_denial(text: str) -> None:
    assert severities("no_pitch", draft("voicemail", text)) == set()
