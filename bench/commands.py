"""The command line beside a click hello, and beside `manage.py check` of an empty project."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROUNDS = 7
HELP, OTHERS = 1.5, 1.2

GROUNDWORK = str(Path(sys.executable).with_name("groundwork"))
HELLO = """
import click

@click.command()
@click.option("--count", default=1, help="Number of greetings.")
@click.argument("name")
def hello(count: int, name: str) -> None:
    \"\"\"Greets NAME.\"\"\"
    for _ in range(count):
        click.echo(f"Hello {name}!")

hello()
"""
LETTER = """Subject: How lines are chosen

Dear Elena,

I found you through the Leeds alumni list. You planned the Norrland link: how is a line chosen?
Could you spare 20 minutes in the next two weeks?

Best wishes,
Priya Raman, final-year geography student, 07700 900123
"""

Command = Sequence[str]


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, ratio of CPU time, budget); every round runs each command once."""
    with tempfile.TemporaryDirectory(prefix="groundwork-bench-") as folder:
        place = Path(folder)
        environment = _book(place)
        commands = _commands(place)
        spent: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                spent[name].append(_cpu(command, environment))
    least = {name: min(each) for name, each in spent.items()}
    rows = [_row("groundwork --help / a click hello", least["--help"] / least["hello"], HELP)]
    for name in commands:
        if name not in ("hello", "empty", "--help"):
            ratio = least[name] / least["empty"]
            rows.append(_row(f"groundwork {name} / check of an empty project", ratio, OTHERS))
    return rows


def _row(what: str, ratio: float, budget: float) -> tuple[str, str, str]:
    return what, f"{ratio:.2f}", f"<= {budget}"


def _commands(place: Path) -> Mapping[str, Command]:
    return {
        "hello": [sys.executable, str(place / "hello.py"), "--help"],
        "--help": [GROUNDWORK, "--help"],
        "empty": [sys.executable, str(place / "empty" / "manage.py"), "check"],
        "today": [GROUNDWORK, "today"],
        "person": [GROUNDWORK, "person", "elena"],
        "find": [GROUNDWORK, "find", "norr"],
        "check": [GROUNDWORK, "check", str(place / "letter.txt"), "--to", "elena"],
        "log": [GROUNDWORK, "log", "elena", "note", "She reads grid papers."],
    }


def _book(place: Path) -> Mapping[str, str]:
    """A book with one person in it, an empty project and the least click command."""
    (place / "hello.py").write_text(HELLO)
    (place / "letter.txt").write_text(LETTER)
    (place / "empty").mkdir()
    start = ["-m", "django", "startproject", "emptyproject", str(place / "empty")]
    subprocess.run([sys.executable, *start], check=True)
    kept = {name: each for name, each in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    environment = {**kept, "GROUNDWORK_DATA": str(place / "book")}
    for words in (
        ["add", "--name", "Elena Vasquez", "--email", "elena@norrland.example"],
        ["reach-out", "elena", "--about", "industry: grids"],
    ):
        _cpu([GROUNDWORK, *words], environment)
    return environment


def _cpu(command: Command, environment: Mapping[str, str]) -> float:
    """User and system seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    if done.returncode > 1:
        raise RuntimeError(f"{command}: {done.stderr.decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
