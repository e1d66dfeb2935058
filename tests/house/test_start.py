"""What is slow to load is loaded when it is needed, never at the start."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from .source import ROOT, SOURCE

HEAVY = {"holidays", "icalendar", "phonenumbers", "numpy", "nameparser", "rapidfuzz"}
TELL = "import importlib, sys; importlib.import_module(sys.argv[1]); print(*sys.modules)"


def _command() -> str:
    with (ROOT / "pyproject.toml").open("rb") as file:
        scripts = tomllib.load(file)["project"]["scripts"]
    return str(scripts["groundwork"]).split(":")[0]


@pytest.mark.parametrize(
    ("start", "folder"),
    [(_command(), "faces/cli"), ("groundwork.project.wsgi", "project")],
    ids=["command", "server"],
)
def test_nothing_heavy_is_loaded_at_the_start(start: str, folder: str, tmp_path: Path) -> None:
    if not (SOURCE / folder).exists():
        pytest.skip(f"{start} is not written yet")
    told = subprocess.run(
        [sys.executable, "-c", TELL, start],
        env={**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert told.returncode == 0, told.stderr
    loaded = {name.split(".")[0] for name in told.stdout.split()}
    assert "groundwork" in loaded
    assert loaded & HEAVY == set()
