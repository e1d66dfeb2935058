"""Books that commands have brought to a state from which rows begin."""

from pathlib import Path

import pytest

from .commands import LETTER, SECOND, Book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """An empty book on Tuesday 3 March 2026, 10:00."""
    return Book(tmp_path).at("2026-03-03T10:00")


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Elena's first email went out on Tuesday 3 March 2026, 10:00."""
    book = Book(tmp_path_factory.mktemp("written")).at("2026-03-03T10:00")
    book.done("settings", "name", "Priya Raman")
    book.done("settings", "status", "final-year geography student")
    book.done("settings", "phone", "07700 900123")
    book.done(
        "add", "--name", "Elena Vasquez", "--organisation", "Norrland Power", "--tie", "alum",
        "--email", "elena@norrland.example", "--phone", "07700 900456",
        "--fact", "planned the Norrland link",
    )  # fmt: skip
    book.done("reach-out", "elena", "--about", "industry: grids")
    book.done("draft", "elena", "--subject", "How lines are chosen", "--text", "-", given=LETTER)
    book.done("approve", "elena")
    book.done("sent", "elena")
    return book


@pytest.fixture(scope="session")
def approved(written: Book, tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A call rang out on 10 March, and the second email is approved; it is due on 17 March."""
    book = written.copy(tmp_path_factory.mktemp("approved")).at("2026-03-10T10:00")
    book.done("call", "elena", "rang_out")
    book.done("draft", "elena", "--text", "-", given=SECOND)
    book.done("approve", "elena")
    return book
