"""Checks of an article and an update (S12)."""

import pytest

from .drafting import draft, found, letter_of, severities


def test_check_article_length_warns_above_60_words() -> None:
    link = "https://mill.example/indigo?page=2"
    assert found("article_length", letter_of("article", "dye " * 59 + link)) == []
    assert severities("article_length", letter_of("article", "dye " * 60 + link)) == {"warn"}


def test_check_article_tie_takes_what_they_said() -> None:
    assert found("article_tie", letter_of("article", "Nobody checks the water here either.")) == []
    assert severities(
        "article_tie", letter_of("article", "I saw this on the bus, it has water.")
    ) == {"warn"}


@pytest.mark.parametrize(
    "body",
    ["No link.", "Two: https://a.example/x and http://b.example/y here.", "www.a.example only."],
)
def test_check_one_link_warns_of_none_or_two(body: str) -> None:
    assert severities("one_link", letter_of("article", body)) == {"warn"}


def test_check_one_link_leaves_bare_addresses_and_the_sign_off_out() -> None:
    text = "Hi Ines,\n\nSee https://a.example/x (www.b.example is its foot).\n\nBest,\nPetra Holm\nhttps://petra.example"
    assert found("one_link", draft("article", text)) == []


@pytest.mark.parametrize(
    "body",
    [
        "Could you tell me what you think?",
        "Let me know what you think.",
        "Would you introduce me to Ana?",
        "Please send me yours.",
        "Are you free next week?",
    ],
)
def test_check_no_ask_warns_of_requests(body: str) -> None:
    assert severities("no_ask", letter_of("article", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "No need to reply.",
        "I just thought of you.",
        "It asks why the water is hard.",
        "Please don't feel you need to answer.",
    ],
)
def test_check_no_ask_hears_none_where_none_is(body: str) -> None:
    assert severities("no_ask", letter_of("article", body)) == set()


def test_check_update_length_warns_above_150_words() -> None:
    quoted = "\n\n> " + "dye " * 50
    assert found("update_length", letter_of("update", "dye " * 150 + quoted)) == []
    assert severities("update_length", letter_of("update", "dye " * 151)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Thanks to you I met Ana.",
        "As you advised, I visited a weaver.",
        "Your tip worked.",
        "Ana, whom you sent me to, was kind.",
        "You were right about patience.",
    ],
)
def test_check_credits_person_takes_what_came_from_them(body: str) -> None:
    assert severities("credits_person", letter_of("update", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "I met four people and applied to two.",
        "Could you tell me more?",
        "I said I would write.",
    ],
)
def test_check_credits_person_warns_of_news_without_them(body: str) -> None:
    assert severities("credits_person", letter_of("update", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Could you read my essay? Could you also call Ana?",
        "If anyone comes to mind, I'd be glad of a name. And could you look over my folder?",
    ],
)
def test_check_update_one_ask_warns_of_a_second_sentence_that_asks(body: str) -> None:
    assert severities("update_one_ask", letter_of("update", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Could you tell me whom to ask?",
        "I am well and saw the sea.",
        'They asked "would you climb in?" and I said yes. If anyone comes to mind, I\'d be glad of a name.',
    ],
)
def test_check_update_one_ask_allows_one(body: str) -> None:
    assert severities("update_one_ask", letter_of("update", body)) == set()
