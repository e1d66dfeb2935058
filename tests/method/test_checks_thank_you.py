"""Checks of a thank-you (S10, S11)."""

import pytest

from .drafting import found, letter_of, severities


def test_check_thank_you_length_takes_50_to_120_words() -> None:
    for words, expected in ((49, {"warn"}), (50, set()), (120, set()), (121, {"warn"})):
        assert severities("thank_you_length", letter_of("thank_you", "dye " * words)) == expected


def test_check_names_something_said_takes_their_words() -> None:
    assert (
        found(
            "names_something_said",
            letter_of("thank_you", "That indigo wants patience is on my wall."),
        )
        == []
    )
    assert (
        found("names_something_said", letter_of("thank_you", "I shall visit the small weaver."))
        == []
    )


def test_check_names_something_said_warns_of_general_thanks() -> None:
    assert severities(
        "names_something_said", letter_of("thank_you", "Thank you for the indigo tour.")
    ) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "You said indigo wants patience, so I will start with one vat of indigo.",
        "I have already visited a small weaver in Otley.",
        "I'm going to visit a small weaver first.",
        "You told me to visit a small weaver first. I've booked it for Saturday.",
        "I am now checking the water at home.",
    ],
)
def test_check_what_i_will_do_takes_what_follows_from_their_words(body: str) -> None:
    assert severities("what_i_will_do", letter_of("thank_you", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the talk on indigo and patience.",
        "I will never forget the indigo.",
        "You said nobody checks the water. That was funny.",
        "I will be in touch.",
    ],
)
def test_check_what_i_will_do_warns_of_words_alone(body: str) -> None:
    assert severities("what_i_will_do", letter_of("thank_you", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Please keep me in mind at Brackwater Mills.",
        "I'd be glad if you remembered me when Brackwater needs a junior.",
        "If a place comes free there, please think of me.",
    ],
)
def test_check_keep_in_mind_company_takes_their_place_by_name_or_there(body: str) -> None:
    assert severities("keep_in_mind_company", letter_of("thank_you", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the tour of Brackwater Mills.",
        "Please keep me in mind among your friends.",
        "I will keep in mind what you said about Brackwater.",
    ],
)
def test_check_keep_in_mind_company_warns_where_it_is_not_asked(body: str) -> None:
    assert severities("keep_in_mind_company", letter_of("thank_you", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Please keep me in mind with others you know.",
        "If you hear of something in your circle, please think of me.",
        "Keep me in mind at Brackwater. The same goes for anyone in your network.",
        "I would be glad to be remembered by people you know at other houses.",
    ],
)
def test_check_keep_in_mind_network_takes_the_people_they_know(body: str) -> None:
    assert severities("keep_in_mind_network", letter_of("thank_you", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Please keep me in mind at Brackwater.",
        "Your friends are kind.",
        "I will keep others in mind.",
    ],
)
def test_check_keep_in_mind_network_warns_where_it_is_not_asked(body: str) -> None:
    assert severities("keep_in_mind_network", letter_of("thank_you", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "If someone comes to mind whom I should meet, I'd be glad.",
        "Should anyone occur to you, I would welcome an introduction.",
        "Could you introduce me to a weaver?",
        "If you can think of somebody I ought to talk to, please tell me.",
    ],
)
def test_check_introduction_ask_takes_an_ask_where_none_was_given(body: str) -> None:
    assert severities("introduction_ask", letter_of("thank_you", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "If someone comes to mind whom I should meet, I'd be glad.",
        "Should anyone occur to you, I would welcome an introduction.",
        "Could you introduce me to a weaver?",
        "If you can think of somebody I ought to talk to, please tell me.",
    ],
)
def test_check_introduction_ask_warns_of_an_ask_where_one_was_given(body: str) -> None:
    assert severities("introduction_ask", letter_of("thank_you", body, given="yes")) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the introduction.",
        "Please keep me in mind at Brackwater or elsewhere.",
    ],
)
def test_check_introduction_ask_warns_where_it_is_not_asked(body: str) -> None:
    assert severities("introduction_ask", letter_of("thank_you", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for introducing me to Ana.",
        "I am grateful for the introduction to Ana Duarte.",
        "If something turns up among the people you know, keep me in mind.",
    ],
)
def test_check_introduction_ask_hears_no_ask_in_thanks_for_one(body: str) -> None:
    assert severities("introduction_ask", letter_of("thank_you", body, given="yes")) == set()


STEPS = (("person", "send the dye recipe"), ("seeker", "weave a sample by Friday"))


def test_check_next_steps_restated_takes_each_with_its_owner() -> None:
    body = "You will send me the dye recipe, and I will weave a sample by Friday."
    assert found("next_steps_restated", letter_of("thank_you", body, steps=STEPS)) == []
    assert found("next_steps_restated", letter_of("thank_you", "Thank you.", steps=())) == []


@pytest.mark.parametrize(
    "body",
    [
        "Thank you.",
        "You will send me the dye recipe.",
        "The dye recipe comes soon. I will weave a sample.",
    ],
)
def test_check_next_steps_restated_warns_of_a_forgotten_one(body: str) -> None:
    assert severities("next_steps_restated", letter_of("thank_you", body, steps=STEPS)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Could you send me your notes?",
        "Would you read my essay?",
        "I attach my CV.",
        "Do you have any openings?",
        "May I shadow you for a day?",
    ],
)
def test_check_no_new_favour_warns_of_one_more_request(body: str) -> None:
    assert severities("no_new_favour", letter_of("thank_you", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Please keep me in mind at Brackwater.",
        "If someone comes to mind, could you introduce me?",
        "Please give my regards to Ana.",
        "May I keep you posted?",
    ],
)
def test_check_no_new_favour_allows_the_asks_of_a_thank_you(body: str) -> None:
    assert severities("no_new_favour", letter_of("thank_you", body)) == set()


def test_check_no_new_favour_allows_a_cv_they_asked_for() -> None:
    steps = (("seeker", "send my CV for the list"),)
    assert (
        found("no_new_favour", letter_of("thank_you", "As you asked, I attach my CV.", steps=steps))
        == []
    )
    assert severities(
        "no_new_favour", letter_of("thank_you", "Thank you.", attachments=("Holm_CV.pdf",))
    ) == {"warn"}
