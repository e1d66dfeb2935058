"""`groundwork listen`: how the talking was shared, read in a transcript without a book."""

import json
from pathlib import Path

import pytest

from .commands import Book

pytestmark = pytest.mark.slow


def captions(*cues: tuple[int, int, str]) -> str:
    blocks = [
        f"{number}\n00:{start // 60:02}:{start % 60:02}.000 --> 00:{end // 60:02}:{end % 60:02}.000\n{said}"
        for number, (start, end, said) in enumerate(cues, 1)
    ]
    return "\n\n".join(["WEBVTT", *blocks])


def said(book: Book, *words: str) -> str:
    return " ".join(book.done("listen", *words).split())


@pytest.fixture
def call(tmp_path: Path) -> Path:
    made = tmp_path / "call.vtt"
    made.write_text(
        captions(
            (0, 100, "Elena: we moved the line because of the wind and the people who live there"),
            (100, 160, "Priya: how was it chosen and who had the last word in all of this then"),
            (160, 200, "Elena: that was the council"),
        )
    )
    return made


def test_a9_the_document_has_null_for_what_is_unknown_and_no_book_is_made(
    book: Book, call: Path
) -> None:
    printed = book.json("listen", str(call), "--me", "priya")
    assert printed == {
        "format": "zoom-vtt",
        "speakers": [
            {"name": "Elena", "seconds": 140.0, "words": 18},
            {"name": "Priya", "seconds": 60.0, "words": 15},
        ],
        "turns": 3,
        "share_time": 0.3,
        "share_words": 0.4545,
        "cut_ins": None,
        "cut_in_starts": None,
        "not_understood": [],
    }
    assert list(book.data.glob("*.sqlite3")) == []


def test_a9_a_reader_is_told_whole_per_cent_its_source_and_what_is_unknown(
    book: Book, call: Path
) -> None:
    told = said(book, str(call), "--me", "Priya")
    assert "Elena: 2 min, 18 words" in told
    assert "You spoke 30% of the time (by time)." in told
    assert "Cut-ins: this file can't show them." in told


def test_a9_without_a_name_of_mine_it_asks_which_is_me(book: Book, call: Path) -> None:
    assert "Which of these is you?" in said(book, str(call))
    told = said(book, str(call), "--me", "Piet")
    assert "Nobody in it is called Piet. Which of these is you?" in told
    assert book.json("listen", str(call), "--me", "Piet")["share_time"] is None


def test_a9_several_names_of_mine_are_one(book: Book, call: Path) -> None:
    call.write_text(
        call.read_text() + "\n\n4\n00:03:20.000 --> 00:04:00.000\nPhone: and then what\n"
    )
    printed = book.json("listen", str(call), "--me", "Priya", "--me", "Phone")
    assert [each["name"] for each in printed["speakers"]] == ["Elena", "Priya"]
    assert printed["share_time"] == 0.4167


def test_a9_a_range_is_a_range(book: Book, call: Path) -> None:
    call.write_text(call.read_text() + "\n\n4\n00:03:20.000 --> 00:04:00.000\nand then what\n")
    printed = book.json("listen", str(call), "--me", "Priya")
    assert (printed["share_time"], printed["share_range"]) == (None, [0.25, 0.4167])
    assert printed["speakers"][2]["name"] == "?"
    assert "between 25% and 42%, so it can't be told" in said(book, str(call), "--me", "Priya")


def test_a9_little_speech_tells_no_share_and_possible_cut_ins_are_shown_once(
    book: Book, tmp_path: Path
) -> None:
    made = tmp_path / "short.vtt"
    made.write_text(
        captions((0, 11, "Elena: we moved the line"), (10, 15, "Priya: but who had the last word"))
    )
    told = said(book, str(made), "--me", "Priya")
    assert "under three minutes of speech: too little to tell a share" in told
    assert "Possible cut-ins to look at: 0:10." in told
    assert book.json("listen", str(made), "--me", "Priya")["cut_in_starts"] == [10.0]


def test_what_is_not_understood_is_listed(book: Book, call: Path) -> None:
    call.write_text(call.read_text() + "\n\n00:00:31\tElena:\tHello\n")
    assert "Not understood, and not counted (1 line): 00:00:31 Elena: Hello" in said(
        book, str(call)
    )


def test_a_chat_is_refused_kindly_and_keeps_its_lines(book: Book, tmp_path: Path) -> None:
    chat = tmp_path / "chat.txt"
    chat.write_text("00:00:31\tElena:\tHello\n00:01:02\tPriya:\tThanks\n")
    refused = book.run("listen", str(chat), "--me", "Priya")
    assert (refused.code, "This is the chat of the call" in refused.out) == (2, True)
    printed = book.json("listen", str(chat), "--me", "Priya", code=2)
    assert (printed["format"], printed["speakers"], printed["turns"]) == ("zoom-chat", [], 0)
    assert (printed["cut_ins"], printed["share_words"], printed["rule"]) == (None, None, None)
    assert len(printed["not_understood"]) == 2


@pytest.mark.parametrize("name", ["missing.vtt", "."])
def test_a_file_that_cannot_be_opened(book: Book, tmp_path: Path, name: str) -> None:
    refused = book.run("listen", str(tmp_path / name), "--json")
    assert refused.code == 2
    assert json.loads(refused.out)["error"].endswith(".")


def test_a_script_in_it_is_words(book: Book, call: Path) -> None:
    call.write_text(call.read_text().replace("that was", "<script>alert(1)</script> \x1b[31m"))
    assert "\x1b" not in book.done("listen", str(call), "--me", "Priya")
