"""How much memory something takes at its most."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROCESS = Path("/proc/self")


@dataclass
class Growth:
    """`most`: bytes beyond what the process had before."""

    most: int = 0


@contextmanager
def growth() -> Iterator[Growth]:
    """The process's memory at its most (VmHWM), above where it stood."""
    grown = Growth()
    (PROCESS / "clear_refs").write_text("5")
    before = _kilobytes("VmRSS")
    yield grown
    grown.most = 1024 * (_kilobytes("VmHWM") - before)


def _kilobytes(name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+) kB", (PROCESS / "status").read_text(), re.MULTILINE)
    assert found
    return int(found[1])
