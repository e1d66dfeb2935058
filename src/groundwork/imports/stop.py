"""Ends the reading of a list: at its end, or before."""

from groundwork.imports.models import ImportRun
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


class Stopped(Mistake):
    """The list is not being read any more."""


@action
def finish(change: Change, run_id: int) -> None:
    """The whole list was read."""
    _end(change, run_id, ImportRun.DONE, "")


@action
def stop(change: Change, run_id: int, reason: str = "") -> None:
    """Reads no further; what came in stays, and can be taken back. Raises Stopped where the list
    is not being read."""
    _end(change, run_id, ImportRun.STOPPED, reason)


def reading_run(change: Change, run_id: int) -> ImportRun:
    """The run of that number that is being read. Raises Stopped where there is none."""
    run = ImportRun.objects.filter(account=change.account, pk=run_id).first()
    if run is None or run.state != ImportRun.READING:
        raise Stopped("This list is not being read any more.")
    return run


def _end(change: Change, run_id: int, state: str, reason: str) -> None:
    run = reading_run(change, run_id)
    run.state, run.reason, run.kept, run.ended_at = state, reason[:300], "", change.now
    run.save(update_fields=["state", "reason", "kept", "ended_at"])
