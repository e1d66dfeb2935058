"""Looks a list over with the seeker: nothing is in the book until they say so."""

from collections.abc import Mapping

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from groundwork.faces.web.bring import arriving, background
from groundwork.faces.web.bring.showing import (
    TIES,
    columns,
    field_choices,
    headings,
    people,
    sample,
    short,
)
from groundwork.faces.web.flash import say
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.imports import bring, files
from groundwork.imports.columns import FIELDS, NAMING
from groundwork.imports.formats import Reading, Unreadable, read
from groundwork.imports.models import ImportRun
from groundwork.imports.preview import Preview, preview
from groundwork.method.words import Tie
from groundwork.steps.errors import Mistake

LOOKED_AT = 20_000
"""Rows that are looked at before the page is shown."""


@require_http_methods(["GET", "HEAD", "POST"])
def look(request: SeekerRequest, token: str) -> HttpResponse:
    """The list as it was understood; what was chosen for its columns stands in the address.

    A POST brings it in."""
    given = request.POST if request.method == "POST" else request.GET
    chosen, tie = _chosen(given), given.get("tie", "")
    tie = tie if tie in list(Tie) else ""
    path = files.find(request.account, token)
    try:
        if request.method == "POST":
            return _bring(request, token, chosen, tie)
        if path is None:
            raise Unreadable(bring.GONE)
        reading = read(path, chosen)
        found = preview(request.account, reading, files.sha256(path), tie, LOOKED_AT)
    except Unreadable as problem:
        files.drop(request.account, token)
        return arriving.page(request, error=str(problem))
    except Mistake as problem:
        say(request, str(problem), "warning")
        return redirect("import")
    return render(
        request, "bring/preview.html", _page(token, path.name, reading, found, tie, chosen)
    )


def _bring(
    request: SeekerRequest, token: str, chosen: Mapping[int, str] | None, tie: str
) -> HttpResponse:
    run = bring.begin(actor(request), request.account, token, chosen, tie)
    if run.state == ImportRun.DONE:
        say(request, f"You have brought {run.file} before: nothing was changed.")
    elif run.state == ImportRun.READING:
        background.read(run)
    return redirect("import_run", run.pk)


@require_POST
def leave(request: SeekerRequest, token: str) -> HttpResponse:
    """Does nothing with the list, and lets the file go."""
    if files.find(request.account, token) is None:
        raise Http404
    files.drop(request.account, token)
    say(request, "Nothing was added, and the copy of your file is gone.")
    return redirect("import")


def _chosen(given: QueryDict) -> dict[int, str] | None:
    """What was chosen for each column; None where nothing was, and the headings say it."""
    if "chosen" not in given:
        return None
    chosen = {name[1:]: given[name] for name in given if name.startswith("c")}
    return {int(at): field for at, field in chosen.items() if at.isdecimal() and field in FIELDS}


def _page(
    token: str,
    file: str,
    reading: Reading,
    found: Preview,
    tie: str,
    chosen: Mapping[int, str] | None,
) -> dict[str, object]:
    can_bring = bool(set(reading.columns.values()) & NAMING)
    return {
        "token": token,
        "words": _words(file, found),
        "stats": [
            (f"{found.new:,}", "new people, understood" if found.new != 1 else "new person"),
            (f"{found.known:,}", "already here, joined with what you have"),
            (f"{found.set_aside:,}", "set aside for you, kept as they are"),
        ],
        "found": found,
        "aside": [(each.line, short(each.text), each.reason) for each in found.aside],
        "columns": columns(reading),
        "fields": field_choices(),
        "headings": headings(reading),
        "samples": [sample(each) for each in found.samples],
        "tie": tie,
        "ties": TIES,
        "chosen": dict(chosen) if chosen is not None else None,
        "can_bring": can_bring,
        "label": f"Add {people(found.new)}" if found.new and found.is_whole else "Bring it in",
        "key": new_key(),
    }


def _words(file: str, found: Preview) -> str:
    rows = "1 row" if found.read == 1 else f"{found.read:,} rows"
    if not found.is_whole:
        rows = f"the first {found.read:,} rows of many"
    return f"{file} · {rows} · nothing is saved until you say so"
