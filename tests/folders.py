"""Where the files of a test run lie: away from anybody's own, and each process apart."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 4 * 2**30
"""Bytes that must be free there; a run of everything needs a fraction."""


def lie_in_memory() -> None:
    """Puts temporary files in memory where there is room: taking away a file costs no disk then,
    and a run takes away thousands. TMPDIR, where it is set, stays what it is."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK):
        return
    if shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


def own_folder() -> Path:
    """The data folder of this process, noted for those that it starts. The first process of a run
    has made one for each that runs its tests."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ["GROUNDWORK_DATA"] = tempfile.mkdtemp(prefix="groundwork-tests-")
    return Path(os.environ["GROUNDWORK_DATA"])
