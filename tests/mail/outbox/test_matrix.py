"""8.4, the matrix: what a server can do, by where a process can die. Nothing leaves twice, nothing
is lost in silence, and every question has its reason."""

from typing import Any

import pytest

from .conftest import ALL, Apart

pytestmark = pytest.mark.slow

EVERY = 1 if ALL else 16
"""In an ordinary run every sixteenth case, and all of those around the dot."""


def test_8_4_every_behaviour_of_a_server_by_every_point_to_die_at(
    apart: Apart, capsys: pytest.CaptureFixture[str]
) -> None:
    found = apart("matrix", EVERY)
    with capsys.disabled():
        print("\n" + "\n".join(_lines(found)))
    assert found["wrong"] == []
    assert len(found["points"]["ok"]) >= 20
    assert not ALL or _killed(found) == sum(len(names) for names in found["points"].values())


def _lines(found: dict[str, Any]) -> list[str]:
    longest = max(found["points"].values(), key=len)
    rows = [
        f"  {row:48} {len(found['points'][row]):3} points; "
        + ", ".join(f"{end} {count}" for end, count in sorted(ends.items()))
        for row, ends in found["table"].items()
    ]
    counted = f"{_killed(found)} killed, {len(found['table'])} not; wrong: {len(found['wrong'])}"
    return [f"  The points: {', '.join(longest)}", *rows, f"  {counted}"]


def _killed(found: dict[str, Any]) -> int:
    return sum(sum(ends.values()) for ends in found["table"].values()) - len(found["table"])
