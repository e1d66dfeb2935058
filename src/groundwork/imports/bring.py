"""Brings a list in: kept as a file, then read some hundred rows an act, so that a stop loses nothing."""

import gc
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from django.db import connection

from groundwork.accounts.models import Account
from groundwork.adapters.one_process import Held, alone
from groundwork.imports import files
from groundwork.imports.formats import Reading, Unreadable, read
from groundwork.imports.models import ImportRun
from groundwork.imports.portions import Marked, portions, windows
from groundwork.imports.start import Listed, start
from groundwork.imports.stop import Stopped, finish, stop
from groundwork.imports.take_rows import take_rows, tell
from groundwork.steps.acting import Actor
from groundwork.steps.models import Act

PATIENCE = 1
"""Seconds after which somebody who waits for another process hears how far it is."""
GONE = "The file is not here any more. Bring it once more: what came in already stays as it is."

_WAL_PAGES, _CACHE_KB, _OBJECTS, _TURN = 16_000, 64_000, 200_000, 0.001

Told = Callable[[ImportRun], object]


def begin(
    actor: Actor, account: Account, token: str, columns: Mapping[int, str] | None, tie: str
) -> ImportRun:
    """Starts a run over the file of `token`, or gives the one that has brought the very same.

    `columns`: index to field, or None for what the headings say. `tie`: one of S1 and A1 for every
    row that says none, or "". Raises Unreadable, and Mistake where the file or the tie is none."""
    path = files.find(account, token)
    if path is None:
        return _started_before(actor)
    try:
        reading = read(path, columns)
    except Unreadable:
        files.drop(account, token)
        raise
    listed = Listed(
        token,
        path.name,
        files.sha256(path),
        reading.format,
        reading.columns,
        reading.size_hint,
        tie,
    )
    run = ImportRun.objects.get(pk=start(actor, listed))
    if run.kept != token:
        files.drop(account, token)
    files.drop_forgotten(account)
    return run


def _started_before(actor: Actor) -> ImportRun:
    """The run of a form that was sent twice: its file may be gone by then."""
    act = Act.objects.filter(account_id=actor.account_id, key=actor.key, verb=start.verb).first()
    made = int(act.outcome or 0) if act else 0
    run = ImportRun.objects.filter(pk=made).first()
    if run is None:
        raise Unreadable(GONE)
    return run


def carry_on(run_id: int, by: str, told: Told | None = None) -> ImportRun:
    """Reads a run from where it is to its end, and gives it as it then is.

    However often it is called, and however it was ended before, the book comes out the same: every
    act has a key of its run and its first row. `told` hears of every act. Where another process
    reads the run, this waits for it."""
    while True:
        try:
            with alone(files.lock(), PATIENCE):
                return _read_to_the_end(run_id, by, told)
        except Held:
            run = ImportRun.objects.get(pk=run_id)
            if told:
                told(run)
            if run.state != ImportRun.READING:
                return run


def carry_on_all(by: str = "by itself", told: Told | None = None) -> None:
    """Reads every run to its end that was cut short when its process ended.

    What `told` raises ends it after the act that it hears of; the rest is read another time."""
    for pk in list(ImportRun.objects.filter(state=ImportRun.READING).values_list("pk", flat=True)):
        carry_on(pk, by, told)


def _read_to_the_end(run_id: int, by: str, told: Told | None) -> ImportRun:
    run = ImportRun.objects.select_related("account").get(pk=run_id)
    kept = run.kept
    if run.state == ImportRun.READING:
        path = files.find(run.account, kept)
        try:
            _read(run, path, by, told)
            finish(_actor(run, by, "done"), run.pk)
        except Stopped:
            pass  # by the seeker, who sees it where they stopped it
        except Unreadable as damage:
            stop(_actor(run, by, "damaged"), run.pk, str(damage))
        run.refresh_from_db()
        files.drop(run.account, kept)
    return run


def _read(run: ImportRun, path: Path | None, by: str, told: Told | None) -> None:
    if path is None:
        raise Unreadable(GONE)
    reading = read(path, {int(at): field for at, field in run.columns.items()})
    with _room_for_many():
        for some, position in _some_at_once(run, reading):
            whom = tell([each.row for each in some], run.tie, run.account.country)
            key = _actor(run, by, f"line {some[0].row.line}")
            take_rows(key, run.pk, some, whom, position)
            time.sleep(_TURN)  # who waits for the book has it before the next act takes it again
            if told:
                run.refresh_from_db()
                told(run)


@contextmanager
def _room_for_many() -> Iterator[None]:
    """A long list touches the same pages of the book again and again: they are kept in memory, and
    copied from SQLite's write-ahead file less often than after every act. The rows of an act are
    no rubbish that would have to be looked for after each few hundred objects. Pages that are
    asked for meanwhile wait for a millisecond at most until it is their thread's turn."""
    thresholds, interval = gc.get_threshold(), sys.getswitchinterval()
    gc.set_threshold(_OBJECTS, 20, 20)
    sys.setswitchinterval(_TURN)
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
        cursor.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        try:
            yield
        finally:
            cursor.execute("PRAGMA wal_autocheckpoint = 1000")
            cursor.execute("PRAGMA cache_size = -2000")
            gc.set_threshold(*thresholds)
            sys.setswitchinterval(interval)


def _some_at_once(run: ImportRun, reading: Reading) -> Iterator[tuple[Sequence[Marked], int]]:
    """The rows of each act, and the bytes read by then."""
    before = 0
    for window in windows(reading.rows, run.sha256):
        share, done = (reading.position() - before) / len(window), 0
        for some in portions(window):
            done += len(some)
            yield some, before + int(share * done)
        before = reading.position()


def _actor(run: ImportRun, by: str, what: str) -> Actor:
    return Actor(run.account_id, by, uuid5(NAMESPACE_OID, f"list {run.pk}, {what}"))
