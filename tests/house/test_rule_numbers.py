"""A rule that a test or a module cites is a rule of METHOD.md."""

import re
from pathlib import Path

import pytest

from .source import ROOT, SOURCE

METHOD = ROOT / "METHOD.md"
NUMBER = re.compile(r"\b([SA]\d{1,2})\b")
IN_A_NAME = re.compile(r"\bdef test_([sa]\d{1,2})_")


def _cited(text: str) -> set[str]:
    return set(NUMBER.findall(text)) | {name.upper() for name in IN_A_NAME.findall(text)}


@pytest.mark.parametrize("folder", [ROOT / "tests", SOURCE / "method"], ids=["tests", "method"])
def test_every_rule_cited_is_a_rule(folder: Path) -> None:
    if not METHOD.exists():
        pytest.skip("METHOD.md is not written yet")
    rules = set(NUMBER.findall(METHOD.read_text("utf-8")))
    assert {"S1", "A1"} <= rules
    paths = [p for p in sorted(folder.rglob("*.py")) if p.parent != ROOT / "tests" / "house"]
    cited = {str(p.relative_to(ROOT)): _cited(p.read_text("utf-8")) for p in paths}
    assert any(cited.values())
    assert {p: sorted(unknown) for p, c in cited.items() if (unknown := c - rules)} == {}
