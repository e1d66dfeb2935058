"""Checks of an introduction: the mail that asks leave, and the paragraph to forward (A10)."""

import pytest

from .drafting import draft, found, letter_of, marked, severities

ASK = "Would you be happy to ask Ana Duarte whether she would talk to me?"
PARAGRAPH = "Petra Holm is a textile student who would like 20 minutes."


def _mail(ask: str, paragraph: str) -> str:
    return f"{ask}\n\n> {paragraph}"


def test_check_introduction_length_counts_the_paragraph_alone() -> None:
    assert (
        found("introduction_length", letter_of("introduction", _mail("dye " * 90, "dye " * 90)))
        == []
    )
    assert severities(
        "introduction_length", letter_of("introduction", _mail(ASK, "dye " * 91))
    ) == {"warn"}
    assert severities("introduction_length", draft("forwardable", "dye " * 91)) == {"warn"}


@pytest.mark.parametrize(
    "paragraph",
    [
        "She is a student.",
        f"As we discussed: {PARAGRAPH}",
        f"{PARAGRAPH} See my email below.",
        f"{PARAGRAPH} As you know, she weaves.",
    ],
)
def test_check_stands_alone_warns_of_what_leans_on_something_else(paragraph: str) -> None:
    assert severities("stands_alone", draft("forwardable", paragraph)) == {"warn"}
    assert severities("stands_alone", letter_of("introduction", _mail(ASK, paragraph))) == {"warn"}


def test_check_stands_alone_leaves_the_lines_above_alone() -> None:
    above = f"As we discussed on the phone, you know Ana. {ASK}"
    assert found("stands_alone", letter_of("introduction", _mail(above, PARAGRAPH))) == []


@pytest.mark.parametrize(
    "text",
    [
        "She has been ill this year.",
        "Her parents are getting divorced.",
        "She is in debt.",
        "She is waiting for her visa.",
        "She is a devout Catholic.",
        "She is active in the Labour Party.",
        "She was diagnosed with diabetes.",
        "Her family was granted asylum.",
    ],
)
def test_check_private_warns_of_what_goes_too_far(text: str) -> None:
    assert severities("private", draft("forwardable", text)) == {"warn"}


@pytest.mark.parametrize(
    "text",
    [
        "She is interested in public health.",
        "She reads private papers of weavers.",
        "She lives on a private road.",
        "She wrote on the history of debt markets.",
        "She volunteers for a refugee charity.",
        "She works on church architecture.",
        "She studies politics.",
    ],
)
def test_check_private_knows_a_field_of_work(text: str) -> None:
    assert severities("private", draft("forwardable", text)) == set()


def test_check_private_reads_the_paragraph_only() -> None:
    assert found("private", letter_of("introduction", _mail(f"I was ill. {ASK}", PARAGRAPH))) == []
    assert marked("private", letter_of("introduction", _mail(ASK, "She is ill with anxiety."))) == [
        "is ill",
        "anxiety",
    ]


@pytest.mark.parametrize(
    "ask",
    [
        ASK,
        "I would like to meet Ana, but only if you think it suits her.",
        "May I ask you for an introduction to Ana? If yes, please forward the lines below.",
        "Would Ana talk to me? You could forward this as it is:",
    ],
)
def test_check_asks_leave_takes_a_question_or_only_if(ask: str) -> None:
    assert found("asks_leave", letter_of("introduction", _mail(ask, PARAGRAPH))) == []


@pytest.mark.parametrize(
    "ask",
    [
        "Please forward this to Ana.",
        "Send Ana this today.",
        "I've told Ana you'll introduce us. Would you?",
        "I need you to write to Ana.",
        "Can you send this to Ana by Friday?",
        "Here is the paragraph for Ana.",
    ],
)
def test_check_asks_leave_warns_of_orders_and_deeds_done(ask: str) -> None:
    question_below = f"{PARAGRAPH} Would you have 20 minutes?"
    assert severities("asks_leave", letter_of("introduction", _mail(ask, question_below))) == {
        "warn"
    }
