"""Kills one verb at every point, as a process: `python -m tests.crash.killing VERB`.

Each point has a process of its own, forked from this one, that is killed by SIGKILL; another one
starts anew and makes the same request. The book must be the one that was never interrupted.
"""

import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connections  # noqa: E402

from groundwork.adapters import clock  # noqa: E402
from groundwork.care.doctor import examine  # noqa: E402
from groundwork.care.opening import open_book  # noqa: E402
from tests.care.book import dump  # noqa: E402

from .points import Points  # noqa: E402
from .verbs import VERBS, Verb  # noqa: E402

MOST = 500
FOLDER = Path(settings.DATA)
BOOK = FOLDER / "book.sqlite3"
KEPT = FOLDER.with_name("kept")
NAMES = FOLDER.with_name("names.json")
KILLED = 9


def apart(do: Callable[[], object]) -> int:
    """Does it in a process of its own, and gives how that ended: 0, or the signal."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        do()
        connections.close_all()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def well(do: Callable[[], object]) -> None:
    """Does it in a process of its own, which must come to its end."""
    if apart(do):
        raise SystemExit("it did not come to its end")


def as_it_was() -> None:
    """Puts the folder back as it was before the request."""
    shutil.rmtree(FOLDER)
    shutil.copytree(KEPT, FOLDER)


def requested(verb: Verb, kill_at: int = 0) -> None:
    """Makes the request, watched; notes the names of the points that it came to."""
    points = Points(kill_at, FOLDER.parent)
    points.watch()
    verb.request()
    points.end()
    NAMES.write_text(json.dumps(points.names))


def started_anew(verb: Verb) -> None:
    """What a restart does: opens the book, which must agree with its log, and asks once more."""
    open_book()
    found = [each.words for each in examine(clock.now()).differences]
    if found:
        raise AssertionError(found)
    verb.request()
    open_book()


def book(file: Path) -> list[str]:
    """Everything in a book, but for the moments that Django notes when it changes tables."""
    noted = 'INSERT INTO "django_migrations"'
    return [line.rpartition(",")[0] if line.startswith(noted) else line for line in dump(file)]


def files() -> list[str]:
    """What lies in the data folder, but for the copies, the lists on their way and SQLite's logs."""
    left_out = ("backups", "imports")
    return sorted(
        file.name
        for file in FOLDER.iterdir()
        if file.name not in left_out and not file.name.endswith(("-wal", "-shm", ".lock"))
    )


def main() -> None:
    """Prints the points of a verb, and those after which the book was another."""
    verb = VERBS[sys.argv[1]]
    well(verb.before)
    shutil.copytree(FOLDER, KEPT)
    old = book(BOOK)
    well(lambda: requested(verb))
    names = json.loads(NAMES.read_text())
    new = book(BOOK)
    well(open_book)
    end, lying = book(BOOK), files()
    wrong = []
    for number, name in enumerate(names, 1):
        as_it_was()
        if apart(lambda at=number: requested(verb, at)) != -KILLED:
            wrong.append(f"{number} {name}: not killed")
            continue
        if not verb.halves and dump_of_a_copy() not in (old, new):
            wrong.append(f"{number} {name}: between old and new")
        if apart(lambda: started_anew(verb)):
            wrong.append(f"{number} {name}: the restart failed")
        elif book(BOOK) != end:
            wrong.append(f"{number} {name}: another book")
        elif files() != lying:
            wrong.append(f"{number} {name}: {files()} lie there")
    print(json.dumps({"points": names, "wrong": wrong, "changed": old != end}))


def dump_of_a_copy() -> list[str]:
    """The book as it was left, read beside it, so that what a restart finds is untouched."""
    beside = FOLDER.with_name("beside")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir()
    for file in FOLDER.glob("book.sqlite3*"):
        if not file.name.endswith("-shm"):
            shutil.copy(file, beside)
    return book(beside / BOOK.name)


if __name__ == "__main__":
    main()
