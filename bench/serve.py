"""The first answer of `groundwork serve`, beside the project that `startproject` makes, behind the
same server: from the start of the process to the first page with 200."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

ROUNDS = 7
BUDGET = 1.3

GROUNDWORK = str(Path(sys.executable).with_name("groundwork"))
LEAST = """
import os

from waitress import create_server

os.environ["DJANGO_SETTINGS_MODULE"] = "least.settings"
from django.core.wsgi import get_wsgi_application

server = create_server(get_wsgi_application(), host="127.0.0.1", port=0, threads=4)
print(f"Open at http://127.0.0.1:{server.effective_port}/", flush=True)
server.run()
"""
_TICK = os.sysconf("SC_CLK_TCK")


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget); every round starts each server once."""
    with tempfile.TemporaryDirectory(prefix="groundwork-bench-") as folder:
        environment, servers = _prepared(Path(folder))
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in servers}
        for _ in range(ROUNDS):
            for name, command in servers.items():
                taken[name].append(_first_answer(command, environment))
    cpu, wall = (
        {name: min(each[which] for each in rounds) for name, rounds in taken.items()}
        for which in (0, 1)
    )
    return [
        _row("serve to its first page / the least project, CPU", cpu, f"<= {BUDGET}"),
        _row("the same, wall", wall, ""),
        ("serve to its first page, CPU", f"{cpu['serve']:.2f} s", ""),
        ("the same, wall", f"{wall['serve']:.2f} s", ""),
    ]


def _row(what: str, least: Mapping[str, float], budget: str) -> tuple[str, str, str]:
    return what, f"{least['serve'] / least['least']:.2f} x", budget


def _prepared(place: Path) -> tuple[Mapping[str, str], Mapping[str, Sequence[str]]]:
    """The environment, and how each server starts; the book of ours has been opened before."""
    project = place / "project"
    project.mkdir()
    start = [sys.executable, "-m", "django", "startproject", "least", str(project)]
    subprocess.run(start, check=True)
    (project / "serve.py").write_text(LEAST)
    kept = {name: each for name, each in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    environment = {**kept, "GROUNDWORK_DATA": str(place / "book")}
    subprocess.run([GROUNDWORK, "today"], env=environment, check=True, stdout=subprocess.DEVNULL)
    return environment, {
        "serve": [GROUNDWORK, "serve", "--no-browser", "--port", "0"],
        "least": [sys.executable, str(project / "serve.py")],
    }


def _first_answer(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """CPU seconds of the process, and seconds, until it has answered with a page."""
    started = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            _page(server.stdout.readline().split()[-1])
            return _cpu(server.pid), time.perf_counter() - started
        finally:
            server.send_signal(signal.SIGTERM)


def _page(address: str) -> None:
    """Asks as a browser would: a start address gives a cookie and leads to the page."""
    parts = urlsplit(address)
    browser = HTTPConnection("127.0.0.1", parts.port or 0, timeout=30)
    browser.request("GET", f"{parts.path}?{parts.query}")
    answer = browser.getresponse()
    answer.read()
    while answer.status == 302:
        cookie = answer.headers["Set-Cookie"].partition(";")[0]
        browser.request("GET", answer.headers["Location"], headers={"Cookie": cookie})
        answer = browser.getresponse()
        answer.read()
    assert answer.status == 200, f"{address} answered {answer.status}"


def _cpu(process: int) -> float:
    """User and system seconds of a process that still runs."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK
