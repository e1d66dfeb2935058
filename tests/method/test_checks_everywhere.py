"""Checks that run on most kinds: placeholder, names, recipients, ties, words."""

import pytest

from .drafting import draft, found, letter_of, marked, severities


@pytest.mark.parametrize(
    "body",
    [
        "I like [insert project].",
        "Hello {{first_name}}, hi.",
        "I admire <Company> a lot.",
        "I saw that Company Name is growing.",
        "I read XX and liked it.",
        "My name is (your name) and I weave.",
    ],
)
def test_check_placeholder_blocks_left_over_brackets(body: str) -> None:
    assert severities("placeholder", letter_of("first_email", body)) == {"block"}


@pytest.mark.parametrize(
    "body",
    [
        'The sign said "[wet] paint" on it.',
        "He called it ‘the [old] mill’ twice.",
        "See note [1] and [23].",
        'It says "teh [sic] vats" and so on [sic].',
        "In volume XX of the series.",
        "Super Bowl XX was long ago.",
        "See <https://mill.example/a> and 3 < 5.",
    ],
)
def test_check_placeholder_leaves_quotations_notes_and_volumes_alone(body: str) -> None:
    assert severities("placeholder", letter_of("first_email", body)) == set()


def test_check_placeholder_reads_the_subject_too() -> None:
    one = letter_of("update", "All is well.", subject="News from [city]")
    (finding,) = found("placeholder", one)
    assert (finding.where, finding.words) == ("subject", "[city]")


@pytest.mark.parametrize(
    "text",
    [
        "Dear Agnes,\\n\\nHello.",
        "Hi Rowan!\n\nHello.",
        "Dear Ms Callaway,\n\nHello.",
        "Good morning Ana,\n\nHello.",
    ],
)
def test_check_wrong_name_blocks_another_name_in_the_greeting(text: str) -> None:
    assert severities("wrong_name", draft("thank_you", text)) == {"block"}


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Calloway,\n\nHello.",
        "Hi there,\n\nHello.",
        "Good morning, Ines!\n\nHi.",
        "Dear Ms. Ines Calloway,\n\nHi.",
        "INES,\n\nHi.",
        "Dear Inès,\n\nHi.",
    ],
)
def test_check_wrong_name_knows_the_person_by_every_name(text: str) -> None:
    assert severities("wrong_name", draft("thank_you", text)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Selwick Looms does good work.",
        "I read about Rowan Petty here.",
    ],
)
def test_check_wrong_name_blocks_others_in_an_attempt(body: str) -> None:
    assert severities("wrong_name", letter_of("first_email", body)) == {"block"}


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the introduction to Rowan Petty at Selwick Looms.",
        "I will write to Ana Duarte.",
        "Your friend at Selwick Looms answered.",
    ],
)
def test_check_wrong_name_lets_a_thank_you_name_third_people(body: str) -> None:
    assert severities("wrong_name", letter_of("thank_you", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "I loved hearing about your work at Selwick Looms.",
        "Thank you so much, Rowan.",
    ],
)
def test_check_wrong_name_blocks_their_work_at_another_organisation(body: str) -> None:
    assert severities("wrong_name", letter_of("thank_you", body)) == {"block"}


@pytest.mark.parametrize(
    "text",
    [
        "Hello Rowan, it's Petra Holm.",
        "Hi, is that Agnes? It's Petra Holm.",
        "Good afternoon Mrs Gallaway, this is Petra Holm.",
    ],
)
def test_check_wrong_name_listens_to_who_is_called_in_a_voicemail(text: str) -> None:
    assert severities("wrong_name", draft("voicemail", text)) == {"block"}


@pytest.mark.parametrize(
    "text",
    [
        "Hello, this is Petra Holm.",
        "Good morning, Petra Holm here.",
        "Hello Ms Calloway, Petra Holm speaking.",
        "Hi Ines. It's Petra Holm.",
    ],
)
def test_check_wrong_name_knows_who_speaks_in_a_voicemail(text: str) -> None:
    assert severities("wrong_name", draft("voicemail", text)) == set()


