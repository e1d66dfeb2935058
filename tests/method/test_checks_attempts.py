"""Checks of the attempts: first and second email, last email, letter."""

from dataclasses import replace

import pytest

from .drafting import FIRST, INES, draft, found, letter_of, marked, severities


def _words(number: int) -> str:
    return " ".join(["indigo"] * (number - 1)) + " vat."


@pytest.mark.parametrize(
    ("kind", "most"),
    [("first_email", 100), ("second_email", 60), ("last_email", 50), ("letter", 150)],
)
def test_check_length_warns_above_the_most(kind: str, most: int) -> None:
    assert severities("length", letter_of(kind, _words(most + 1), previous=())) == {"warn"}
    assert severities("length", letter_of(kind, _words(most), previous=())) == set()


def test_check_length_hints_below_forty() -> None:
    assert severities("length", letter_of("first_email", _words(39))) == {"hint"}
    assert severities("length", letter_of("first_email", _words(40))) == set()
    assert severities("length", letter_of("second_email", _words(20), previous=())) == set()


def test_check_length_leaves_quoted_lines_out() -> None:
    quoted = "\n> ".join(["", *[_words(30)] * 5])
    assert severities("length", letter_of("first_email", _words(60) + quoted)) == set()


def test_check_length_warns_of_a_paste() -> None:
    again = FIRST.text.removeprefix("Dear Ines, ").removesuffix(" Petra Holm")
    assert severities("length", letter_of("second_email", again)) == {"warn"}
    fresh = "Yesterday the madder turned brown in the pot. Would 15 minutes next week work?"
    assert severities("length", letter_of("second_email", fresh)) == set()


@pytest.mark.parametrize(
    "subject",
    ["", "Indigo", "URGENT question about indigo", "A job in your mill", "How is indigo kept?!",
     "One two three four five six seven eight nine ten", "Questions about " + "indigo" * 9],
)  # fmt: skip
def test_check_subject_warns_of_size_and_noise(subject: str) -> None:
    assert severities("subject", letter_of("first_email", "Hello.", subject=subject)) == {"warn"}


def test_check_subject_exempts_parts_of_their_names() -> None:
    one = letter_of("first_email", "Hello.", subject="A question for Job at NOVA")
    named = draft("first_email", one.text, subject=one.subject)
    assert severities("subject", named) == {"warn"}
    job = replace(named, person=replace(INES, name="Job Mwangi", organisation="NOVA Mills"))
    assert found("subject", job) == []


def test_check_subject_is_not_asked_of_later_kinds() -> None:
    assert found("subject", letter_of("update", "Hello.", subject="I got the job!")) == []


@pytest.mark.parametrize(
    "body",
    [
        "I came across your talk on indigo.",
        "Your interview in Cloth Weekly caught my eye.",
        "There was a photograph of you in the Gazette.",
        "I learned about your vats from a leaflet.",
        "The Weekly ran four pages on your vats.",
    ],
)
def test_check_tie_first_takes_how_i_found_you(body: str) -> None:
    assert severities("tie_first", letter_of("first_email", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "I am a student and I like textiles. I have read economics for two years. I saw your talk.",
        "I want to learn about dyes. My course is long.",
        "I hope this finds you well. I am a student and your company is big.",
    ],
)
def test_check_tie_first_warns_where_it_comes_late(body: str) -> None:
    assert severities("tie_first", letter_of("first_email", body)) == {"warn"}


@pytest.mark.parametrize(
    ("body", "tie", "through", "expected"),
    [
        ("We both studied at Aldham.", "alum", "", set()),
        ("In March you lectured to our course.", "guest_lecturer", "", set()),
        ("Jan Ost told me of your vats.", "parents_friend", "Jan Ost", set()),
        ("My mother told me of your vats.", "parents_friend", "Jan Ost", {"warn"}),
        ("I like dyes.", "classmate", "", {"warn"}),
    ],
)
def test_check_tie_first_needs_the_recorded_tie(
    body: str, tie: str, through: str, expected: set[str]
) -> None:
    assert severities("tie_first", letter_of("letter", body, tie=tie, through=through)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Could you spare 20 minutes next week?",
        "Would you have half an hour in the next fortnight?",
        "Might we speak for a quarter of an hour this week or next?",
        "Would 20 minutes on the phone be possible in the next two weeks?",
        "May I ring you for 25 minutes some evening next week?",
        "I'd be glad of twenty minutes in the coming two weeks. Would that be all right?",
        "Could you spare 20 minutes next week? I would like to hear how you choose a vat.",
    ],
)
def test_check_one_ask_takes_one_of_15_to_30_minutes_within_three_weeks(body: str) -> None:
    assert severities("one_ask", letter_of("first_email", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "I would like to learn more about dyes.",
        "Could you spare an hour next week?",
        "Could you spare 20 minutes at some point?",
        "Could we talk next week?",
        "Could you spare 20 minutes next week, and could you send me your notes?",
        "Could we meet for ten minutes this week?",
        "What is it like to dye cloth?",
    ],
)
def test_check_one_ask_warns_of_none_two_too_long_or_no_time(body: str) -> None:
    assert severities("one_ask", letter_of("first_email", body)) == {"warn"}


def test_check_one_ask_needs_no_time_in_a_follow_up() -> None:
    assert found("one_ask", letter_of("second_email", "Could we still talk?")) == []
    assert marked("one_ask", letter_of("second_email", "Could I come for two hours?")) == [
        "two hours"
    ]
    assert (
        found("one_ask", letter_of("second_email", "I cycle an hour to class. Could we talk?"))
        == []
    )


@pytest.mark.parametrize(
    "body",
    [
        "I would like to talk.",
        "How? Why? When?",
        'Who said "Why?" I like it.',
        "Why blue? I read it. I saw it. I came by.",
    ],
)
def test_check_question_warns_of_none_many_or_early(body: str) -> None:
    assert severities("question", letter_of("first_email", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Could we talk?",
        'He asked "why?" and I laughed. Could we talk?',
        "See https://mill.example/a?b=1&c=2?d there. Could we talk? Would Tuesday do?",
    ],
)
def test_check_question_counts_outside_quotations_and_links(body: str) -> None:
    assert severities("question", letter_of("first_email", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "I like your role in the dye house.",
        "Brackwater Mills is a big name.",
        "I would love 20 minutes.",
    ],
)
def test_check_specific_warns_where_nothing_is_about_them(body: str) -> None:
    assert severities("specific", letter_of("letter", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "I read how you restored the vats.",
        "You keep bees on the roof, which I love.",
        "I saw Thornley last year.",
    ],
)
def test_check_specific_takes_two_words_or_a_name_of_a_fact(body: str) -> None:
    assert severities("specific", letter_of("letter", body)) == set()


def test_check_specific_takes_where_i_read_as_the_tie() -> None:
    facts = ("quoted in the Harlow Gazette on the bus lane", "runs 20 looms")
    where = letter_of(
        "first_email", "I read about you in the Harlow Gazette. I have 20 minutes.", facts=facts
    )
    what = letter_of("first_email", "You spoke of the bus lane.", facts=facts)
    assert (severities("specific", where), severities("specific", what)) == ({"warn"}, set())
