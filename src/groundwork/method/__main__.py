"""`python -m groundwork.method FILE`: replays worked examples, one JSON line for each."""

import json
import sys
from pathlib import Path
from typing import Any

from groundwork.method.at_the_door import run
from groundwork.method.examples import replay


class Unreadable(ValueError):
    """A file that holds no examples; the message is a sentence that says what to do."""


def main(arguments: list[str]) -> int:
    """Prints what the rules say to each example of the file; 2 and a sentence where it can't.

    The file is a JSON list of examples, or one example a line."""
    if len(arguments) != 1:
        return _say("Give one file of examples: python -m groundwork.method FILE")
    try:
        lines = [_line(at, each) for at, each in enumerate(_examples(arguments[0]), start=1)]
    except Unreadable as error:
        return _say(str(error))
    print("\n".join(lines))
    return 0


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _examples(name: str) -> list[Any]:
    try:
        text = Path(name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Unreadable(f"{name} isn't UTF-8 text. Save it as UTF-8 and try again.") from None
    except (OSError, ValueError) as error:
        raise Unreadable(f"{name} can't be opened: {error}") from None
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return _one_a_line(name, text)
    return whole if isinstance(whole, list) else [whole]


def _one_a_line(name: str, text: str) -> list[Any]:
    examples = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                examples.append(json.loads(line))
            except (ValueError, RecursionError) as error:
                raise Unreadable(
                    f"{name} should be a JSON list of examples, or one example a line; "
                    f"line {number} can't be read: {error}"
                ) from None
    if not examples:
        raise Unreadable(f"{name} is empty. Give it a JSON list of examples, or one a line.")
    return examples


def _line(number: int, example: Any) -> str:
    if not isinstance(example, dict):
        raise Unreadable(f"Example {number} should be an object with named fields.")
    try:
        return json.dumps(replay(example))
    except KeyError as error:
        raise Unreadable(f"Example {number} needs {error}.") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise Unreadable(f"Example {number} can't be replayed: {error}") from None


if __name__ == "__main__":
    sys.exit(run(main))
