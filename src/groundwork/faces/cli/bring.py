"""Brings a list of people in."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.faces.cli.arguments import as_word
from groundwork.faces.cli.saying import BAD_INPUT, Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.imports import bring as bringing
from groundwork.imports import files, queries
from groundwork.imports.columns import FIELDS, read_choice
from groundwork.imports.formats import Reading, Unreadable, read
from groundwork.imports.models import ImportRun
from groundwork.imports.preview import Aside, Preview, preview
from groundwork.imports.start import a_tie
from groundwork.steps.errors import Mistake

MOST_SHOWN = 20


def bring(
    file: Annotated[Path, Parameter(help="LinkedIn's archive, or any list as CSV.")],
    /,
    *,
    dry_run: Annotated[bool, Parameter(negative="", help="Only say what it would bring.")] = False,
    columns: Annotated[
        str,
        Parameter(help=f'What the columns hold: "1=name,2=email". One of: {", ".join(FIELDS)}.'),
    ] = "",
    tie: Annotated[
        str, Parameter(help="Your tie to everybody in the list whose row says none.")
    ] = "",
) -> Answer:
    """Bring a list of people in: what can't be understood is set aside, and shown.

    The same file twice changes nothing, and `import-back` takes a list back for 30 days."""
    me, whole = the_seeker(), a_tie(as_word(tie))
    try:
        chosen = read_choice(columns) if columns else None
        reading = read(file, chosen)
        if dry_run or not reading.columns:
            found = preview(me.account, reading, files.sha256(file), whole)
            return _would_bring(file, reading, found)
        return _run(me, file, chosen, whole)
    except Unreadable as problem:
        raise Mistake(str(problem)) from problem


def _run(me: Me, file: Path, columns: Mapping[int, str] | None, tie: str) -> Answer:
    token = files.keep_copy(me.account, file)
    run = bringing.begin(me.acts(), me.account, token, columns, tie)
    if run.state == ImportRun.DONE:
        told = f"You have brought {run.file} before: nothing was changed."
        return _answer(run, 0, run.new + run.known, [told])
    run = bringing.carry_on(run.pk, "command", _progress)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    came = f"{people(run.new)} came in from {run.file}; {run.known:,} were here already."
    return _answer(run, run.new, run.known, [came, run.reason] if run.reason else [came])


def _progress(run: ImportRun) -> None:
    if sys.stderr.isatty():
        share = min(100, 100 * run.position // max(1, run.size))
        print(f"\r{run.read:,} rows, {share}% of the file", end="", file=sys.stderr, flush=True)


def _answer(run: ImportRun, new: int, known: int, lines: list[str]) -> Answer:
    aside = [Aside(row.line, row.text, row.reason) for row in queries.aside(run, most=None)]
    data = {
        "run": run.pk,
        "file": run.file,
        "read": run.read,
        "new": new,
        "known": known,
        "set_aside": _as_data(aside),
    }
    if run.reason:
        data["stopped"] = run.reason
    return Answer([*lines, *_aside_lines(aside)], data, BAD_INPUT if run.reason else 0)


def _would_bring(file: Path, reading: Reading, found: Preview) -> Answer:
    lines = [
        f"{file.name} would bring {people(found.new)}; {found.known:,} are here already. "
        "Nothing was written."
    ]
    if not reading.columns:
        heads = ", ".join(f"{at} “{head}”" for at, head in enumerate(reading.headers, 1))
        lines = [
            "Nothing was brought: say what the columns hold, and it can be read, for example "
            f'--columns "1=name,2=email". They are: {heads}.'
        ]
    data = {
        "file": file.name,
        "columns": {str(at + 1): field for at, field in sorted(reading.columns.items())},
        "read": found.read,
        "new": found.new,
        "known": found.known,
        "set_aside": _as_data(found.aside),
    }
    return Answer([*lines, *_aside_lines(found.aside)], data)


def people(count: int) -> str:
    """So many people, in words."""
    return "1 person" if count == 1 else f"{count:,} people"


def _as_data(aside: list[Aside]) -> list[dict[str, Any]]:
    return [{"line": each.line, "text": each.text, "reason": each.reason} for each in aside]


def _aside_lines(aside: list[Aside]) -> list[str]:
    if not aside:
        return []
    shown = [_shown(each) for each in aside[:MOST_SHOWN]]
    more = len(aside) - len(shown)
    rest = [f"  and {more:,} more, which --json or the page shows."] if more else []
    return [f"Set aside, kept as they are: {len(aside):,}", *shown, *rest]


def _shown(each: Aside) -> str:
    words = " ".join(each.text.split())
    short = words if len(words) <= 60 else f"{words[:60]} …"
    return f"  Line {each.line}: “{short}” {each.reason}"
