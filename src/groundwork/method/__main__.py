"""`python -m groundwork.method FILE`: replays worked examples, one JSON line for each."""

import json
import sys
from pathlib import Path

from groundwork.method.examples import replay


def main(arguments: list[str]) -> int:
    """Prints what the rules say to each example of the file; 2 and a sentence where it can't."""
    if len(arguments) != 1:
        print("Give one file of examples: python -m groundwork.method FILE", file=sys.stderr)
        return 2
    try:
        examples = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        print(f"{arguments[0]} can't be read as a JSON list of examples: {error}", file=sys.stderr)
        return 2
    for example in examples:
        print(json.dumps(replay(example)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