def test_check_wrong_name_allows_whom_the_record_names() -> None:
    body = "Rowan Petty suggested I write to you."
    assert (
        found("wrong_name", letter_of("first_email", body, tie="introduced", through="Rowan Petty"))
        == []
    )
    assert marked("wrong_name", letter_of("first_email", body)) == ["Rowan Petty"]


@pytest.mark.parametrize(
    "changes",
    [
        {"to": ("a@mill.example", "b@mill.example")},
        {"to": ("a@mill.example, b@mill.example",)},
        {"cc": ("b@mill.example",)},
        {"bcc": ("b@mill.example",)},
    ],
)
def test_check_recipients_blocks_more_than_one(changes: dict[str, tuple[str, ...]]) -> None:
    assert severities("recipients", letter_of("update", "All is well.", **changes)) == {"block"}


def test_check_recipients_reads_a_comma_in_a_name_as_none() -> None:
    body = "I read a@mill.example and b@mill.example, nobody is in bcc."
    one = letter_of("update", body, to=('"Calloway, Ines" <ines@mill.example>',))
    assert found("recipients", one) == []


@pytest.mark.parametrize(
    "subject", ["Re: our chat", "FWD: indigo", "fw: indigo", "AW: Indigo", "WG:x"]
)
def test_check_false_reply_blocks_a_mark_on_a_first_message(subject: str) -> None:
    (finding,) = found("false_reply", letter_of("first_email", "Hello.", subject=subject))
    assert (finding.severity, finding.where, finding.start) == ("block", "subject", 0)


@pytest.mark.parametrize("subject", ["Regarding indigo", "Re indigo and bees", "Forward: a step"])
def test_check_false_reply_needs_the_mark(subject: str) -> None:
    assert found("false_reply", letter_of("first_email", "Hello.", subject=subject)) == []


def test_check_false_reply_is_right_on_a_follow_up() -> None:
    assert found("false_reply", letter_of("second_email", "Hello.", subject="Re: indigo")) == []


@pytest.mark.parametrize(
    "body",
    [
        "My tutor Jan Ost suggested that I write to you.",
        "Jan Ost gave me your name.",
        "I was referred to you by Jan Ost.",
        "Jan Ost put me in touch with you.",
        "I was told by Jan Ost to contact you.",
        "We met at the mill in spring.",
        "I enjoyed our conversation in May.",
        "As a fellow graduate of Aldham I was glad to see your page.",
        "Your daughter is in my class.",
        "My mother worked with you at Thornley.",
    ],
)
def test_check_false_tie_blocks_what_is_not_recorded(body: str) -> None:
    assert severities("false_tie", letter_of("first_email", body)) == {"block"}


@pytest.mark.parametrize(
    "body",
    [
        "My mother told me about the mill.",
        "Amina tells me you run the dye house.",
        "I read that you met the queen.",
        "We have never met, but I read your notes.",
        "A guide recommended by my library led me to you.",
        "You suggested that I read it, in your column.",
    ],
)
def test_check_false_tie_hears_no_claim_in_what_others_say(body: str) -> None:
    assert severities("false_tie", letter_of("first_email", body)) == set()


@pytest.mark.parametrize(
    ("body", "tie", "through"),
    [
        ("Jan Ost suggested I write to you.", "introduced", "Jan Ost"),
        ("I enjoyed our conversation after your lecture.", "guest_lecturer", ""),
        ("As a fellow graduate I looked you up.", "alum", ""),
        ("My mother, Jan Ost, knows you from choir.", "parents_friend", "Jan Ost"),
        ("Your son Ben told me about the vats.", "friends_parent", "Ben Calloway"),
    ],
)
def test_check_false_tie_allows_what_is_recorded(body: str, tie: str, through: str) -> None:
    assert found("false_tie", letter_of("first_email", body, tie=tie, through=through)) == []


def test_check_false_tie_needs_the_name_that_is_recorded() -> None:
    one = letter_of(
        "letter", "Tim Beck suggested I write to you.", tie="introduced", through="Jan Ost"
    )
    assert severities("false_tie", one) == {"block"}
