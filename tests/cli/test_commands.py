"""Commands as they are typed: whom they mean, what they refuse, and what they say then."""

import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from groundwork.faces.cli.commands import COMMANDS

from .commands import ENTRY, LETTER, Book

pytestmark = pytest.mark.slow

BLOCKED = LETTER.replace("Dear Elena", "Dear [their name]")


def test_help_is_plain_and_names_every_command(book: Book) -> None:
    said = book.done("--help")
    assert all(f"\n  {name} " in said for name in COMMANDS)
    assert max(map(len, said.splitlines())) <= 80
    assert not book.data.exists(), "help opens no book"


@pytest.mark.parametrize("name", ["log", "reach-out", "serve"])
def test_help_of_a_command_is_plain_text_of_80_columns(book: Book, name: str) -> None:
    said = book.done(name, "--help")
    assert said.startswith(f"Usage: groundwork {name}")
    assert max(map(len, said.splitlines())) <= 80
    assert "\x1b" not in said
    assert "╭" not in said


def test_the_first_day_asks_for_one_name(book: Book) -> None:
    assert "Whom do you know?" in book.done("today")


def test_a_line_is_shown_before_it_is_kept(book: Book) -> None:
    line = "Elena Vasquez, grid planner at Norrland Power, elena@norrland.example"
    shown = book.done("add", line)
    assert "Organisation: Norrland Power" in shown
    assert "Not kept yet" in shown
    assert book.json("people")["people"] == []
    book.done("add", line, "--yes")
    assert [each["name"] for each in book.json("people")["people"]] == ["Elena Vasquez"]


def test_a_person_is_found_by_name_part_address_and_number(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path)
    book.done("add", "--name", "Łucja Ångström", "--email", "lucja@mill.example")
    book.done("add", "--name", "山田太郎")
    for words, name in [
        ("vasq", "Elena Vasquez"),
        ("ELENA VASQUEZ", "Elena Vasquez"),
        ("lucja angstrom", "Łucja Ångström"),
        ("Lucja@Mill.example", "Łucja Ångström"),
        ("#1", "Elena Vasquez"),
        ("2", "Łucja Ångström"),
        ("山田太郎", "山田太郎"),
    ]:
        assert book.json("person", words)["person"]["name"] == name


def test_several_people_are_listed_and_nothing_is_done(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path)
    book.done("add", "--name", "Elena Morris", "--organisation", "Tideway")
    done = book.run("call", "elena", "voicemail")
    assert done.code == 2
    assert "#1 Elena Vasquez, Norrland Power" in done.err
    assert "#2 Elena Morris, Tideway" in done.err
    assert book.json("person", "1")["step"]["calls"] == 0
    assert book.json("person", "elena morris")["person"]["id"] == 2


def test_a_mistyped_name_is_offered_never_taken(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path)
    done = book.run("call", "Elana Vasquez", "voicemail")
    assert done.code == 2
    assert "Did you mean" in done.err
    assert "#1 Elena Vasquez" in done.err
    assert book.run("person", "Nobody At All").err.startswith("Nobody in your book is called")
    assert "#99" in book.run("person", "99").err


