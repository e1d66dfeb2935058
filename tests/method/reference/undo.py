"""What may be taken back (A6)."""

from __future__ import annotations

from typing import Any

from .log import Entry
from .moment import Moment

MACHINE_READ = ("answered", "bounced", "auto_reply", "own_mail")


def undoing(m: Moment, entries: list[Entry]) -> list[str]:
    """A6: the last event only; never what left, nor what came."""
    events = [entry for entry in entries if entry.kind != "undone"]
    if not events:
        return ["A6"]
    last = events[-1]
    if _left(last, m.facts):
        return ["8.4"]
    came = last.kind in MACHINE_READ and not last.data.get("by_hand")
    return ["8.5"] if came else []


def _left(last: Entry, facts: dict[str, Any]) -> bool:
    """Our outbox handed it over, or it can't be known whether it did."""
    if last.kind == "send_unknown":
        return True
    if last.kind == "send_resolved":
        return bool(last.data.get("left")) and not last.data.get("by_hand")
    by_hand = last.data.get("by_hand") or facts.get("mailbox") is False
    by_mail = (last.word("how") or "email") == "email"
    return last.kind in ("attempt_made", "sent") and by_mail and not by_hand
