"""docs/command-line.md says what the commands take, and what they print."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from groundwork.faces.cli.commands import COMMANDS
from groundwork.faces.cli.running import app

from .commands import LETTER, Book

PAGE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"
BLOCK = re.compile(r"```json\n(.*?)\n```", re.DOTALL)
AFTER_AN_ACT = "[after an act](#after-an-act)"
NOTHING = "nothing as JSON"


def sections() -> dict[str, str]:
    """The part of the page about each command."""
    parts = re.split(r"^### (.+)$", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def documents(section: str) -> list[Any]:
    return [json.loads(block) for block in BLOCK.findall(section)]


def test_the_page_names_every_command_in_their_order() -> None:
    assert [name for name in sections() if name != "After an act"] == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_lists_what_a_command_takes_with_its_help(name: str) -> None:
    arguments = app([name])[name].assemble_argument_collection()
    takes = {
        ", ".join(each.names): " ".join((each.parameter.help or "").split()) for each in arguments
    }
    listed = re.findall(r"^- `([^`]+)`: (.+)$", sections()[name], flags=re.MULTILINE)
    assert dict(listed) == takes


def test_every_command_says_what_it_prints_as_json() -> None:
    unsaid = [
        name
        for name, section in sections().items()
        if not (AFTER_AN_ACT in section or NOTHING in section or BLOCK.search(section))
    ]
    assert unsaid == []


def shape(value: Any) -> Any:
    """The keys of a document, all the way down; of a list those of its first entry."""
    if isinstance(value, dict):
        return {name: shape(each) for name, each in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return "value"


OPEN = frozenset({"understood", "data", "looked_at"})
"""Objects whose keys depend on what was given."""


def differences(said: Any, printed: Any, where: str = "") -> Iterator[str]:
    """Where a printed document has other keys than the page says; null and [] fit anything."""
    if "value" in (said, printed) or [] in (said, printed):
        return
    if isinstance(said, list) and isinstance(printed, list):
        yield from differences(said[0], printed[0], f"{where}[]")
        return
    if where.rpartition(".")[2] in OPEN:
        return
    if said.keys() != printed.keys():
        yield f"{where or 'document'}: {sorted(said.keys() ^ printed.keys())}"
    for name in said.keys() & printed.keys():
        yield from differences(said[name], printed[name], f"{where}.{name}")


def compared(words: tuple[str, ...], printed: Any) -> list[str]:
    """What no document in the section of the command explains."""
    section = sections()[words[0]]
    candidates = documents(section)
    if AFTER_AN_ACT in section and not candidates:
        candidates = documents(sections()["After an act"])
    found = [list(differences(shape(each), shape(printed))) for each in candidates]
    return [] if [] in found else [f"{words}: {each}" for each in found]


OF_MAIL = {"right", "whose", "own-mail", "left"}
"""What answers a mail, and prints what every act does: tests/cli/test_inbox.py."""


@pytest.mark.slow
def test_every_command_prints_the_json_that_the_page_says(book: Book, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(f"Subject: How lines are chosen\n\n{LETTER} a job")
    (tmp_path / "answer.eml").write_text("From: elena@norrland.example\n\nAsk Piet de Boer.\n")
    (tmp_path / "call.txt").write_text("Elena: How was it?\nPriya: It was good.\nElena: Oh?\n")
    (tmp_path / "list.csv").write_text(
        "Name,Email,Company\nKofi Mensah,kofi@tideway.example,Tideway\n,,Acme Water\n"
    )
    book.done("settings", "name", "Priya Raman")
    wrong = []
    done = set()
    for words, given in (
        (("settings",), ""),
        (("add", "Elena Vasquez, planner at Norrland Power, elena@norrland.example"), ""),
        (("add", "Elena Vasquez, planner at Norrland Power, elena@norrland.example", "--yes"), ""),
        (("edit", "elena", "--fact", "planned the Norrland link", "--phone", "07700 900456"), ""),
        (("remember", "friend"), ""),
        (("remember", "friend", "--names", "-"), "Ada Lovell\n"),
        (("wish", "Tideway"), ""),
        (("purpose", "industry", "grids"), ""),
        (("import", str(tmp_path / "list.csv"), "--dry-run"), ""),
        (("import", str(tmp_path / "list.csv")), ""),
        (("import-back",), ""),
        (("find",), ""),
        (("find", "norr"), ""),
        (("people",), ""),
        (("reach-out", "elena"), ""),
        (("draft", "elena", "--subject", "How lines are chosen", "--text", "-"), LETTER),
        (("check", str(tmp_path / "letter.txt"), "--to", "elena"), ""),
        (("approve", "elena"), ""),
        (("take-back", "elena"), ""),
        (("sent", "elena", "--how", "email"), ""),
        (("call", "elena", "voicemail"), ""),
        (("undo", "elena"), ""),
        (("plan", "elena"), ""),
        (("log", "elena", "note", "She likes maps."), ""),
        (("today",), ""),
        (("sort", str(tmp_path / "answer.eml")), ""),
        (("listen", str(tmp_path / "call.txt"), "--me", "Priya"), ""),
        (("inbox",), ""),
        (("answer", "elena", "no"), ""),
        (("decline", "elena"), ""),
        (("person", "elena"), ""),
        (("do-not-contact", "elena"), ""),
        (("reach-out", "ada", "--cadence", "3b7"), ""),
        (("second", "ada", "kofi"), ""),
        (("go-on", "ada"), ""),
        (("give-up", "ada"), ""),
        (("rest", "2026-03-20", "2026-03-22"), ""),
        (("rest-day", "2026-05-01"), ""),
        (("mail",), ""),
        (("import-back", "1"), ""),
        (("doctor",), ""),
        (("backup", str(tmp_path / "copy.sqlite3")), ""),
        (("restore", str(tmp_path / "copy.sqlite3")), ""),
        (("erase", "ada", "--yes"), ""),
    ):
        if words[0] == "take-back":
            assert book.json("person", "elena")["step"]["kind"] == "leaves_by_itself"
        printed = book.json(*words, given=given)
        wrong += compared(words, printed)
        done.add(words[0])
    assert wrong == []
    left = set(COMMANDS) - done
    assert left == {"serve", "demo", "move-on", "connect", "disconnect", "mail-now"} | OF_MAIL
