"""How the checks read a sentence: what is a wish for work, a month, an order, news, a reproach."""

import subprocess
import sys
from pathlib import Path

import pytest

from .drafting import draft, letter_of, severities


@pytest.mark.parametrize(
    "body",
    [
        "If your mill ever takes on beginners, I would put my hand up.",
        "I would be glad of any pointers to paid roles.",
        "Would there be room for one more among the vats?",
        "I would love to work at Brackwater Mills one day.",
        "I'm in the market for a junior post.",
        "Might you be able to get me an interview?",
    ],
)
def test_check_job_ask_hears_a_wish_and_work_in_one_sentence(body: str) -> None:
    assert severities("job_ask", letter_of("first_email", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "I would love to learn more about your role.",
        "I would like to hear how you got your first job.",
        "Would Tuesday work for you?",
        "My job at the dairy ends at noon, so could I ring after that?",
        "Please don't think I want a job out of this.",
    ],
)
def test_check_job_ask_leaves_other_people_and_other_work_alone(body: str) -> None:
    assert severities("job_ask", letter_of("first_email", body)) == set()


def test_check_one_ask_knows_the_month_of_may_and_a_free_choice_of_day() -> None:
    ask = "Could you spare 20 minutes in the next two weeks?"
    assert severities("one_ask", letter_of("first_email", f"In May you dyed it. {ask}")) == set()
    assert severities("one_ask", letter_of("first_email", f"{ask} Please choose the day.")) == set()


def test_check_no_new_favour_hears_what_is_asked_as_possible() -> None:
    body = "Would it be possible to come along to the next dye day?"
    assert severities("no_new_favour", letter_of("thank_you", body)) == {"warn"}


def test_check_guilt_takes_silence_of_others_for_no_reproach() -> None:
    others = "I never heard back from the council, and I was just checking the vat."
    assert severities("guilt", letter_of("second_email", others)) == set()
    assert severities("guilt", letter_of("second_email", "I never got a reply.")) == {"warn"}


def test_check_false_tie_hears_a_referral_that_goes_on_about_a_thing() -> None:
    body = "Professor Gale recommended that I speak with you about paper."
    named = letter_of("first_email", body, tie="introduced", through="Rowan Petty")
    assert severities("false_tie", named) == {"block"}
    assert severities("false_tie", letter_of("first_email", "We never met.")) == set()


def test_check_new_reason_lets_minutes_stand_in_the_news() -> None:
    news = "Our landlord mixed a vat, and it took ninety minutes before the copper turned."
    mail = "It would only take twenty minutes, and my tutor praises gardens, copper and wool."
    subject = "Re: A question about indigo"
    assert severities("new_reason", letter_of("second_email", news, subject=subject)) == set()
    assert severities("new_reason", letter_of("second_email", mail, subject=subject)) == {"warn"}


def test_check_what_i_will_do_may_follow_in_the_next_sentence() -> None:
    body = "You said to visit a small weaver first. I've signed up for a bus trip."
    assert severities("what_i_will_do", letter_of("thank_you", body)) == set()


def test_check_private_tells_a_life_from_a_matter_of_study() -> None:
    own = "Petra Holm is on a visa that runs out in June."
    study = "Petra Holm writes about debt and the illness of elms."
    assert severities("private", draft("forwardable", own)) == {"warn"}
    assert severities("private", draft("forwardable", study)) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Please let me know if your dye house has any vacancies.",
        "I would be so thankful if you could refer me at Brackwater Mills.",
        "Perhaps you have a spot for a summer intern?",
    ],
)
def test_check_job_ask_hears_work_that_nobody_has_yet(body: str) -> None:
    assert severities("job_ask", letter_of("update", body)) == {"warn"}


@pytest.mark.parametrize(
    "body",
    [
        "Is there any day in the next fortnight when I could call you for 20 minutes?",
        "Is a call of half an hour conceivable in the next two weeks?",
        "I'd be grateful for 20 minutes next week. Could we do it by phone?",
    ],
)
def test_check_one_ask_hears_one_request_in_other_turns(body: str) -> None:
    assert severities("one_ask", letter_of("first_email", body)) == set()


def test_check_tie_first_takes_no_word_about_others_for_a_friendship() -> None:
    body = "I have always believed that dye brings people together. It is a fine trade."
    assert severities("tie_first", letter_of("first_email", body, tie="friend")) == {"warn"}


def test_check_introduction_ask_hears_whom_else_to_talk_to() -> None:
    body = "And who else should I be talking to?"
    assert severities("introduction_ask", letter_of("thank_you", body, given="yes")) == {"warn"}


def test_check_closing_note_hears_the_last_one_said_the_other_way_round() -> None:
    body = "This note is the last. My number stays the same, should you ever want it."
    assert severities("closing_note", letter_of("last_email", body)) == set()


def test_checks_end_quietly_when_the_reader_has_gone(tmp_path: Path) -> None:
    line = '{"id": "one", "kind": "voicemail", "person": {"name": "Ines"}, "seeker": {"name": "Petra"}, "text": "Hello"}\n'
    file = tmp_path / "drafts.jsonl"
    file.write_text(line * 400, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "groundwork.method.checks", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline().startswith('{"id": "one"')
        run.stdout.close()
        assert run.stderr.read() == ""
        assert run.wait() == 0
