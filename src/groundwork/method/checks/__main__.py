"""`python -m groundwork.method.checks FILE`: check drafts, one JSON line each."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from groundwork.method.at_the_door import run
from groundwork.method.checks import check
from groundwork.method.drafts import Draft, Malformed


def drafts(text: str) -> Iterator[tuple[str, Draft]]:
    """The drafts of a file, JSON lines or one JSON array; refuses with `Malformed`."""
    for place, data in _entries(text):
        try:
            if not isinstance(data, dict):
                raise Malformed("The draft should be an object with named fields.")
            yield place, Draft.from_dict(data)
        except Malformed as sentence:
            raise Malformed(f"{place}: {sentence}") from None


def _entries(text: str) -> Iterator[tuple[str, Any]]:
    if text.lstrip().startswith("["):
        yield from ((f"Entry {at}", data) for at, data in enumerate(_parsed(text, "The file"), 1))
        return
    for at, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield f"Line {at}", _parsed(line, f"Line {at}")


def _parsed(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise Malformed(f"{place}: this is not JSON ({error}).") from None


def main(arguments: list[str]) -> int:
    """Print the findings of each draft; 2 with a sentence where something can't be read."""
    if len(arguments) != 1:
        print("Name one file with drafts: python -m groundwork.method.checks FILE", file=sys.stderr)
        return 2
    try:
        text = Path(arguments[0]).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        print(f"{arguments[0]} can't be read: {error}.", file=sys.stderr)
        return 2
    try:
        for _, draft in drafts(text):
            found = [
                {"check": f.check, "severity": f.severity, "words": f.words} for f in check(draft)
            ]
            print(json.dumps({"id": draft.id, "findings": found}, ensure_ascii=False))
    except Malformed as sentence:
        print(sentence, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
