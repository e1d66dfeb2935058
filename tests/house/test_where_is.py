"""CONTRIBUTING.md sends nobody to a place that isn't there."""

import re

import pytest

from .source import ROOT, SOURCE

PATH = re.compile(r"`([\w.]+/[\w./-]*|[A-Z]+\.md|Makefile|pyproject\.toml|LICENSE)`")
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
ROWS = [line for line in TEXT.splitlines() if line.startswith("|") and not line.startswith("| ---")]


def test_the_table_is_there() -> None:
    assert len(ROWS) > 20
    assert all(PATH.search(row) for row in ROWS[1:]), "a row names no place"


@pytest.mark.parametrize("path", sorted(set(PATH.findall(TEXT))))
def test_every_place_named_exists(path: str) -> None:
    assert (ROOT / path).exists() or (SOURCE / path).exists()


def test_every_room_is_in_the_table() -> None:
    rooms = {p.name for p in SOURCE.iterdir() if p.is_dir() and not p.name.startswith("__")}
    assert rooms
    assert [room for room in sorted(rooms) if f"`{room}/" not in TEXT] == []
