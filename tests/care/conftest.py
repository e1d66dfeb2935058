"""Books on the disk: one is made, and every test gets a copy."""

from pathlib import Path

import pytest

from tests.clock import Clock

from .book import Book


@pytest.fixture(scope="session")
def first_book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The book of the story, made once by a process of its own."""
    place = tmp_path_factory.mktemp("first-book")
    clock = Clock(place / "clock")
    clock.set("2026-03-03T10:00:00")
    made = Book(place / "data", clock)
    done = made.module("tests.care.making")
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture
def book(first_book: Book, tmp_path: Path, clock: Clock) -> Book:
    """A copy of it, by a clock of its own."""
    return Book(first_book.twin(tmp_path / "data").folder, clock)
