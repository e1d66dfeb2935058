"""What came in by mail, by command."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .commands import PATIENCE, Book
from .test_docs import compared

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, dict[str, int]]:
    """A book with a mail of every kind that asks."""
    book = Book(tmp_path_factory.mktemp("filled")).at("2026-03-03T10:00")
    done = subprocess.run(
        [sys.executable, "-m", "tests.web.filling"],
        cwd=ROOT,
        env={
            **os.environ,
            "GROUNDWORK_DATA": str(book.data),
            "GROUNDWORK_CLOCK": str(book.folder / "clock"),
        },
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return book, json.loads(done.stdout)


@pytest.fixture
def book(filled: tuple[Book, dict[str, int]], tmp_path: Path) -> Book:
    return filled[0].copy(tmp_path)


def test_the_inbox_lists_what_asks_and_how_to_say_it(book: Book) -> None:
    said = book.done("inbox")
    assert "Ruth Abara (#3), Tuesday 3 March 2026, 11:40" in said
    assert "It seems to be a yes. groundwork right 3, or answer" in said
    assert "What does it mean? groundwork answer 4 KIND" in said
    assert "Is it theirs? groundwork whose 5 yes, or no" in said
    assert "groundwork own-mail 6 count, or beside" in said
    assert "An out of office note. Until 2026-03-13." in said
    assert "A mail came back." in said
    assert all(len(line) <= 80 for line in said.splitlines())


def test_the_inbox_as_json_is_as_the_page_says(book: Book) -> None:
    printed = book.json("inbox")
    assert compared(("inbox",), printed) == []
    asks = {each["person"]["name"]: each for each in printed["asks"]}
    assert {name: each["asks"] for name, each in asks.items()} == {
        "Ruth Abara": "meaning", "Ines Carvalho": "meaning", "Tom Reyes": "meaning",
        "Leo Brandt": "whose", "Mia Okafor": "plan",
    }  # fmt: skip
    assert asks["Ruth Abara"]["when"] == "2026-03-05T12:30"
    assert asks["Ines Carvalho"]["refers_to"]["address"] == "joanna.pike@orchard.example"
    assert [each["kind"] for each in printed["by_itself"]] == ["bounce-hard", "ooo"]


def test_a7_one_word_confirms_and_another_corrects(book: Book) -> None:
    right = book.json("right", "ines")
    assert compared(("right", "ines"), right) == []
    assert right["step"]["kind"] == "thank_for_name"
    assert book.json("person", "joanna")["person"]["tie"] == "introduced"
    assert book.json("answer", "ruth", "later")["step"]["standing"] == "sleeping"
    again = book.run("right", "ruth")
    assert again.code == 2
    assert "No mail of Ruth Abara's asks that." in again.err
    left = {each["person"]["name"] for each in book.json("inbox")["asks"]}
    assert left == {"Tom Reyes", "Leo Brandt", "Mia Okafor"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("whose", "leo", "yes"), "sort_answer"),
        (("whose", "leo", "no"), "call"),
        (("own-mail", "mia", "count"), "call"),
        (("own-mail", "mia", "beside"), "call"),
        (("left", "sam", "yes"), "call"),
        (("left", "sam", "no"), "write_email"),
    ],
)
def test_each_question_is_answered_by_one_command(
    book: Book, words: tuple[str, ...], kind: str
) -> None:
    printed = book.json(*words)
    assert compared(words, printed) == []
    assert printed["step"]["kind"] == kind
    assert book.run(*words).code == 2, "it is asked once"


@pytest.mark.parametrize(
    "words", [("whose", "leo", "perhaps"), ("own-mail", "mia", "yes"), ("left", "sam", "?")]
)
def test_another_word_is_explained(book: Book, words: tuple[str, ...]) -> None:
    done = book.run(*words)
    assert done.code == 2
    assert done.err.startswith("Say `")
