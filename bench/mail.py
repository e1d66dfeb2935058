"""Sorting of mails that came, parsing included, on one core."""

import random
import time
from pathlib import Path

MAILS = Path(__file__).resolve().parents[1] / "tests" / "mail" / "sorting" / "mails"
ROUNDS = 12


def quoted(lines: int) -> bytes:
    """A long answer with as many lines that say who wrote what is below."""
    wrote = b"On Tue, 3 Mar 2026 at 10:15, Maya Lindqvist <maya@seeker.example> wrote:\n"
    return b"From: rosa@harrow.example\nSubject: Re: Pumps\n\nYes.\n\n" + wrote * lines


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget)."""
    from email import message_from_bytes

    from groundwork.mail.sorting import judge

    raws = [path.read_bytes() for path in sorted(MAILS.glob("*.eml"))] * ROUNDS
    random.Random(20261124).shuffle(raws)
    judge(raws[0])
    began = time.process_time()
    for raw in raws:
        judge(raw)
    judged = time.process_time() - began
    began = time.process_time()
    for raw in raws:
        message_from_bytes(raw)
    parsed = time.process_time() - began
    long = quoted(14_000)
    began = time.process_time()
    judge(long)
    took = time.process_time() - began
    return [
        ("mails sorted a second, parsing included", f"{len(raws) / judged:.0f}", ">= 300"),
        ("the same, against parsing alone", f"{judged / parsed:.1f} x", ""),
        (
            "a mail of 1 MB that quotes 14,000 times",
            f"{took / (len(long) / 1e6):.2f} s",
            "<= 0.5 s",
        ),
    ]
