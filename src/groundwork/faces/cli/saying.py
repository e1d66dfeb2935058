"""What a command says: plain text of 80 columns, or one JSON document."""

import json
import sys
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

WIDTH = 80

REFUSED, BAD_INPUT, NO_BOOK = 1, 2, 3
"""Exit codes: a rule refuses, what was given can't be understood, the book can't be opened."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found or did. `lines`: for a reader; `data`: the same for `--json`.

    A line that begins with spaces keeps them in every line that it is wrapped to."""

    lines: Sequence[str]
    data: Mapping[str, Any]
    code: int = 0
    as_it_is: bool = field(default=False)
    """Whether the lines are somebody's text, which is not wrapped."""
    rows: Sequence[Mapping[str, Any]] = ()
    """For `--json`, where a command prints a document a line in place of `data`."""


def say(answer: Answer, as_json: bool) -> int:
    """Prints an answer on stdout and gives its exit code."""
    if as_json and answer.rows:
        for row in answer.rows:
            print(json.dumps(row, ensure_ascii=False, default=_iso))
    elif as_json:
        print(document(answer.data))
    else:
        for line in answer.lines:
            print(line if answer.as_it_is else wrapped(line))
    return answer.code


def complain(code: int, sentence: str, rule: str | None, as_json: bool) -> int:
    """Prints why nothing was done on stderr, or as JSON on stdout, and gives the exit code."""
    if as_json:
        print(document({"error": sentence, "rule": rule}))
    else:
        lines = f"{sentence} ({rule})" if rule else sentence
        print("\n".join(wrapped(line) for line in lines.splitlines()), file=sys.stderr)
    return code


def wrapped(line: str) -> str:
    """A line in as many lines of 80 columns as it needs; words and addresses stay whole."""
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(
        line.strip(),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def document(data: Mapping[str, Any]) -> str:
    """One JSON document; days and moments as ISO 8601."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=_iso)


def _iso(value: object) -> str:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value)
