"""Who must not be written to stays so in every copy of the book, wherever it is brought back."""

from pathlib import Path

import pytest

from .book import Book

pytestmark = pytest.mark.slow

BOX = "ada.lovell@people.example"


def added_again(book: Book) -> list[str]:
    """How somebody stands who is added anew with the address, and somebody with another one."""
    for name, box in (("A. Lovell", BOX), ("Sam Hale", "sam@people.example")):
        done = book.run("add", "--name", name, "--email", box, "--yes")
        assert done.returncode == 0, done.stderr
    return [
        standing or "nothing was begun"
        for (standing,) in book.ask(
            "SELECT s.standing FROM people_person p LEFT JOIN steps_step s ON s.person_id = p.id "
            "ORDER BY p.id DESC LIMIT 2"
        )
    ][::-1]


def test_a6_who_was_erased_is_barred_in_a_copy_brought_back_elsewhere(
    book: Book, tmp_path: Path
) -> None:
    assert book.run("add", "--name", "Ada Lovell", "--email", BOX, "--yes").returncode == 0
    assert book.run("erase", "Ada Lovell", "--yes").returncode == 0
    copy = tmp_path / "march.sqlite3"
    assert book.run("backup", str(copy)).returncode == 0
    elsewhere = Book(tmp_path / "elsewhere", book.clock)
    done = elsewhere.run("restore", str(copy))
    assert done.returncode == 0, done.stderr
    assert added_again(elsewhere) == ["stop", "nothing was begun"]


def test_a6_who_was_erased_in_a_book_of_the_first_version_stays_barred(
    book: Book, tmp_path: Path
) -> None:
    older = Book(tmp_path / "older", book.clock)
    made = older.module("tests.care.older", BOX)
    assert made.returncode == 0, made.stderr
    assert added_again(older) == ["stop", "nothing was begun"]


def test_no_copy_holds_the_key_that_signs_cookies(book: Book) -> None:
    key = (book.folder / "secret").read_text()
    assert len(key) > 40
    assert key.encode() not in book.file.read_bytes()
    assert book.ask("SELECT count(DISTINCT do_not_contact_key) FROM accounts_account") == [(1,)]
