"""Brings a list to this machine: a file or a paste, kept until it was looked over."""

from collections.abc import Iterable

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from groundwork.adapters import clock
from groundwork.care.opening import in_words
from groundwork.faces.web.bring.showing import past
from groundwork.faces.web.seeker import SeekerRequest, new_key
from groundwork.imports import files, queries
from groundwork.imports.formats import Unreadable, read

PASTED = "pasted list.txt"
NOTHING = "Choose a file first, or paste a list."


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: SeekerRequest) -> HttpResponse:
    """Where a list is chosen or pasted; below it the lists that were brought."""
    if request.method != "POST":
        return page(request)
    pasted = request.POST.get("words", "")
    upload = request.FILES.get("file")
    if upload is not None:
        return _kept(request, upload.name or "list", upload.chunks(), "")
    if not pasted.strip():
        return page(request, error=NOTHING, where="words" if "words" in request.POST else "file")
    return _kept(request, PASTED, [pasted.encode("utf-8", "replace")], pasted)


def _kept(request: SeekerRequest, name: str, parts: Iterable[bytes], pasted: str) -> HttpResponse:
    where = "words" if pasted else "file"
    try:
        token = files.keep(request.account, name, parts)
    except OSError as problem:
        words = in_words(problem)
        if words is None:
            raise
        return page(request, error=words, where=where, pasted=pasted)
    path = files.find(request.account, token)
    try:
        if path is not None:
            read(path)
    except Unreadable as problem:
        files.drop(request.account, token)
        return page(request, error=str(problem), where=where, pasted=pasted)
    return redirect("import_preview", token)


def page(
    request: SeekerRequest, *, error: str = "", where: str = "file", pasted: str = ""
) -> HttpResponse:
    """The page, with a sentence beside the field that it is about."""
    account = request.account
    shown = {
        "file_error": error if where == "file" else "",
        "words_error": error if where == "words" else "",
        "pasted": pasted,
        "runs": past(account, queries.past_runs(account), clock.now()),
        "gone": past(account, queries.taken_back(account), clock.now()),
        "key": new_key(),
    }
    return render(request, "bring/bring.html", shown, status=422 if error else 200)
