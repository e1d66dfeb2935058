"""Copies of the book, and how they come back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from .book import Book, dump

pytestmark = pytest.mark.slow


def restored_says(book: Book, file: Path, *, code: int) -> str:
    before = dump(book.file)
    done = book.run("restore", str(file))
    assert done.returncode == code, done.stderr
    if code:
        assert dump(book.file) == before, "nothing has changed"
    return " ".join((done.stdout + done.stderr).split())


@pytest.fixture
def copy(book: Book, tmp_path: Path) -> Path:
    """A copy of the book as it was before Sam was added to it."""
    file = tmp_path / "copies" / "march.sqlite3"
    file.parent.mkdir()
    done = book.run("backup", str(file), "--json")
    assert json.loads(done.stdout)["file"] == str(file), done.stderr
    assert book.run("add", "Sam Hale, packer at Brightwater", "--yes").returncode == 0
    return file


def test_a_copy_comes_back_and_the_present_book_is_kept(book: Book, copy: Path) -> None:
    old, new = dump(copy), dump(book.file)
    assert old != new
    said = restored_says(book, copy, code=0)
    assert dump(book.file) == old
    assert [dump(kept) for kept in book.copies] == [new]
    assert "Your book is now as it was" in said
    assert "No checksum" not in said
    assert restored_says(book, book.copies[0], code=0)
    assert dump(book.file) == new


def test_a_copy_is_one_file_readable_by_its_owner_alone(copy: Path) -> None:
    assert sorted(file.name for file in copy.parent.iterdir()) == [copy.name, f"{copy.name}.sha256"]
    assert copy.stat().st_mode & 0o077 == 0


def test_a_copy_is_made_while_the_book_is_written_to(book: Book, tmp_path: Path) -> None:
    with closing(sqlite3.connect(book.file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE people_person SET name = 'half done'")
        assert book.run("backup", str(tmp_path / "a.sqlite3")).returncode == 0
        writer.execute("ROLLBACK")
    assert dump(tmp_path / "a.sqlite3") == dump(book.file)


def test_a_copy_writes_over_nothing(book: Book, copy: Path) -> None:
    before = copy.read_bytes()
    done = book.run("backup", str(copy))
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert copy.read_bytes() == before
    done = book.run("backup", str(copy.parent / "no" / "such" / "folder.sqlite3"))
    assert done.returncode == 2
    assert "There is no folder" in done.stderr


def test_one_changed_byte_is_noticed(book: Book, copy: Path) -> None:
    changed = bytearray(copy.read_bytes())
    changed[len(changed) // 2] ^= 1
    copy.write_bytes(changed)
    assert "its checksum differs" in restored_says(book, copy, code=2)


def test_a_copy_without_its_checksum_is_examined_by_its_pages(book: Book, copy: Path) -> None:
    copy.with_name(f"{copy.name}.sha256").unlink()
    assert "No checksum lay beside it" in restored_says(book, copy, code=0)


@pytest.mark.parametrize("what", ["text", "empty", "cut off", "foreign", "missing", "a folder"])
def test_what_is_no_copy_changes_nothing(book: Book, copy: Path, tmp_path: Path, what: str) -> None:
    file = tmp_path / "given"
    match what:
        case "text":
            file.write_text("Dear Elena")
        case "empty":
            file.write_bytes(b"")
        case "cut off":
            file.write_bytes(copy.read_bytes()[:100_000])
        case "foreign":
            with closing(sqlite3.connect(file)) as other:
                other.execute("CREATE TABLE bookmarks (address)")
        case "a folder":
            file.mkdir()
    said = restored_says(book, file, code=2)
    assert "There is no file" in said or "Nothing was changed" in said


def test_a_copy_of_a_newer_version_changes_nothing(book: Book, copy: Path) -> None:
    copy.with_name(f"{copy.name}.sha256").unlink()
    with closing(sqlite3.connect(copy)) as newer, newer:
        newer.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('mail', '0900_x', 0)"
        )
    assert "written by a newer Groundwork" in restored_says(book, copy, code=2)


def test_the_book_itself_and_a_book_in_use_are_refused(book: Book, copy: Path) -> None:
    assert "is the book itself" in restored_says(book, book.file, code=2)
    with closing(sqlite3.connect(book.file, isolation_level=None)) as reader:
        reader.execute("SELECT * FROM people_person").fetchone()
        assert "Close it, then restore again" in restored_says(book, copy, code=2)


def test_a_damaged_book_is_kept_aside_byte_for_byte(book: Book, copy: Path) -> None:
    damaged = b"garbled" + book.file.read_bytes()[7:]
    book.file.write_bytes(damaged)
    done = book.run("restore", str(copy))
    assert done.returncode == 0, done.stderr
    assert dump(book.file) == dump(copy)
    assert [kept.read_bytes() for kept in book.copies] == [damaged]


def test_a_copy_that_changed_is_named_by_the_doctor(book: Book, copy: Path) -> None:
    restored_says(book, copy, code=0)
    book.copies[0].write_bytes(b"x" + book.copies[0].read_bytes()[1:])
    done = book.run("doctor", "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)["differences"]
    assert [(each["name"], each["column"]) for each in found] == [(str(book.copies[0]), "checksum")]
