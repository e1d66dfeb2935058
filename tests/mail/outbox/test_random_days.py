"""8.4: random days. Whatever is killed and whatever comes between, nothing leaves twice, after an
answer, or unapproved, and nothing is lost in silence."""

import pytest

from .conftest import ALL, Apart

pytestmark = pytest.mark.slow

RUNS = 5000 if ALL else 90
"""In each of two halves."""


@pytest.mark.parametrize("half", [0, 1])
def test_8_4_random_days(half: int, apart: Apart, capsys: pytest.CaptureFixture[str]) -> None:
    found = apart("randomly", RUNS, half * RUNS)
    with capsys.disabled():
        print(f"\n  {found['runs']} random days: {found['done']}")
        print(f"  doubles, losses and the rest: {found['kinds'] or 0}; questions: {found['asked']}")
    assert found["wrong"] == []
    assert found["done"]["killed"]
    assert found["done"]["mails taken"]
    assert found["asked"]
