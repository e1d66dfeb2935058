"""A book that can't be opened: a sentence says what to do, and nothing is lost."""

import os
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from .book import Book, dump

pytestmark = pytest.mark.slow


def said(book: Book, *words: str, code: int, before=None) -> str:
    done = book.run(*words, before=before)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == code, done.stdout + done.stderr
    return " ".join((done.stdout + done.stderr).split())


ADD = ("add", "Sam Hale, packer at Brightwater", "--yes")


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(place)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only the system's owner may mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_new_folder_is_made_for_its_owner_alone(book: Book, tmp_path: Path) -> None:
    new = Book(tmp_path / "some" / "where", book.clock)
    assert "Everything agrees" in said(new, "doctor", code=0)
    assert new.folder.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_a_file(book: Book, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    assert "is no folder" in said(Book(file, book.clock), "doctor", code=3)
    assert file.read_text() == "mine"


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(
    book: Book, mounted: Path
) -> None:
    there = book.twin(mounted / "data")
    filler = mounted / "filler"
    before = dump(there.file)
    room = os.statvfs(mounted)
    filler.write_bytes(bytes(room.f_bavail * room.f_frsize))
    assert "is full. Make some room" in said(there, *ADD, code=3)
    filler.unlink()
    assert dump(there.file) == before
    assert "Everything agrees" in said(there, "doctor", code=0)
    said(there, *ADD, code=0)


def test_a_file_that_may_not_grow_loses_nothing(book: Book) -> None:
    before = dump(book.file)

    def small() -> None:
        size = book.file.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 8, size // 8))

    assert "is full. Make some room" in said(book, *ADD, code=3, before=small)
    assert dump(book.file) == before
    said(book, *ADD, code=0)


def test_a_folder_that_is_read_only(book: Book, mounted: Path) -> None:
    there = book.twin(mounted / "data")
    subprocess.run(["mount", "-o", "remount,ro", str(mounted)], check=True)
    assert "can't be written" in said(there, *ADD, code=3)
    assert "can't be written" in said(there, "doctor", code=3)
    subprocess.run(["mount", "-o", "remount,rw", str(mounted)], check=True)
    assert "Everything agrees" in said(there, "doctor", code=0)


def test_a_folder_without_leave_to_write(book: Book) -> None:
    if not os.geteuid():
        pytest.skip("the system's owner may write anywhere; the read-only disk stands for it")
    book.folder.chmod(0o500)
    assert "can't be written" in said(book, *ADD, code=3)
    book.folder.chmod(0o700)


def test_a_book_of_a_newer_version(book: Book) -> None:
    book.ask("INSERT INTO django_migrations (app, name, applied) VALUES ('mail', '0900_x', 0)")
    before = dump(book.file)
    assert "written by a newer Groundwork" in said(book, *ADD, code=3)
    assert "written by a newer Groundwork" in said(book, "serve", "--port", "0", code=3)
    assert dump(book.file) == before


def test_a_book_of_an_older_version_is_copied_and_brought_up_to_date(
    book: Book, tmp_path: Path
) -> None:
    older = Book(tmp_path / "older", book.clock)
    done = older.module("tests.care.older")
    assert done.returncode == 0, done.stderr
    before = dump(older.file)
    assert "Everything agrees" in said(older, "doctor", code=0)
    assert dump(older.file) != before
    assert [dump(copy) for copy in older.copies] == [before]
    said(older, "doctor", code=0)
    assert len(older.copies) == 1


def test_whoever_was_in_a_book_before_there_was_a_search_is_found(
    book: Book, tmp_path: Path
) -> None:
    older = Book(tmp_path / "older", book.clock)
    done = older.module("tests.care.older")
    assert done.returncode == 0, done.stderr
    older.ask(
        "INSERT INTO steps_step (person_id, account_id, kind, [order], rule, reason, standing, "
        "emails, calls, is_met, calendar_version, rules_version) "
        "VALUES (1, 1, 'none', 0, '', '', 'none', 0, 0, 0, 1, 1)"
    )
    assert "Elena Vasquez" in said(older, "find", "elen", code=0)
    assert "Kofi Mensah" in said(older, "find", "kofi@norrland", code=0)
    assert "Norrland Power" in said(older, "find", "norr", code=0)
    assert older.ask("SELECT rowid FROM near_search") == [(1,)]


@pytest.mark.parametrize("damage", ["garbled", "half", "emptied", "gone"])
def test_a_damaged_book_names_the_copies(book: Book, damage: str) -> None:
    copies = book.folder / "backups"
    copies.mkdir()
    said(book, "backup", str(copies / "march.sqlite3"), code=0)
    whole = dump(book.file)
    left = book.file.read_bytes()
    match damage:
        case "garbled":
            book.file.write_bytes(b"garbled" + left[7:])
        case "half":
            book.file.write_bytes(left[: len(left) // 2])
        case "emptied":
            book.file.write_bytes(b"")
        case "gone":
            book.file.unlink()
    words = said(book, "doctor", code=3)
    assert "groundwork restore FILE" in words
    assert str(copies) in words
    said(book, "restore", str(copies / "march.sqlite3"), code=0)
    assert dump(book.file) == whole
    assert "Everything agrees" in said(book, "doctor", code=0)


def test_a_clock_that_was_set_back(book: Book) -> None:
    before = book.ask("SELECT count(*) FROM steps_act")
    book.clock.set("2026-02-01T10:00:00")
    words = said(book, *ADD, code=2)
    assert "Set the clock right" in words
    assert "01 February 2026" in words
    assert book.ask("SELECT count(*) FROM steps_act") == before
    book.clock.set("2026-03-03T10:00:00")
    said(book, *ADD, code=0)
