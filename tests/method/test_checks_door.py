"""The public door of the checks: offsets, texts, odd characters, time, the command."""

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from groundwork.method.checks import CHECKS, check
from groundwork.method.drafts import Draft, Kind, Malformed, Severity

from .drafting import INES, PETRA, draft, found, letter_of, marked

FULL = (
    "My name is Petra Holm. I'm not asking for a job, but do you have any vacancies? "
    "Rowan Petty gave me your name. I have [x]."
)


def test_checks_have_one_id_each_and_run_on_some_kind() -> None:
    ids = [each.id for each in CHECKS]
    assert len(set(ids)) == len(ids) == 45
    assert all(each.kinds and each.rule for each in CHECKS)


def test_checks_mark_the_very_words() -> None:
    one = letter_of("first_email", FULL, subject="Re: URGENT")
    spans = [f for f in check(one) if f.words is not None]
    assert {"placeholder", "wrong_name", "false_tie", "job_ask"} <= {f.check for f in spans}
    for finding in spans:
        text = one.text if finding.where == "text" else one.subject
        assert finding.start is not None
        assert text[finding.start : finding.end] == finding.words


def test_checks_say_why_and_what_to_do_without_blame() -> None:
    findings = [f for kind in Kind for f in check(draft(kind.value, FULL, previous=()))]
    assert len({f.check for f in findings}) > 25
    for finding in findings:
        assert finding.why.endswith((".", "”")), finding
        assert finding.fix.endswith((".", "?", "”")), finding
        assert "{" not in finding.why
        assert not {"fail", "failed", "wrong", "must", "error", "invalid"} & set(
            finding.why.lower().split()
        )


@pytest.mark.parametrize(
    ("body", "check_id", "words"),
    [
        ("I’m not asking for a job.", "job_ask", "not asking for a job"),
        ("I hope\u00a0you are\u00a0well.", "stock_opener", "I hope\u00a0you are\u00a0well"),
        ("You said “do you have any openings?” there.", "job_ask", None),
        ("İzmir is far. Do you have any vacancies?", "job_ask", "any vacancies"),
    ],
)
def test_checks_read_curly_quotes_odd_spaces_and_accents(
    body: str, check_id: str, words: str | None
) -> None:
    seen = marked(check_id, letter_of("first_email", body))
    assert seen == [] if words is None else len(seen) == 1 and words in (seen[0] or "")


def test_checks_find_the_same_with_windows_line_ends() -> None:
    unix = letter_of("first_email", FULL)
    windows = replace(unix, text=unix.text.replace("\n", "\r\n"))
    assert [(f.check, f.words) for f in check(windows)] == [(f.check, f.words) for f in check(unix)]


def test_checks_know_a_decomposed_accent() -> None:
    person = replace(INES, name="Zoë Núñez", greeting="Zoë")
    one = draft("thank_you", "Dear Zoe\u0308,\n\nThank you.", person=person)
    assert found("wrong_name", one) == []


@pytest.mark.parametrize(
    "piece",
    [
        "could you please tell me if I ",
        "Dear Ines, we met. ",
        '"a ',
        "'a ",
        "[",
        "<a",
        "\n",
        " ",
        "1 ",
        "> you\n",
        "not ",
        "a-",
    ],
)
@pytest.mark.parametrize(
    "kind", ["first_email", "last_email", "voicemail", "thank_you", "introduction"]
)
@pytest.mark.slow
def test_checks_take_time_in_proportion_to_the_text(kind: str, piece: str) -> None:
    """A pattern that goes back over the text would take many times as long."""
    text = piece * (40_000 // len(piece))
    start = time.process_time()
    check(draft(kind, f"Hi Ines,\n\n{text}\n\nBest,\nPetra Holm"))
    assert time.process_time() - start < 3


def test_checks_read_an_ordinary_long_text_within_a_second() -> None:
    text = "I read about the vats at Thornley, and how you keep them alive in winter. " * 2700
    one = letter_of("first_email", text)
    start = time.process_time()
    assert found("length", one)
    assert time.process_time() - start < 1.5


LINE = {
    "id": "one",
    "kind": "first_email",
    "person": {"name": "Ines Calloway", "tie": "none"},
    "seeker": {"name": "Petra Holm"},
    "subject": "Re: indigo",
    "text": "Dear Ines,\n\nHello [x].\n\nPetra Holm",
}


def _run(file: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "groundwork.method.checks", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("shape", ["lines", "array"])
def test_checks_command_prints_a_line_for_each_draft(tmp_path: Path, shape: str) -> None:
    file = tmp_path / "drafts"
    two = [LINE, {**LINE, "id": "two", "subject": "Indigo in cold winters"}]
    file.write_text(
        json.dumps(two) if shape == "array" else "\n".join(map(json.dumps, two)) + "\n\n"
    )
    done = _run(file)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, [line["id"] for line in lines]) == (0, ["one", "two"])
    assert {"check": "false_reply", "severity": "block", "words": "Re:"} in lines[0]["findings"]
    assert "false_reply" not in {finding["check"] for finding in lines[1]["findings"]}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{not json", "Line 2: this is not JSON"),
        (
            json.dumps({**LINE, "kind": "poem"}),
            '"kind" of the draft is "poem"; it should be one of: first_email',
        ),
        (
            json.dumps({key: LINE[key] for key in LINE if key != "person"}),
            'The draft needs "person"',
        ),
        (json.dumps({**LINE, "to": "a@b.example"}), '"to" of the draft should be a list'),
        ("3", "Line 2: The draft should be an object"),
    ],
)
def test_checks_command_says_which_line_is_malformed(
    tmp_path: Path, line: str, sentence: str
) -> None:
    file = tmp_path / "drafts.jsonl"
    file.write_text(json.dumps(LINE) + "\n" + line + "\n")
    done = _run(file)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout)["id"] == "one"


def test_checks_command_says_that_a_file_is_missing(tmp_path: Path) -> None:
    done = _run(tmp_path / "none.jsonl")
    assert done.returncode == 2
    assert "can't be read" in done.stderr


def test_draft_from_dict_refuses_in_a_sentence() -> None:
    with pytest.raises(Malformed, match='"name" of "person" of the draft should be text'):
        Draft.from_dict({**LINE, "person": {"name": 3}})
    assert Draft.from_dict(LINE).seeker == replace(PETRA, status="", phone="")
    assert Severity.BLOCK == "block"
