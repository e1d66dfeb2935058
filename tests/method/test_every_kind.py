"""Kinds of event are never removed: one line of every kind ever shipped loads for ever.

A new kind gets a line in every_kind.jsonl; no line is ever taken out or changed."""

import json
from pathlib import Path

from groundwork.method.events import KINDS
from groundwork.method.examples import replay

LINES = (Path(__file__).parent / "every_kind.jsonl").read_text("utf-8").splitlines()
EVENTS = [json.loads(line) for line in LINES]
CASE = {"id": "every kind", "place": {"zone": "Europe/London"}, "events": EVENTS}


def test_every_kind_ever_shipped_stands_in_the_file() -> None:
    assert set(KINDS) <= {event["kind"] for event in EVENTS}
    assert any(event["kind"].startswith("past_") for event in EVENTS)


def test_every_field_of_every_kind_stands_in_the_file() -> None:
    shipped = {kind: {f for e in EVENTS if e["kind"] == kind for f in e} for kind in KINDS}
    unshown = {"attempt_made": {"stands_for"}}
    missing = {k: set(KINDS[k]) - shipped[k] - unshown.get(k, set()) for k in KINDS}
    assert {kind: fields for kind, fields in missing.items() if fields} == {}


def test_the_file_folds_for_ever_to_the_same_steps() -> None:
    assert [asked(at) for at in TURNS] == list(TURNS.values())


def asked(at: int) -> str:
    """The step right after that line, with its day."""
    said = replay({**CASE, "events": EVENTS[: at + 1], "now": EVENTS[at]["at"]})
    return f"{said['step']} {said['due_on'] or ''}".strip()


TURNS = {
    0: "none",
    3: "write_email 2026-03-03",
    4: "leaves_by_itself 2026-03-03",
    5: "write_email 2026-03-03",
    6: "leaves_by_itself 2026-03-03",
    7: "call 2026-03-10",
    8: "leaves_by_itself 2026-03-05",
    9: "call 2026-03-11",
    13: "say_if_sent 2026-03-09",
    14: "call 2026-03-11",
    15: "sort_answer 2026-03-11",
    16: "settle_time 2026-03-12",
    18: "remind 2026-03-18",
    19: "prepare 2026-03-19",
    20: "settle_time 2026-03-13",
    21: "prepare 2026-03-23",
    22: "hold 2026-03-24",
    23: "thank 2026-03-25",
    26: "touch 2026-09-23",
    27: "thank_for_name 2026-03-27",
    35: "tell_introducer 2026-03-27",
}
"""Line by line, from 0: what is asked after it, where that is something else than before."""
