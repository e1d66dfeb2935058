"""Brings a copy of the book back."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from groundwork.care.opening import open_book
from groundwork.care.restore import restore as bring_back
from groundwork.faces.cli.saying import Answer


def restore(file: Annotated[Path, Parameter(help="A copy made by `backup`.")], /) -> Answer:
    """Make the book what it is in a copy. The present one is kept among the copies first."""
    done = bring_back(file.absolute())
    open_book()
    lines = [f"Your book is now as it was in {file}."]
    if done.kept:
        lines.append(f"The one before is kept: {done.kept}")
    if not done.by_checksum:
        lines.append("No checksum lay beside it; the pages were checked, and hold together.")
    data = {"file": file, "kept": done.kept, "by_checksum": done.by_checksum}
    return Answer(lines, data)
