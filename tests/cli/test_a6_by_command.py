"""Every row of A6 by command: the next step, its day, the cancelled approval, the sentence, undo."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from .commands import Book

pytestmark = pytest.mark.slow

CANCELLED = "The text that was approved will not go out."


@dataclass(frozen=True)
class Row:
    """One row: what is typed, and what follows. `cancels`: the approved text will not go out."""

    words: str
    step: str
    due_on: str | None
    said: str
    cancels: bool = True


AFTER_A_CALL = {
    "yes": Row("answer elena yes", "settle_time", "2026-03-12", "willing to talk"),
    "asks": Row("answer elena asks", "answer_them", "2026-03-12", "asks something back"),
    "later": Row("answer elena later --until 2026-05-01", "write_again", "2026-05-01", "Later is"),
    "later, unsaid": Row("answer elena later", "write_again", "2026-06-11", "Later is fine"),
    "no": Row("answer elena no", "thank_for_no", "2026-03-12", "A no, and that is all right"),
    "stop": Row("answer elena stop", "none", None, "asked not to hear from you again"),
    "talk to X": Row("answer elena talk_to", "thank_for_name", "2026-03-12", "named somebody"),
    "introduces": Row("answer elena introduces", "remind", "2026-03-18", "will introduce you"),
    "nothing": Row("answer elena nothing", "none", None, "The reach-out has ended"),
    "unsorted": Row("answer elena unsorted", "sort_answer", "2026-03-11", "say what it means"),
    "away": Row(
        "log elena away --until 2026-03-20", "leaves_by_itself", "2026-03-24", "is away", False
    ),
    "away, unsaid": Row("log elena away", "leaves_by_itself", "2026-03-18", "is away", False),
    "ticket": Row("log elena ticket", "leaves_by_itself", "2026-03-17", "Nothing changes", False),
    "delayed": Row(
        "log elena bounce delayed", "leaves_by_itself", "2026-03-17", "Nothing changes", False
    ),
    "spoke": Row("call elena spoke --meant asks", "answer_them", "2026-03-12", "That is an answer"),
}
"""On 11 March, with a text approved for 17 March."""


@pytest.mark.parametrize("row", AFTER_A_CALL.values(), ids=AFTER_A_CALL.keys())
def test_a6_what_came_while_a_text_was_approved(row: Row, approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    after = book.json(*row.words.split())
    assert (after["step"]["kind"], after["step"]["due_on"]) == (row.step, row.due_on)
    assert row.said in after["said"]
    assert (CANCELLED in after["said"]) == row.cancels
    undone = book.json("undo", "elena")
    assert undone["said"] == "Taken back."
    step = undone["step"]
    assert (step["kind"], step["due_on"]) == ("write_email", "2026-03-17"), "it is a draft again"


AFTER_AN_EMAIL = {
    "voicemail": Row("call elena voicemail", "write_email", "2026-03-17", "It counts"),
    "rang out": Row("call elena rang_out", "write_email", "2026-03-17", "It counts"),
    "gatekeeper": Row(
        "call elena gatekeeper --note mornings", "write_email", "2026-03-17", "It counts"
    ),
    "engaged": Row("call elena engaged", "call", "2026-03-10", "It doesn't count"),
    "wrong number": Row("call elena wrong_number", "write_email", "2026-03-13", "set aside"),
    "hard bounce": Row("log elena bounce hard", "call", "2026-03-03", "The attempt doesn't count"),
    "soft bounce": Row(
        "log elena bounce soft", "leaves_by_itself", "2026-03-12", "once more in two working days"
    ),
}
"""On 10 March, with the first email sent on 3 March and the call due."""


@pytest.mark.parametrize("row", AFTER_AN_EMAIL.values(), ids=AFTER_AN_EMAIL.keys())
def test_a6_calls_and_bounces(row: Row, written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path).at("2026-03-10T10:00")
    after = book.json(*row.words.split())
    assert (after["step"]["kind"], after["step"]["due_on"]) == (row.step, row.due_on)
    assert row.said in after["said"]
    undone = book.json("undo", "elena")
    assert (undone["step"]["kind"], undone["step"]["due_on"]) == ("call", "2026-03-10")
    assert (undone["step"]["emails"], undone["step"]["calls"]) == (1, 0)


def test_a6_silence_to_my_answer_one_reminder_then_moved_on(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "asks")
    step = book.json("log", "elena", "reply")["step"]
    assert (step["kind"], step["due_on"]) == ("remind", "2026-03-18")
    book.at("2026-03-18T10:00")
    step = book.json("log", "elena", "reminder")["step"]
    assert (step["kind"], step["due_on"]) == ("move_on", "2026-03-25")
    book.at("2026-03-25T10:00").done("today")
    person = book.json("person", "elena")
    assert person["step"]["standing"] == "moved_on"
    assert person["thread"][-1]["kind"] == "closed"


def test_a6_an_introduction_reminded_then_leave_asked_then_moved_on(
    approved: Book, tmp_path: Path
) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "introduces")
    book.at("2026-03-18T10:00")
    step = book.json("log", "elena", "reminder")["step"]
    assert (step["kind"], step["due_on"]) == ("ask_leave", "2026-03-25")
    book.at("2026-03-25T10:00")
    step = book.json("log", "elena", "ask-leave")["step"]
    assert (step["kind"], step["due_on"]) == ("move_on", "2026-04-01")
    assert "Sooner" not in book.done("today")
    book.at("2026-04-01T10:00").done("today")
    assert book.json("person", "elena")["step"]["standing"] == "moved_on"


def test_a6_later_one_message_from_its_day_then_silence(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "later", "--until", "2026-05-01")
    book.at("2026-05-01T10:00")
    assert "Elena Vasquez" in book.done("today")
    step = book.json("log", "elena", "write-again")["step"]
    assert (step["kind"], step["due_on"]) == ("move_on", "2026-05-11")
    book.at("2026-05-11T10:00").done("today")
    person = book.json("person", "elena")["step"]
    assert (person["standing"], person["kind"]) == ("moved_on", "touch")
    assert person["due_on"] == "2027-05-01"


def test_a6_no_is_thanked_once_and_no_reachout_follows(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "no")
    refused = book.json("reach-out", "elena", code=1)
    assert refused["rule"] == "A6"
    step = book.json("log", "elena", "no-thanks")["step"]
    assert step["kind"] == "none"
    assert book.json("undo", "elena")["step"]["kind"] == "thank_for_no"
    assert book.json("decline", "elena")["step"]["kind"] == "none"


def test_a6_stop_means_nothing_more_ever(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "stop")
    refused = book.run("reach-out", "elena", "--about", "industry: grids")
    assert refused.code == 1
    assert "asked not to hear from you" in refused.err
    assert refused.err.rstrip().endswith("(A6)")


def test_a6_talk_to_makes_the_one_who_was_named_a_person(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    said = book.done(
        "answer", "elena", "talk_to", "--name", "Leo Brandt", "--email", "leo@grid.example"
    )
    assert "Leo Brandt is in your book now" in said
    leo = book.json("person", "leo")
    assert leo["person"]["tie"] == "introduced"
    assert leo["addresses"] == [{"channel": "email", "value": "leo@grid.example"}]
    step = book.json("log", "elena", "name-thanks")["step"]
    assert (step["kind"], step["due_on"]) == ("touch", "2027-03-11")
    assert book.json("reach-out", "leo", "--about", "industry: grids")["step"]["kind"] == (
        "write_email"
    )


def test_a6_an_unsorted_answer_pauses_until_it_is_sorted(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "unsorted")
    assert book.json("approve", "elena", code=1)["rule"] == "A7"
    assert book.json("answer", "elena", "yes")["step"]["kind"] == "settle_time"
    kinds = [each["kind"] for each in book.json("person", "elena")["thread"]]
    assert kinds[-2:] == ["answered", "sorted"]


def test_a6_a_conversation_called_off_twice_waits_four_weeks(
    approved: Book, tmp_path: Path
) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "yes")
    settled = book.json(
        "log", "elena", "arranged", "--starts", "2026-03-19 14:00", "--ends", "2026-03-19 14:30"
    )
    assert (settled["step"]["kind"], settled["step"]["due_on"]) == ("prepare", "2026-03-18")
    off = book.json("log", "elena", "called-off")
    assert (off["step"]["kind"], off["step"]["due_on"]) == ("settle_time", "2026-03-12")
    assert "nobody is to blame" in off["said"]
    assert book.json("undo", "elena")["step"]["kind"] == "prepare"
    book.done("log", "elena", "called-off")
    book.done("log", "elena", "arranged", "--starts", "thursday 15:00", "--ends", "thursday 15:30")
    twice = book.json("log", "elena", "called-off")["step"]
    assert (twice["kind"], twice["due_on"]) == ("settle_time", "2026-04-08")


def test_a6_a_softly_bounced_text_goes_again_twice_then_the_address_is_set_aside(
    written: Book, tmp_path: Path
) -> None:
    book = written.copy(tmp_path).at("2026-03-04T10:00")
    first = book.json("log", "elena", "bounce", "soft")["step"]
    assert (first["kind"], first["due_on"]) == ("leaves_by_itself", "2026-03-06")
    again = book.at("2026-03-06T10:00").json("log", "elena", "sent-again")
    assert "still the same attempt" in again["said"]
    assert again["step"]["emails"] == 1
    book.done("log", "elena", "bounce", "soft")
    book.at("2026-03-10T10:00").done("log", "elena", "sent-again")
    third = book.json("log", "elena", "bounce", "soft")["step"]
    assert third["emails"] == 0
    assert third["kind"] in ("call", "find_address")


def test_a6_a_late_answer_opens_what_was_moved_on(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path)
    book.done("add", "--name", "Tom Becker", "--email", "tom@mill.example")
    book.done("reach-out", "tom", "--about", "industry: grids", "--cadence", "email")
    step = book.json("sent", "tom", "--how", "email")["step"]
    assert (step["kind"], step["due_on"]) == ("move_on", "2026-03-10")
    book.at("2026-03-11T10:00")
    assert book.json("reach-out", "tom", code=1)["rule"] == "S5"
    late = book.json("answer", "tom", "yes")["step"]
    assert (late["kind"], late["due_on"]) == ("settle_time", "2026-03-12")
    assert book.json("undo", "tom")["step"]["standing"] == "moved_on"


def test_s5_beyond_five_is_kept_as_a_note_and_says_so(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path)
    for moment, words in [
        ("2026-03-10T10:00", ["call", "elena", "rang_out"]),
        ("2026-03-17T10:00", ["sent", "elena", "--how", "email"]),
        ("2026-03-24T15:00", ["call", "elena", "voicemail"]),
        ("2026-03-31T10:00", ["sent", "elena", "--how", "letter"]),
    ]:
        assert "as a note" not in book.at(moment).done(*words)
    sixth = book.at("2026-04-02T10:00").json("call", "elena", "rang_out")
    assert sixth["said"].startswith("Kept as a note")
    after_easter = "2026-04-09"
    assert (sixth["step"]["kind"], sixth["step"]["due_on"]) == ("move_on", after_easter)
    assert (sixth["step"]["emails"], sixth["step"]["calls"]) == (3, 2)
    refused = book.json("approve", "elena", code=2)
    assert refused["rule"] is None
    book.at("2026-04-09T10:00")
    assert "moved on" in book.done("person", "elena")


def test_s7_an_attempt_after_an_answer_is_kept_as_a_note(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path).at("2026-03-11T10:00")
    book.done("answer", "elena", "yes")
    after = book.json("call", "elena", "voicemail")
    assert after["said"].startswith("Kept as a note")
    assert after["step"]["kind"] == "settle_time"
    assert after["step"]["calls"] == 1
