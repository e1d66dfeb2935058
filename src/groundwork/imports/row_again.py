"""Takes in a row that was set aside, as the seeker put it right."""

from collections.abc import Mapping
from typing import Any

from groundwork.imports.formats import Row
from groundwork.imports.likeness import Likeness
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.take_rows import (
    add_up,
    has_address,
    make_or_join,
    outcome_of,
    tell,
    without_barred,
)
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

FIELDS = ("name", "organisation", "title", "emails", "phones", "tie", "place", "note")


@action
def again(change: Change, row_id: int, fields: Mapping[str, str]) -> dict[str, Any]:
    """Makes or joins the person of a row that was set aside, from what the seeker says it means.

    `fields`: words for some of FIELDS. The row keeps its own words, and is taken back with its run.
    Gives `person` (an id) and `outcome`. Raises Mistake where there is no name, address or number,
    or where the row waits no longer."""
    row = ImportRow.objects.filter(run__account=change.account, pk=row_id).first()
    if row is None or row.outcome != ImportRow.SET_ASIDE:
        raise Mistake("This row has been dealt with already.")
    run = ImportRun.objects.get(pk=row.run_id)
    meant = {name: fields.get(name, "").replace("\0", "").strip() for name in FIELDS}
    meant = {name: words for name, words in meant.items() if words}
    if not meant.keys() & {"name", "emails", "phones"}:
        raise Mistake("Give a name, an address or a number, and this row can be added.")
    told = Row(row.line, row.text, meant)
    sha, _ = Likeness(run.sha256).of(told)
    one = without_barred(change.account, tell([told], run.tie, change.account.country))[0]
    if isinstance(one, str):
        raise Mistake(one)
    taken = make_or_join(change, run.pk, {0: one}, [sha])[0]
    row.fields, row.reason, row.sha256, row.has_address = meant, "", sha, has_address(one)
    row.outcome, row.person_id, row.made = outcome_of(taken), taken.person, taken.made
    row.mark, row.changed = taken.mark if taken.made else "", taken.changed
    row.offered_id, row.organisation_id = taken.offered, taken.organisation
    row.save()
    add_up(ImportRun.objects.filter(pk=run.pk), {row.outcome: 1, ImportRow.SET_ASIDE: -1})
    return {"person": taken.person, "outcome": row.outcome}
