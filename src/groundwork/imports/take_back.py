"""Takes a whole run back: the book is as it was, except for what the seeker has touched since.

"As it was" holds for every table of the book but three: acts, which tell that the list was brought
and taken back; the counters by which SQLite numbers rows, for a number is never given twice; and
the pages of the search index, in which the same is found as before.
"""

from datetime import timedelta
from typing import Any

from groundwork.imports.emptying import delete_organisations, delete_people, delete_rows
from groundwork.imports.giving_back import give_back
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.touched import hand_over, made_and_touched
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

DAYS = 30
NOT_BACK = "This list was brought more than 30 days ago. Its people stay; you can erase each."


@action
def take_back(change: Change, run_id: int) -> dict[str, Any]:
    """Takes back all that a run brought, within 30 days.

    Whoever came with it goes; what it filled in with others goes back. People touched since (an
    event, an edit, a text) stay as they are, and are given as `kept` (ids). Those that another
    list brought too stay for that one. Raises Mistake while it is read, or after 30 days."""
    run = ImportRun.objects.filter(account=change.account, pk=run_id).first()
    if run is None or run.state == ImportRun.TAKEN_BACK:
        raise Mistake("This list has been taken back already.")
    if run.state == ImportRun.READING:
        raise Mistake("This list is still coming in. Stop it first, then take it back.")
    if change.now - run.started_at > timedelta(days=DAYS):
        raise Mistake(NOT_BACK)
    kept = made_and_touched(run)
    hand_over(run, kept)
    kept |= give_back(change, run, kept)
    gone = delete_people(run)
    delete_organisations(run)
    delete_rows(run, kept)
    _close(change, run)
    return {"file": run.file, "gone": gone, "kept": sorted(kept)}


def _close(change: Change, run: ImportRun) -> None:
    """A run of which nothing is left leaves no trace but its acts."""
    left = list(run.rows.values_list("outcome", flat=True))
    if not left:
        run.delete()
        return
    run.state, run.ended_at = ImportRun.TAKEN_BACK, change.now
    run.read, run.set_aside = len(left), 0
    run.new, run.known = left.count(ImportRow.NEW), left.count(ImportRow.KNOWN)
    run.save()
