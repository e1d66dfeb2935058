"""Several processes work on one outbox: each text leaves once, and one after another."""

import pytest

from .conftest import ALL, Apart

pytestmark = pytest.mark.slow

BOOKS = 120 if ALL else 6


def test_8_4_three_processes_at_once_send_each_text_once(
    apart: Apart, capsys: pytest.CaptureFixture[str]
) -> None:
    found = apart("racing", BOOKS)
    with capsys.disabled():
        print(f"\n  races: {found['ends']}; wrong: {len(found['wrong'])}")
    assert found["wrong"] == []
    assert found["ends"]["killed"]
    assert set(found["ends"]) == {"killed", "ended with 0", "books"}
