"""`groundwork sort`: mails in files, sorted without a book."""

import json
from pathlib import Path

import pytest

from .commands import Book

pytestmark = pytest.mark.slow

MAIL = (
    "From: Rosa <rosa@harrow.example>\nSubject: Re: Pumps\nDate: Wed, 4 Mar 2026 11:20:00 +0000\n\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mails"
    made.mkdir()
    (made / "a.eml").write_text(MAIL + "Please talk to Piet de Boer, piet@dock.example.\n")
    (made / "b.eml").write_bytes(b"\x00\xff not a mail")
    return made


def test_a_line_of_json_a_mail_and_no_book(book: Book, folder: Path) -> None:
    printed = book.done("sort", str(folder / "a.eml"), str(folder / "b.eml"), "--json")
    first, second = map(json.loads, printed.splitlines())
    assert first["file"] == str(folder / "a.eml")
    assert first["kind"] == second["kind"] == "human"
    assert first["meaning"] == "talk_to"
    assert first["refers_to"] == {"name": "Piet de Boer", "address": "piet@dock.example"}
    assert list(book.data.glob("*.sqlite3")) == []


def test_a_folder_is_every_file_in_it_and_a_reader_gets_a_sentence(
    book: Book, folder: Path
) -> None:
    said = " ".join(book.done("sort", str(folder)).split())
    assert "a.eml: human, means talk_to?, Piet de Boer piet@dock.example." in said
    assert "b.eml: human." in said


def test_a_missing_file_is_named_and_nothing_is_sorted(book: Book, folder: Path) -> None:
    refused = book.run("sort", str(folder / "a.eml"), str(folder / "c.eml"))
    assert refused.code == 2
    assert refused.out == ""
    assert "There is no file or folder" in refused.err
    assert "c.eml" in refused.err
