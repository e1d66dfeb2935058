"""`groundwork import-back`: a list goes as it came, within its 30 days."""

from pathlib import Path

import pytest

from .commands import Book

pytestmark = pytest.mark.slow

LIST = "Name,Email\nAda Reyes,ada@tideway.example\nBo Lind,bo@tideway.example\n,\n"


@pytest.fixture
def brought(book: Book, tmp_path: Path) -> Book:
    """Ada and Bo came with a list on 3 March."""
    (tmp_path / "list.csv").write_text(LIST)
    book.done("import", str(tmp_path / "list.csv"))
    return book


def names(book: Book) -> list[str]:
    return [each["name"] for each in book.json("people")["people"]]


def test_the_lists_that_can_go_back_are_shown_with_their_last_day(brought: Book) -> None:
    said = " ".join(brought.done("import-back").split())
    assert "#1 list.csv, Tuesday 3 March 2026: 2 people new, 0 here already" in said
    assert "Until Thursday 2 April 2026." in said
    (shown,) = brought.json("import-back")["lists"]
    assert (shown["run"], shown["new"], shown["until"][:10]) == (1, 2, "2026-04-02")


def test_whoever_came_with_a_list_goes_with_it_once(brought: Book) -> None:
    said = brought.done("import-back", "#1")
    assert said == "list.csv is taken back: 2 people left with it.\n"
    assert names(brought) == []
    again = brought.run("import-back", "1")
    assert (again.code, again.out) == (2, "")
    assert 'There is no list "1"' in again.err
    assert brought.json("import-back") == {"lists": []}
    assert "no list that could be taken back" in brought.done("import-back")


def test_whoever_was_worked_with_since_stays_and_is_named(brought: Book) -> None:
    brought.done("edit", "ada", "--fact", "built the Tideway lock")
    told = brought.json("import-back", "1")
    assert told["gone"] == 1
    assert [each["name"] for each in told["kept"]] == ["Ada Reyes"]
    assert names(brought) == ["Ada Reyes"]
    again = brought.run("import-back", "1")
    assert (again.code, again.err) == (2, "This list has been taken back already.\n")


def test_the_staying_are_named_in_words_too(brought: Book) -> None:
    brought.done("edit", "bo", "--fact", "keeps the locks")
    assert "You have worked with Bo Lind since, so they stay." in brought.done("import-back", "1")


def test_after_30_days_a_list_stays(brought: Book) -> None:
    brought.at("2026-04-02T10:01")
    assert brought.json("import-back") == {"lists": []}
    refused = brought.run("import-back", "1")
    assert refused.code == 2
    assert "more than 30 days ago" in refused.err
    assert names(brought) == ["Ada Reyes", "Bo Lind"]


@pytest.mark.parametrize("given", ["7", "list.csv", "9" * 40, "1.5"])
def test_a_list_that_is_none_is_said_to_be_none(given: str, brought: Book) -> None:
    refused = brought.run("import-back", given)
    assert (refused.code, refused.out) == (2, "")
    assert f'There is no list "{given}"' in refused.err
    assert names(brought) == ["Ada Reyes", "Bo Lind"]
