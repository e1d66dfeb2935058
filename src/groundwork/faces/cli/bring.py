"""Brings a list of people in: a LinkedIn archive, or a CSV with its columns."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.faces.cli.arguments import as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.imports import bring as bringing
from groundwork.imports import files
from groundwork.imports.formats import Reading, Unreadable, read
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.preview import preview
from groundwork.steps.errors import Mistake

FIELDS = (
    "given", "family", "name", "email", "phone", "organisation", "title", "url", "profile",
    "place", "tie", "note", "connected_on",
)  # fmt: skip
SHOWN = 20
EVERY = 2_000

Aside = dict[str, Any]


def bring(
    file: Annotated[
        str, Parameter(help="A LinkedIn archive (zip), its Connections.csv, or a CSV.")
    ],
    /,
    *,
    dry_run: Annotated[
        bool, Parameter(help="Look it over and write nothing.", negative="")
    ] = False,
    columns: Annotated[
        str, Parameter(help='What the columns hold, where it can\'t be told: "1=name, 3=email".')
    ] = "",
    tie: Annotated[str, Parameter(help="The tie of everybody whose row says none.")] = "",
) -> Answer:
    """Bring a list of people in. What can't be understood is set aside, with its line and a reason.

    The same file twice changes nothing."""
    me = the_seeker()
    path = Path(file)
    if not path.is_file():
        raise Mistake(f"There is no file {file}.")
    try:
        chosen = _chosen(columns, read(path).headers) if columns else None
        return _look(me, path, chosen, as_word(tie)) if dry_run else _bring(me, path, chosen, tie)
    except Unreadable as complaint:
        raise Mistake(str(complaint)) from None


def _chosen(words: str, headers: Sequence[str]) -> Mapping[int, str]:
    """Columns by their number from 1, or by their heading, and what each holds."""
    chosen = {}
    for part in words.split(","):
        column, equals, field = part.rpartition("=")
        if not equals or as_word(field) not in FIELDS:
            raise Mistake(f'"{part.strip()}" names no field. The fields are: {", ".join(FIELDS)}.')
        chosen[_place(column.strip(), headers)] = as_word(field)
    return chosen


def _place(column: str, headers: Sequence[str]) -> int:
    named = [at for at, heading in enumerate(headers) if heading.casefold() == column.casefold()]
    if named:
        return named[0]
    if column.isdigit() and 1 <= int(column) <= len(headers):
        return int(column) - 1
    numbered = "; ".join(f"{at} {heading}" for at, heading in enumerate(headers, 1))
    raise Mistake(f'There is no column "{column}". These are: {numbered}.')


def _look(me: Me, path: Path, columns: Mapping[int, str] | None, tie: str) -> Answer:
    reading = read(path, columns)
    found = preview(me.account, reading, files.sha256(path), tie)
    aside = [{"line": each.line, "text": each.text, "reason": each.reason} for each in found.aside]
    counts = {"read": found.read, "new": found.new, "known": found.known}
    data = {**counts, "set_aside": aside, "dry_run": True, "run": None, "columns": _told(reading)}
    lines = [f"{path.name}, looked over; nothing was written.", *_columns(reading)]
    return Answer([*lines, *_counted(counts, aside)], data)


def _bring(me: Me, path: Path, columns: Mapping[int, str] | None, tie: str) -> Answer:
    reading = read(path, columns)
    token = files.keep_copy(me.account, path)
    run = bringing.begin(me.acts(), me.account, token, columns, as_word(tie))
    was_here = run.state == ImportRun.DONE
    run = bringing.carry_on(run.pk, "command", _tell)
    rows = run.rows.filter(outcome=ImportRow.SET_ASIDE).order_by("line")
    aside = [dict(each) for each in rows.values("line", "text", "reason")]
    new, known = (0, run.new + run.known) if was_here else (run.new, run.known)
    counts = {"read": run.read, "new": new, "known": known}
    data = {
        **counts,
        "set_aside": aside,
        "dry_run": False,
        "run": run.pk,
        "columns": _told(reading),
    }
    lines = ["This very list is in your book already."] if was_here else []
    if run.state == ImportRun.STOPPED:
        lines.append(f"It stopped before its end. {run.reason}".strip())
    return Answer([*lines, *_columns(reading), *_counted(counts, aside)], data)


def _tell(run: ImportRun) -> None:
    """How far a long list is, where somebody looks on."""
    if run.read and run.read % EVERY == 0 and sys.stderr.isatty():
        print(f"{run.read} read …", file=sys.stderr)


def _told(reading: Reading) -> list[dict[str, Any]]:
    return [
        {"column": at, "heading": heading, "field": reading.columns.get(at - 1)}
        for at, heading in enumerate(reading.headers, 1)
    ]


def _columns(reading: Reading) -> list[str]:
    if reading.columns:
        return []
    numbered = "; ".join(f"{at} {heading}" for at, heading in enumerate(reading.headers, 1))
    return [f'Say what the columns hold: --columns "1=name, 2=email". These are: {numbered}.']


def _counted(counts: Mapping[str, int], aside: Sequence[Aside]) -> list[str]:
    lines = [
        f"Read {counts['read']}: {counts['new']} new, {counts['known']} here already, "
        f"{len(aside)} set aside."
    ]
    for each in aside[:SHOWN]:
        words = " ".join(each["text"].split())[:60]
        lines += [f"  Line {each['line']}: {words}", f"    {each['reason']}"]
    if len(aside) > SHOWN:
        lines.append("  More were set aside; --json lists them all.")
    return lines
