"""`groundwork serve` as a process of its own, on a data folder and a clock."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.clock import Clock

COMMAND = "from groundwork.faces.cli.main import main; main()"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\?open=\S+")


@dataclass
class Served:
    """A running `groundwork serve`. `start`: the address it printed, which opens the book once."""

    process: "subprocess.Popen[str]"
    start: str
    folder: Path
    clock: "Clock"

    @property
    def root(self) -> str:
        """The address without the token."""
        return self.start.partition("?")[0]

    @property
    def environment(self) -> dict[str, str]:
        """For other processes that work on the same book by the same clock."""
        return environment(self.folder, self.clock)

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """A command of the command line on the same book."""
        return subprocess.run(
            [sys.executable, "-c", COMMAND, *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def end(self) -> int:
        """Ends it as a system does, and gives its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)


def environment(folder: Path, clock: "Clock") -> dict[str, str]:
    """What a process of Groundwork sees: a data folder, a clock, and no screen."""
    kept = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    }
    return kept | {
        "GROUNDWORK_DATA": str(folder),
        "GROUNDWORK_CLOCK": str(clock.file),
    }


def serve(folder: Path, clock: "Clock", *words: str) -> Served:
    """Starts `groundwork serve` on a free port and waits until it says where it is."""
    process = subprocess.Popen(
        [sys.executable, "-c", COMMAND, "serve", *(words or ("--port", "0"))],
        env=environment(folder, clock),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    said = process.stdout.readline()
    found = ADDRESS.search(said)
    assert found, f"it said {said!r}"
    return Served(process, found[0], folder, clock)


def fresh(served: Served) -> str:
    """A start address for one more browser: a second start finds the first one's server."""
    said = served.run("serve", "--no-browser")
    found = ADDRESS.search(said.stdout)
    assert found, said.stderr
    return found[0]


def port_of(folder: Path) -> int:
    """The port that the server of a data folder noted."""
    return int(json.loads((folder / "serving.json").read_text())["port"])
