"""The 25 worked examples come out right, and a file that isn't one gets a sentence."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ONE = {
    "id": "one",
    "place": {"zone": "Europe/London"},
    "events": [
        {"at": "2026-03-02T09:00:00Z", "kind": "person_added", "emails": ["a@firm.example"]},
        {"at": "2026-03-03T09:00:00Z", "kind": "begun"},
    ],
    "now": "2026-03-03T09:00:00Z",
}
SAID = {"id": "one", "step": "write_email", "due_on": "2026-03-03", "rule": "S4", "limits": []}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "groundwork.method", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def replayed(path: Path) -> list[dict[str, Any]]:
    done = run(str(path))
    assert done.stderr == ""
    assert done.returncode == 0
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.corpus
def test_all_worked_examples_come_out_right(shared: Path) -> None:
    path = shared / "facts" / "examples.json"
    examples = json.loads(path.read_text("utf-8"))
    said = replayed(path)
    assert [one["id"] for one in said] == [one["id"] for one in examples]
    wrong = {
        one["id"]: ours for one, ours in zip(examples, said, strict=True) if not right(one, ours)
    }
    assert wrong == {}


def right(example: dict[str, Any], said: dict[str, Any]) -> bool:
    """As expected; a refusal may name the example's rule or another that refuses as well."""
    asked = {key: said[key] for key in ("step", "due_on", "rule")}
    allowed = [limit["allowed"] for limit in example.get("limits", [])]
    rhythms = [state["rhythm"] for state in example.get("states", [])]
    return (
        asked == example["expected"]
        and [answer is True for answer in said["limits"]] == allowed
        and said.get("states", []) == rhythms
    )


def test_a_list_one_object_and_one_a_line_are_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "examples.json"
    for text in ([ONE, ONE], ONE):
        path.write_text(json.dumps(text))
        assert replayed(path) == [SAID] * (2 if isinstance(text, list) else 1)
    path.write_text(f"{json.dumps(ONE)}\n\n{json.dumps(ONE)}\n")
    assert replayed(path) == [SAID, SAID]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"[{", "line 1 can't be read"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[1, 2]", "should be an object"),
        (b'[{"id": "x"}]', "'now'"),
        (b'[{"now": "2026-03-03", "holidays": ["soon"]}]', "can't be replayed"),
        (b"[" * 100_000, "can't be read"),
    ],
)
def test_what_is_no_file_of_examples_gets_a_sentence(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "examples.json"
    path.write_bytes(content)
    done = run(str(path))
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["one", "two"], ["/nowhere/at/all.json"], ["."]])
def test_no_file_gets_a_sentence(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
