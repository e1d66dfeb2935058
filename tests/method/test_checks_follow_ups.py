"""Checks of reproach, news, sameness, the sign-off, the last word and their terms."""

import pytest

from .drafting import SIGNED, draft, found, letter_of, severities


@pytest.mark.parametrize(
    "body",
    [
        "I was just checking whether you saw it.",
        "I'm still waiting for your reply.",
        "This is the third time I write.",
        "I have not heard from you.",
        "You never replied to me.",
        "Did you get my email?",
        "You must be very busy, but I need this.",
        "My last message was ignored.",
    ],
)
def test_check_guilt_warns_of_reproach(body: str) -> None:
    assert severities("guilt", letter_of("second_email", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "No need to reply.",
        "I was still waiting for the bus when it rained.",
        "For the third time in an hour someone fell.",
        "I had not heard of madder.",
        "Do not feel you have to reply.",
        "If you are busy, no answer is needed.",
    ],
)
def test_check_guilt_knows_words_that_blame_nobody(body: str) -> None:
    assert severities("guilt", letter_of("second_email", body)) == set()


def test_check_guilt_reads_the_subject_and_leaves_employers_alone() -> None:
    assert severities("guilt", letter_of("update", "All is well.", subject="Just checking in")) == {
        "warn"
    }
    assert (
        found(
            "guilt",
            letter_of("update", "I applied to two mills and haven't heard back from them yet."),
        )
        == []
    )


NEWS = "Yesterday the madder turned brown in the hostel's copper pot."


def test_check_new_reason_takes_news_in_the_thread() -> None:
    assert (
        found("new_reason", letter_of("second_email", NEWS, subject="RE: a question about indigo"))
        == []
    )
    assert (
        found(
            "new_reason",
            letter_of("last_email", "Thank you.", subject="Re: A question about indigo"),
        )
        == []
    )


def test_check_new_reason_warns_of_another_subject_or_nothing_new() -> None:
    assert severities("new_reason", letter_of("second_email", NEWS, subject="Following up")) == {
        "warn"
    }
    old = "I read about the vats at Thornley. Did my email about copper pots and brown madder get to your inbox?"
    assert severities(
        "new_reason", letter_of("second_email", old, subject="Re: A question about indigo")
    ) == {"warn"}


SENT = "Dear Rowan,\n\nI saw your talk on madder in May and wrote every word of it down. Could we talk?\n\nPetra Holm"


def test_check_same_text_warns_of_a_text_sent_to_others() -> None:
    body = SENT.split("\n\n")[1].replace("madder", "indigo")
    assert severities("same_text", letter_of("letter", body, sent_this_week=(SENT,))) == {"warn"}


def test_check_same_text_leaves_another_text_and_the_sign_off_alone() -> None:
    one = letter_of(
        "letter", "Your bees on the roof made me look up. Could we talk?", sent_this_week=(SENT,)
    )
    assert found("same_text", one) == []


@pytest.mark.parametrize(
    "end",
    [
        SIGNED,
        "Cheers,\nPETRA HOLM | textile student | +44 7700 900 444",
        "Abraço,\nPetra Holm (Aldham)\nTel. 07700-900444",
    ],
)
def test_check_sign_off_takes_name_status_and_phone(end: str) -> None:
    assert found("sign_off", draft("first_email", f"Dear Ines,\n\nHello.\n\n{end}")) == []


@pytest.mark.parametrize(
    "end",
    [
        "Best,\nPetra",
        "Best,\nPetra Holm",
        "Best,\nPetra Holm\n07700 900444",
        "Best,\nPetra, textile student\n07700 900444",
    ],
)
def test_check_sign_off_warns_of_what_is_missing(end: str) -> None:
    assert severities("sign_off", draft("letter", f"Dear Ines,\n\nHello.\n\n{end}")) == {"warn"}


def test_check_sign_off_wants_only_the_name_in_a_follow_up() -> None:
    assert (
        found("sign_off", draft("second_email", "Dear Ines,\n\nHello.\n\nBest,\nPetra Holm")) == []
    )
    assert severities("sign_off", draft("last_email", "Dear Ines,\n\nHello.\n\nBest,\nPetra")) == {
        "warn"
    }


@pytest.mark.parametrize(
    "body",
    [
        "This is my last note. If you ever have time, I would be glad to hear from you.",
        "I won't write again, but should things quieten down, you know where I am.",
        "I'll leave it here. Whenever you like, I'd be happy to talk.",
    ],
)
def test_check_closing_note_takes_a_last_word_with_an_open_door(body: str) -> None:
    assert severities("closing_note", letter_of("last_email", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "I read the last page of your book. If you like, write.",
        "This is my last note.",
        "This is my last note. If you have time, could you call me?",
        "I wanted to write once more. If you have time, call me.",
    ],
)
def test_check_closing_note_hints_at_what_is_missing_or_asked(body: str) -> None:
    assert severities("closing_note", letter_of("last_email", body)) == {"hint"}


@pytest.mark.parametrize(
    "body",
    [
        "Could you spare 20 minutes next week, by phone or video, whatever suits you?",
        "Could you spare 20 minutes? I can call at any hour.",
        "Could we talk over coffee near the mill, at a time of your choosing?",
    ],
)
def test_check_their_terms_takes_their_time_and_channel(body: str) -> None:
    assert severities("their_terms", letter_of("first_email", body)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Could you spare 20 minutes?",
        "Could you spare 20 minutes at any time?",
        "Could you spare 20 minutes on the phone on Tuesday at ten?",
    ],
)
def test_check_their_terms_hints_at_what_is_missing(body: str) -> None:
    assert severities("their_terms", letter_of("first_email", body)) == {"hint"}


def test_check_me_ratio_hints_at_many_i() -> None:
    assert severities(
        "me_ratio", letter_of("first_email", "I like my vats. I mean mine, and yours.")
    ) == {"hint"}


def test_check_me_ratio_leaves_quotations_and_few_words_out() -> None:
    assert (
        found(
            "me_ratio",
            letter_of("first_email", 'You said "I ride it, I pay for it, my vat and I".'),
        )
        == []
    )
    assert found("me_ratio", letter_of("first_email", "I like my vats, I do.")) == []
    assert found("me_ratio", letter_of("letter", "I, me, my: you and your.")) == []
