"""How the `python -m` doors end."""

import os
import sys
from collections.abc import Callable


def run(main: Callable[[list[str]], int]) -> int:
    """Runs a door with the words it was given, and gives its exit code.

    Where the reader of the output (such as `head`) has seen enough, it ends quietly with 0."""
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
