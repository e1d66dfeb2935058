"""Mails of invented people, each with what must be understood in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from groundwork.mail.sorting import Judgement, judge

MAILS = Path(__file__).with_name("mails")
EXPECTED = [json.loads(line) for line in (MAILS / "expected.jsonl").read_text("utf-8").splitlines()]
PLAIN = ("kind", "meaning", "when", "dead", "until_is")


def said(found: Judgement) -> dict[str, Any]:
    """What was found, in the words of expected.jsonl."""
    to = found.refers_to
    return {
        **{name: getattr(found, name) for name in PLAIN},
        "until": found.until.isoformat() if found.until else None,
        "addresses": list(found.addresses),
        "refers": to.address if to else None,
        "refers_name": to.name if to else None,
        "embedded": found.embedded_ids[0] if found.embedded_ids else None,
        "reply": " ".join(found.reply.split()),
    }


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: each["mail"])
def test_a6_a_mail_is_understood(expected: dict[str, Any]) -> None:
    found = said(judge((MAILS / f"{expected['mail']}.eml").read_bytes()))
    wanted = {name: value for name, value in expected.items() if name != "mail"}
    if "reply" in wanted:
        wanted["reply"] = " ".join(wanted["reply"].split())
    assert {name: found[name] for name in wanted} == wanted


def test_every_mail_has_an_expectation_and_every_kind_a_mail() -> None:
    assert {each["mail"] for each in EXPECTED} == {path.stem for path in MAILS.glob("*.eml")}
    assert {each["kind"] for each in EXPECTED} == {
        "human", "ooo", "auto", "challenge", "receipt", "bounce-hard", "bounce-soft",
        "complaint", "calendar", "list", "other",
    }  # fmt: skip
