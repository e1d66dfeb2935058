"""Starts a run over a list."""

from collections.abc import Mapping
from dataclasses import dataclass

from groundwork.imports.models import ImportRow, ImportRun
from groundwork.method.words import Tie
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Act


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as a file: the token it is kept by, what is in it, and what was chosen for it."""

    kept: str
    file: str
    sha256: str
    format: str
    columns: Mapping[int, str]
    size: int
    tie: str = ""


@action
def start(change: Change, listed: Listed) -> int:
    """Starts a run and gives its number; nothing is read yet.

    The very same list, read in the same way, is brought once: where its run is under way, or done
    and everybody of it is still here, that one's number is given. Raises Mistake for a tie that is
    none of S1 or A1."""
    a_tie(listed.tie)
    columns = {str(at): field for at, field in sorted(listed.columns.items())}
    same = ImportRun.objects.filter(
        account=change.account, sha256=listed.sha256, columns=columns, tie=listed.tie
    )
    for run in same.filter(state__in=[ImportRun.READING, ImportRun.DONE]).order_by("-pk"):
        if run.state == ImportRun.READING or _is_all_here(run):
            return run.pk
    last_act = Act.objects.filter(account=change.account).order_by("-pk").first()
    return ImportRun.objects.create(
        account=change.account,
        file=listed.file[:300],
        kept=listed.kept,
        sha256=listed.sha256,
        format=listed.format,
        columns=columns,
        tie=listed.tie,
        state=ImportRun.READING,
        size=listed.size,
        after_act=last_act.pk if last_act else 0,
        started_at=change.now,
    ).pk


def a_tie(word: str) -> str:
    """A tie for a whole list, or "". Raises Mistake where it is none of S1 or A1."""
    if word and word not in list(Tie):
        raise Mistake(f"Choose one of the ties: {', '.join(Tie)}.")
    return word


def _is_all_here(run: ImportRun) -> bool:
    """Whether nobody who came with the run, or was joined by it, has left the book since."""
    gone = run.rows.exclude(outcome=ImportRow.SET_ASIDE).filter(person=None)
    return not gone.exists()