def test_a_refusal_is_a_sentence_with_its_rule_and_exit_code_1(
    written: Book, tmp_path: Path
) -> None:
    book = written.copy(tmp_path)
    done = book.run("reach-out", "elena", "--about", "industry: grids")
    assert (done.code, done.out) == (1, "")
    assert done.err.rstrip().endswith("(A5)")
    refused = book.json("reach-out", "elena", "--about", "industry: grids", code=1)
    assert set(refused) == {"error", "rule"}
    assert refused["rule"] == "A5"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["tody"], 'There is no command "tody"'),
        (["call"], "PERSON"),
        (["call", "elena"], "OUTCOME"),
        (["call", "elena", "hung_up"], "rang_out"),
        (["call", "elena", "voicemail", "--at", "next week"], "without guessing"),
        (["call", "elena", "voicemail", "--at", "2026-03-04"], "still to come"),
        (["call", "elena", "voicemail", "--loud"], "--loud"),
        (["person", "Elena", "Vasquez"], "quotes"),
        (["answer", "elena", "maybe"], "talk_to"),
        (["answer", "elena", "yes", "--name", "Leo Brandt"], "talk_to"),
        (["log", "elena", "arranged"], "--starts"),
        (["log", "elena", "held"], "--introduction"),
        (["log", "elena", "ticket", "--until", "friday"], "--until"),
        (["log", "elena", "party"], "sent_again"),
        (["log", "elena", "note"], "Write the note first"),
        (["decline", "elena"], "Nothing is offered"),
        (["move-on", "elena"], "isn't the day"),
        (["approve", "elena"], "Write the text first"),
        (["take-back", "elena"], "No approved text"),
        (["draft", "elena", "--text", "no-such-file"], "no-such-file"),
        (["draft", "elena", "--how", "pigeon"], "an email or a letter"),
        (["check", "no-such-file", "--to", "elena"], "no-such-file"),
        (["reach-out", "elena", "--about", "grids"], "before a colon"),
        (["reach-out", "elena", "--about", "colour: red"], "industry"),
        (["reach-out", "elena", "--cadence", "weekly"], "five_touch"),
        (["reach-out", "elena", "--cadence", "email, call 1"], "two business days"),
        (["rest", "2026-03-09", "2026-03-05"], "after its first"),
        (["settings", "colour"], "rest_weekdays"),
        (["settings", "cap_day", "11"], "fewer"),
        (["settings", "cap_day", "many"], "a number"),
        (["settings", "zone", "Mars/Olympus"], "Europe/London"),
        (["settings", "rest_weekdays", "someday"], "saturday"),
        (["add", "--name", " "], "at least a name"),
        (["add", "--name", "Tom", "--tie", "pal"], "friends_parent"),
        (["edit", "elena"], "what to change"),
        (["erase", "elena"], "--yes"),
        (["purpose", "mood", "happy"], "an industry"),
    ],
    ids=" ".join,
)
def test_bad_input_is_a_sentence_and_nothing_is_done(
    words: list[str], part: str, written: Book
) -> None:
    before = (written.data / "book.sqlite3").read_bytes()
    done = written.run(*words)
    assert (done.code, done.out) == (2, "")
    assert part in " ".join(done.err.split())
    assert max(map(len, done.err.splitlines())) <= 80
    assert (written.data / "book.sqlite3").read_bytes() == before


def test_an_unknown_option_in_json(book: Book) -> None:
    wrong = book.json("today", "--loud", code=2)
    assert wrong["rule"] is None
    assert "--loud" in wrong["error"]


def test_section_6_a_block_ends_check_with_1_and_approve_with_a_sentence(
    written: Book, tmp_path: Path
) -> None:
    book = written.copy(tmp_path).at("2026-03-10T10:00")
    (tmp_path / "text").write_text(BLOCKED)
    found = book.json("check", str(tmp_path / "text"), "--to", "elena", code=1)
    assert found["may_go"] is False
    assert "placeholder" in {each["check"] for each in found["findings"]}
    assert "Fix before it can go" in book.run("check", str(tmp_path / "text"), "--to", "elena").out
    book.done("call", "elena", "rang_out")
    book.done("draft", "elena", "--text", str(tmp_path / "text"))
    refused = book.run("approve", "elena")
    assert refused.code == 2
    assert "Fix this before it can go" in refused.err


def test_invariant_3_a_changed_text_is_a_draft_again(approved: Book, tmp_path: Path) -> None:
    book = approved.copy(tmp_path)
    assert book.json("draft", "elena")["state"] == "approved"
    changed = book.json("draft", "elena", "--subject", "Another subject")
    assert changed["state"] == "draft"
    step = book.json("person", "elena")["step"]
    assert step["kind"] == "write_email"
    book.done("approve", "elena")
    assert "draft again" in book.done("take-back", "elena")


