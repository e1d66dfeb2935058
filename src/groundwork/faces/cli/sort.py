"""Says of mails in files what they are, as the reading of a mailbox would."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.faces.cli.saying import Answer
from groundwork.mail.sorting import Judgement, judge
from groundwork.steps.errors import Mistake


def sort(
    *files: Annotated[
        str, Parameter(help="A mail as it came (.eml), or a folder of them.", negative=())
    ],
) -> Answer:
    """Say of each mail in a file what it is, what is new in it and what it seems to mean.

    No book is needed, and nothing is kept."""
    if not files:
        raise Mistake("Name at least one file with a mail in it, or a folder of them.")
    judged = [(name, judge(_bytes(name))) for name in _each(files)]
    if not judged:
        raise Mistake(f"There is no file in {files[0]}.")
    return Answer(
        [_line(name, found) for name, found in judged],
        {},
        rows=[_shape(name, found) for name, found in judged],
    )


def _each(files: tuple[str, ...]) -> Iterator[str]:
    """Every file, a folder's by name. Raises Mistake for one that isn't there."""
    missing = next((name for name in files if not Path(name).exists()), None)
    if missing is not None:
        raise Mistake(f"There is no file or folder {missing}. Look at its name, then try again.")
    for name in files:
        if Path(name).is_dir():
            yield from sorted(str(each) for each in Path(name).iterdir() if each.is_file())
        else:
            yield name


def _bytes(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as problem:
        raise Mistake(f"{name} can't be read: {(problem.strerror or '').lower()}.") from None


def _line(name: str, found: Judgement) -> str:
    told = [found.kind, ", ".join(found.addresses)]
    if found.until:
        told.append(f"{'back on' if found.until_is == 'back' else 'until'} {found.until}")
    if found.meaning:
        told.append(f"means {found.meaning}?{f' {found.when}' if found.when else ''}")
    if found.refers_to:
        told.append(" ".join(filter(None, [found.refers_to.name, found.refers_to.address])))
    return f"{name}: {', '.join(filter(None, told))}. {found.why}"


def _shape(name: str, found: Judgement) -> dict[str, Any]:
    refers = found.refers_to
    return {
        "file": name,
        "kind": found.kind,
        "addresses": list(found.addresses),
        "until": found.until,
        "until_is": found.until_is,
        "reply": found.reply,
        "meaning": found.meaning,
        "when": found.when,
        "refers_to": {"name": refers.name, "address": refers.address} if refers else None,
        "why": found.why,
    }
