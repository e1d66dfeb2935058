"""The labelled drafts of ../shared/corpora: how well the checks of section 6 agree with them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from groundwork.method.checks import check
from groundwork.method.drafts import Draft, Finding

FILE = Path(__file__).resolve().parents[2].parent / "shared/corpora/drafts/drafts.jsonl"
PRECISION, RECALL, TRAPPED = 0.95, 0.95, 0.03

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILE.exists(), reason=f"the labelled drafts are not at {FILE}"),
]

Judged = tuple[dict[str, Any], list[Finding]]


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """Every labelled draft with what the checks find in it."""
    lines = [json.loads(line) for line in FILE.read_text("utf-8").splitlines() if line.strip()]
    return [(line, check(Draft.from_dict(line))) for line in lines]


def _expected(line: dict[str, Any]) -> set[tuple[str, str]]:
    return {(each["check"], each["severity"]) for each in line["expected"]}


def _raised(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(each.check, each.severity.value) for each in findings}


def _table(judged: list[Judged]) -> dict[str, Counter[str]]:
    rows: dict[str, Counter[str]] = {}
    for line, findings in judged:
        expected, raised = _expected(line), _raised(findings)
        for name, pairs in (
            ("right", raised & expected),
            ("over", raised - expected),
            ("missed", expected - raised),
        ):
            for check_id, _ in pairs:
                rows.setdefault(check_id, Counter())[name] += 1
        for check_id in line["tempting"]:
            trapped = any(check_id == each for each, _ in raised - expected)
            rows.setdefault(check_id, Counter())["trapped" if trapped else "passed"] += 1
    return rows


def test_drafts_precision_recall_and_traps(judged: list[Judged]) -> None:
    """Section 6, by check and severity in each draft; the table is printed with -s or on failure."""
    rows = _table(judged)
    total: Counter[str] = sum(rows.values(), Counter())
    for name, row in [*sorted(rows.items()), ("all", total)]:
        print(
            f"{name:24}"
            + "".join(f"{key} {row[key]:3}  " for key in ("right", "over", "missed", "trapped"))
        )
    precision = total["right"] / (total["right"] + total["over"])
    recall = total["right"] / (total["right"] + total["missed"])
    trapped = total["trapped"] / (total["trapped"] + total["passed"])
    print(f"precision {precision:.3f}  recall {recall:.3f}  traps {trapped:.3f}")
    assert len(judged) >= 63
    assert precision >= PRECISION
    assert recall >= RECALL
    assert trapped <= TRAPPED


def test_drafts_marked_words(judged: list[Judged]) -> None:
    """A marker that covers or lies within the labelled words is right."""
    wanted = [
        (line, findings, e) for line, findings in judged for e in line["expected"] if e["words"]
    ]
    right = sum(
        any(
            f.check == e["check"] and f.words and (f.words in e["words"] or e["words"] in f.words)
            for f in findings
        )
        for _, findings, e in wanted
    )
    print(f"marked words {right} of {len(wanted)}")
    assert right >= RECALL * len(wanted)
