"""Copies the book."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from groundwork.care import backup as care
from groundwork.faces.cli.saying import Answer


def backup(
    file: Annotated[Path, Parameter(help="The file to make; it must not be there yet.")], /
) -> Answer:
    """Copy the whole book into one file, with its checksum beside it."""
    made = care.copy("by hand", file.absolute())
    sha256 = care.noted_checksum(made)
    lines = [f"Your book is copied to {made}.", "`groundwork restore FILE` brings it back."]
    return Answer(lines, {"file": made, "sha256": sha256})
