"""Checks of wording on most kinds: openers, asks for work, gushing, long sentences."""

from dataclasses import replace

import pytest

from .drafting import INES, draft, found, letter_of, marked, severities


@pytest.mark.parametrize(
    "body",
    [
        "I hope this email finds you well.",
        "Hope you're well!",
        "I am writing to ask you something.",
        "My name is Petra Holm and I like dye.",
        "I trust this message finds you in good health.",
    ],
)
def test_check_stock_opener_warns_of_lines_that_say_nothing(body: str) -> None:
    assert severities("stock_opener", letter_of("update", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "My name is of no importance.",
        "My name is on the visitors' list.",
        "I hope the bees are well.",
        "One. Two things I saw. I hope you are well.",
    ],
)
def test_check_stock_opener_knows_a_name_that_is_no_introduction(body: str) -> None:
    assert severities("stock_opener", letter_of("update", body)) == set()


def test_check_stock_opener_lets_a_forwardable_paragraph_say_the_name() -> None:
    assert found("stock_opener", draft("forwardable", "My name is Petra Holm.")) == []
    assert found("stock_opener", draft("voicemail", "Hello, my name is Petra Holm.")) == []


@pytest.mark.parametrize(
    "body",
    [
        "Do you have any vacancies?",
        "I would love an internship with you.",
        "Are you hiring at the moment?",
        "I have attached my CV.",
        "Could you pass my CV on to your team?",
        "Is there any chance of a summer placement?",
        "Let me know of any openings.",
        "Could you take me on for the summer?",
        "I would like to join your team.",
        "Can you tell me who does the hiring?",
    ],
)
def test_check_job_ask_warns_of_asks_for_work(body: str) -> None:
    assert severities("job_ask", letter_of("first_email", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "I'm not asking for a job.",
        "I am not looking for an internship.",
        "I promise I am not asking about vacancies.",
    ],
)
def test_check_job_ask_hints_at_a_denial(body: str) -> None:
    assert severities("job_ask", letter_of("first_email", body)) == {"hint"}


@pytest.mark.parametrize(
    "body",
    [
        "I got the job!",
        "How did you get your first job?",
        "I was offered a job at a bank.",
        "I've applied for two jobs and one internship.",
        "I work a part-time job in a shop.",
        "The opening of the new hall was lovely.",
        "He isn't after a placement.",
    ],
)
def test_check_job_ask_leaves_work_done_offered_or_applied_for_alone(body: str) -> None:
    assert severities("job_ask", letter_of("update", body)) == set()


def test_check_job_ask_warns_of_a_file_on_an_attempt() -> None:
    one = letter_of("first_email", "Hello.", attachments=("folder.pdf",))
    assert severities("job_ask", one) == {"warn"}


def test_check_job_ask_knows_a_person_called_job() -> None:
    one = letter_of("update", "Do you have a Job in every shift?")
    job = replace(one, person=replace(INES, name="Job Mwangi"))
    assert (severities("job_ask", one), severities("job_ask", job)) == ({"warn"}, set())


def test_check_gush_hints_at_two_warm_words_or_marks() -> None:
    assert marked("gush", letter_of("update", "It was amazing, and you are incredible.")) == [
        "amazing",
        "incredible",
    ]
    assert severities("gush", letter_of("thank_you", "Thank you! It was good!")) == {"hint"}


def test_check_gush_allows_one_of_each_and_quotations() -> None:
    assert (
        found("gush", letter_of("update", 'An amazing day! She said "what an amazing vat!" too.'))
        == []
    )


def test_check_readable_hints_at_long_sentences() -> None:
    long = "I went to the mill " + "and then to the vat " * 6 + "and home."
    assert severities("readable", letter_of("update", long)) == {"hint"}


def test_check_readable_counts_words_and_a_phone_number_as_one() -> None:
    body = "Call me, " + "a b c d e f g h i j k l m n o p q r s, " + "07700 900 123."
    assert found("readable", letter_of("update", body)) == []
    assert severities("readable", letter_of("update", body.replace("Call", "Do call"))) == {"hint"}


def test_check_readable_ends_no_sentence_at_mr() -> None:
    body = "I saw Mr. Petty at 2 a.m. and St. Giles at three. " + "He waved. " * 2
    assert found("readable", letter_of("update", body)) == []