def test_the_subject_may_stand_in_the_first_line_of_a_text(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path).at("2026-03-10T10:00")
    book.done("call", "elena", "rang_out")
    text = f"Subject: Where a line ends\r\n\r\n{LETTER}"
    draft = book.json("draft", "elena", "--text", "-", given=text)
    assert draft["subject"] == "Where a line ends"
    assert draft["text"].startswith("Dear Elena,\n")


@pytest.mark.parametrize("raw", [b"", b"  \n", b"caf\xe9", b"a\0b", b"x" * 300_000])
def test_a_text_that_is_none_is_said_to_be_none(raw: bytes, written: Book, tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(raw)
    done = written.run("draft", "elena", "--text", str(tmp_path / "text"))
    assert (done.code, done.out) == (2, "")
    assert "text" in done.err


def test_a14_a_rest_shifts_what_can_wait_and_ends_today(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path).at("2026-03-04T10:00")
    assert book.json("person", "elena")["step"]["due_on"] == "2026-03-10"
    rested = book.json("rest", "thursday", "friday")
    assert rested["understood"] == {"first": "2026-03-05", "last": "2026-03-06"}
    assert book.json("person", "elena")["step"]["due_on"] == "2026-03-11"
    book.at("2026-03-05T10:00")
    assert "You are resting" in book.done("today")
    book.done("rest", "end")
    assert book.json("person", "elena")["step"]["due_on"] == "2026-03-10"


def test_what_the_days_bring_by_themselves_is_brought_before_any_command(
    written: Book, tmp_path: Path
) -> None:
    book = written.copy(tmp_path)
    book.done("add", "--name", "Tom Becker", "--email", "tom@mill.example")
    book.done("reach-out", "tom", "--about", "industry: grids", "--cadence", "email")
    book.done("sent", "tom", "--how", "email")
    assert book.at("2026-03-10T10:00").json("person", "tom")["step"]["standing"] == "moved_on"


def test_a_newer_book_is_left_alone(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path)
    with sqlite3.connect(book.data / "book.sqlite3") as kept:
        kept.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('steps', '9999_later', '2030-01-01')"
        )
    kept.close()
    refused = book.json("today", code=3)
    assert "newer Groundwork" in refused["error"]


def test_a_damaged_book_says_how_to_bring_a_copy_back(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path)
    for log in book.data.glob("book.sqlite3-*"):
        log.unlink()
    (book.data / "book.sqlite3").write_bytes(b"no book at all" * 4096)
    done = book.run("today")
    assert (done.code, done.out) == (3, "")
    assert "groundwork restore FILE" in " ".join(done.err.split())


def test_a_folder_that_is_a_file_is_said_to_be_one(book: Book) -> None:
    book.data.write_text("not a folder")
    assert "no folder" in book.json("today", code=3)["error"]


def test_a_folder_that_cannot_be_written(book: Book) -> None:
    if os.geteuid() == 0:
        pytest.skip("the system's owner may write anywhere")
    book.data.mkdir(mode=0o500)
    assert "can't be written" in book.json("today", code=3)["error"]


def test_a_clock_set_back_is_said(written: Book, tmp_path: Path) -> None:
    book = written.copy(tmp_path).at("2026-02-01T10:00")
    done = book.run("call", "elena", "voicemail")
    assert done.code == 2
    assert "Set the clock right" in " ".join(done.err.split())


def test_a_reader_that_has_seen_enough_is_no_error(written: Book) -> None:
    environment = {
        **os.environ,
        "GROUNDWORK_DATA": str(written.data),
        "GROUNDWORK_CLOCK": str(written.folder / "clock"),
    }
    with subprocess.Popen(
        [ENTRY, "person", "elena"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
