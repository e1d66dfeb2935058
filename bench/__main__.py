"""`make bench`: every figure beside its anchor, as one table. Name a part to measure it alone."""

import importlib
import subprocess
import sys

PARTS = ("rules", "acts", "today", "search", "imports", "mail", "commands", "serve")


def main(named: list[str]) -> int:
    """Measures each part in a process of its own, so that none warms another."""
    if named[:1] == ["--part"]:
        for what, figure, budget in importlib.import_module(f"bench.{named[1]}").measure():
            print(f"  {what:<55} {figure!s:>10}   {budget}")
        return 0
    failed = 0
    for part in named or PARTS:
        print(part, flush=True)
        failed |= subprocess.run(
            [sys.executable, "-m", "bench", "--part", part], check=False
        ).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
