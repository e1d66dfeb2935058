"""How often each step and each refusing rule is reached by the streams."""

from __future__ import annotations

from collections import Counter
from random import Random

from ..reference import answer, refusals
from . import stream

STEPS = [
    "say_if_sent",
    "sort_answer",
    "debrief",
    "hold",
    "prepare",
    "thank",
    "thank_for_name",
    "keep_promise",
    "thank_for_no",
    "answer_them",
    "settle_time",
    "remind",
    "move_on",
    "ask_leave",
    "write_again",
    "tell_introducer",
    "tell_landed",
    "say_go_on",
    "propose_second",
    "find_address",
    "write_email",
    "write_letter",
    "call",
    "leaves_by_itself",
    "post_letter",
    "touch",
    "none",
]
RULES = [
    "S4",
    "S5",
    "S7",
    "A2",
    "A3",
    "A4",
    "A5",
    "A6",
    "A7",
    "A10",
    "A13",
    "A14",
    "A16",
    "S11",
    "8.4",
    "8.5",
]


def reached(many: int, first_seed: int = 0) -> tuple[Counter[str], Counter[str]]:
    """Counts of the step names and of the refusing rules over so many streams."""
    steps: Counter[str] = Counter(dict.fromkeys(STEPS, 0))
    rules: Counter[str] = Counter(dict.fromkeys(RULES, 0))
    for seed in range(first_seed, first_seed + many):
        case = stream(Random(seed))
        steps[answer(case)["step"]] += 1
        for refusing in refusals(case):
            rules.update(set(refusing))
    return steps, rules
