"""The command `groundwork`. Its own help and version need nothing but the table of commands."""

import os
import sys

from groundwork.faces.cli.commands import overview


def main() -> None:
    """Runs the command line."""
    raise SystemExit(_run(sys.argv[1:]))


def _run(words: list[str]) -> int:
    try:
        code = _answer(words)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader, as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _answer(words: list[str]) -> int:
    if words in (["--help"], ["-h"], ["help"]):
        print(overview())
    elif words == ["--version"]:
        print(_version())
    else:
        from groundwork.faces.cli.running import run

        return run(words)
    return 0


def _version() -> str:
    from importlib.metadata import version

    return f"groundwork {version('groundwork')}"
