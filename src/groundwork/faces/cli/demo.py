"""A sample search to look around in, in a folder of its own that is gone at the end."""

import os
import signal
import subprocess
import sys
import tempfile
from typing import Annotated

from cyclopts import App, Parameter

Port = Annotated[int | None, Parameter(help="Listen on this port.")]
Browser = Annotated[bool, Parameter(help="Open the page in the browser.")]


def demo(*, port: Port = None, browser: Browser = True) -> None:
    """Look around in a sample search, seven weeks in. Your own book is not touched."""
    options = [] if port is None else ["--port", str(port)]
    options += [] if browser else ["--no-browser"]
    with tempfile.TemporaryDirectory(prefix="groundwork-demo-") as folder:
        served = subprocess.Popen(
            [sys.executable, "-m", __name__, *options],
            env=os.environ | {"GROUNDWORK_DATA": folder},
        )
        signal.signal(signal.SIGTERM, lambda *_: served.terminate())
        code = _wait(served)
    if code:
        raise SystemExit(code)


def _wait(served: "subprocess.Popen[bytes]") -> int:
    """Until it ends; Ctrl-C reaches it as well, and ends it."""
    while True:
        try:
            return max(served.wait(), 0)
        except KeyboardInterrupt:
            continue


def in_its_folder(*, port: Port = None, browser: Browser = True) -> None:
    """Makes the sample in the data folder of this process, and opens it."""
    from groundwork.faces.cli.serve import serve
    from groundwork.faces.cli.starting import start

    start()
    from groundwork.care.sample import as_a_book

    as_a_book()
    print("A sample search. Whatever you do here is gone when it is closed (Ctrl-C).", flush=True)
    serve(port=port, browser=browser)


if __name__ == "__main__":
    App(default_command=in_its_folder, help_flags=[])()
