"""A list that was brought, or is coming in."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from groundwork.adapters import clock
from groundwork.faces.web.bring.showing import STATES, people, short
from groundwork.faces.web.flash import say
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.imports import queries
from groundwork.imports.models import ImportRun
from groundwork.imports.stop import stop
from groundwork.imports.take_back import take_back
from groundwork.people.models import Person
from groundwork.steps.errors import Mistake, Refused

NAMED = 10


@require_safe
def show(request: SeekerRequest, run_id: int) -> HttpResponse:
    """How far it is; or what came of it, and what waits for the seeker."""
    run = _run(request, run_id)
    if run.state == ImportRun.READING:
        return render(request, "bring/coming.html", _progress(run))
    start = _start(request)
    rows = queries.aside(run, start)
    page = {
        "run": run,
        "state": STATES[run.state],
        "stats": [
            (f"{run.new:,}", "new people" if run.new != 1 else "new person"),
            (f"{run.known:,}", "here already, joined with what you have"),
            (f"{run.set_aside:,}", "set aside for you, kept as they are"),
        ],
        "aside": [(row.pk, row.line, short(row.text), row.reason) for row in rows],
        "before": max(0, start - queries.SHOWN) if start else None,
        "after": start + queries.SHOWN if start + queries.SHOWN < run.set_aside else None,
        "range": f"{start + 1:,} to {start + len(rows):,} of {run.set_aside:,}",
        "offered": queries.offered(run),
        "moves": queries.moves(run),
        "can_go_back": queries.can_go_back(run, clock.now()),
        "key": new_key(),
    }
    return render(request, "bring/run.html", page)


@require_safe
def progress(request: SeekerRequest, run_id: int) -> HttpResponse:
    """The bar alone, asked for every second; at the end it sends on to what came of it."""
    run = _run(request, run_id)
    if run.state != ImportRun.READING:
        return HttpResponseClientRedirect(reverse("import_run", args=[run.pk]))
    return render(request, "bring/progress.html", _progress(run))


@require_POST
def stop_run(request: SeekerRequest, run_id: int) -> HttpResponse:
    """Reads no further."""
    try:
        stop(actor(request), _run(request, run_id).pk)
        say(request, "Stopped. What had come in stays, and you can take it back.")
    except Mistake as problem:
        say(request, str(problem))
    return redirect("import_run", run_id)


@require_POST
def take_run_back(request: SeekerRequest, run_id: int) -> HttpResponse:
    """Takes the whole list back, and names those who stay."""
    try:
        told = take_back(actor(request), run_id)
    except (Mistake, Refused) as problem:
        say(request, str(problem), "warning")
        return redirect("import")
    say(request, _taken_back(request, told))
    return redirect("import")


def _taken_back(request: SeekerRequest, told: dict[str, object]) -> str:
    kept = list(told["kept"])  # type: ignore[call-overload]
    names = list(
        Person.objects.filter(account=request.account, pk__in=kept[:NAMED])
        .order_by("name")
        .values_list("name", flat=True)
    )
    words = f"{told['file']} is taken back: {people(int(str(told['gone'])))} left with it."
    if not names:
        return words
    more = f" and {len(kept) - len(names):,} more" if len(kept) > len(names) else ""
    return f"{words} You have worked with {', '.join(names)}{more} since, so they stay."


def _run(request: SeekerRequest, run_id: int) -> ImportRun:
    run = queries.run_of(request.account, run_id)
    if run is None:
        raise Http404
    return run


def _start(request: SeekerRequest) -> int:
    given = request.GET.get("from", "0")
    return min(int(given), 10**9) if given.isdecimal() else 0


def _progress(run: ImportRun) -> dict[str, object]:
    share = min(100, 100 * run.position // max(1, run.size))
    return {
        "run": run,
        "share": share,
        "words": f"{run.read:,} rows so far, {share}% of the file: {people(run.new)} new, "
        f"{run.known:,} here already, {run.set_aside:,} set aside.",
        "key": new_key(),
    }
