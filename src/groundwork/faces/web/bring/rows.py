"""Puts a row right that was set aside."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from groundwork.faces.web.bring.showing import TIES, short
from groundwork.faces.web.flash import say
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.imports import queries, row_again
from groundwork.imports.guessing import guess
from groundwork.imports.models import ImportRow
from groundwork.people.models import Person
from groundwork.steps.errors import Mistake

LONGEST = 2_000


@require_http_methods(["GET", "HEAD", "POST"])
def row_again_view(request: SeekerRequest, row_id: int) -> HttpResponse:
    """Its words, why it waits, and a form with what they may mean."""
    row = queries.waiting_row(request.account, row_id)
    if row is None:
        say(request, "This row has been dealt with already.")
        return redirect("import")
    if request.method != "POST":
        return _page(request, row, guess(row))
    given = {name: request.POST.get(name, "").replace("\r\n", "\n") for name in row_again.FIELDS}
    try:
        told = row_again.again(actor(request), row.pk, given)
    except Mistake as problem:
        return _page(request, row, given, str(problem))
    name = Person.objects.get(pk=told["person"]).name
    joined = told["outcome"] == ImportRow.KNOWN
    say(request, f"{name} was here already, and was joined." if joined else f"{name} is added.")
    return redirect("import_run", row.run_id)


def _page(
    request: SeekerRequest, row: ImportRow, given: dict[str, str], error: str = ""
) -> HttpResponse:
    shown = {
        "row": row,
        "words": short(row.text, LONGEST),
        "given": {name: given.get(name, "") for name in row_again.FIELDS},
        "ties": TIES,
        "error": error,
        "key": request.POST.get("key") or new_key(),
    }
    return render(request, "bring/row.html", shown, status=422 if error else 200)
