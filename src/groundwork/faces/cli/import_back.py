"""Takes a list back that was brought, or says which lists still can be."""

import re
from datetime import datetime, timedelta
from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.faces.cli.bring import people
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.faces.cli.telling import dated, person_shape
from groundwork.imports import queries
from groundwork.imports.models import ImportRun
from groundwork.imports.take_back import DAYS, take_back
from groundwork.people.models import Person
from groundwork.steps.errors import Mistake

NAMED = 10


def import_back(
    run: Annotated[
        str, Parameter(help="The number of the list. Without it, those that can go back.")
    ] = "",
    /,
) -> Answer:
    """Take a whole list back, within 30 days of bringing it: whoever came with it goes.

    Whoever you have worked with since stays."""
    me = the_seeker()
    return _taken_back(me, run.strip()) if run.strip() else _can_go(me)


def _can_go(me: Me) -> Answer:
    runs = queries.may_go_back(me.account, me.now)
    lines = [_line(me, each) for each in runs] or ["There is no list that could be taken back."]
    if runs:
        lines.append("`groundwork import-back` with its number takes one back.")
    return Answer(lines, {"lists": [_shape(each) for each in runs]})


def _line(me: Me, run: ImportRun) -> str:
    here = me.dates.here
    on, last = run.started_at.astimezone(here), _last(run).astimezone(here)
    counts = f"{people(run.new)} new, {run.known:,} here already"
    if run.set_aside:
        counts += f", {run.set_aside:,} set aside"
    return f"#{run.pk} {run.file}, {dated(on.date())}: {counts}. Until {dated(last.date())}."


def _last(run: ImportRun) -> datetime:
    return run.started_at + timedelta(days=DAYS)


def _shape(run: ImportRun) -> dict[str, Any]:
    return {
        "run": run.pk,
        "file": run.file,
        "at": run.started_at,
        "until": _last(run),
        "state": run.state,
        "new": run.new,
        "known": run.known,
        "set_aside": run.set_aside,
    }


def _taken_back(me: Me, given: str) -> Answer:
    told = take_back(me.acts(), _numbered(me, given).pk)
    kept = Person.objects.filter(account=me.account, pk__in=told["kept"])
    stay = list(kept.select_related("organisation").order_by("name"))
    said = f"{told['file']} is taken back: {people(told['gone'])} left with it."
    data = {
        "said": said,
        "file": told["file"],
        "gone": told["gone"],
        "kept": [person_shape(each) for each in stay],
    }
    return Answer([said, *_staying(stay)], data)


def _numbered(me: Me, given: str) -> ImportRun:
    number = re.fullmatch(r"#?(\d{1,18})", given)
    run = queries.run_of(me.account, int(number[1])) if number else None
    if run is None:
        raise Mistake(
            f'There is no list "{given}" in your book. `groundwork import-back` alone shows those '
            "that can be taken back."
        )
    return run


def _staying(stay: list[Person]) -> list[str]:
    if not stay:
        return []
    names = ", ".join(each.name for each in stay[:NAMED])
    more = f" and {len(stay) - NAMED:,} more" if len(stay) > NAMED else ""
    return [f"You have worked with {names}{more} since, so they stay."]
