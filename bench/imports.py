"""100,000 rows of a LinkedIn archive imported, joined and searchable, beside the csv module of the
standard library and a plain insert of the same rows."""

import csv
import random
import resource
import sqlite3
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from bench.book import open_book
from bench.search import names

if TYPE_CHECKING:
    from groundwork.accounts.models import Account

ROWS = 100_000
HIDDEN_EVERY = 300
"""One row in so many shows nothing but a date, as in real archives."""
COMPANIES = 30_000
WITH_EMAIL = 0.05
SECONDS, MEGABYTES = 10, 300

_HEAD = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_KINDS = ["Power", "Water", "Foods", "Labs", "Transport", "Health", "Media", "Rail", "Bank"]
_WHICH = ["Grid", "Senior", "Junior", "Policy", "Data", "Field", "Regional", "Product", "Staff"]
_WHAT = ["planner", "engineer", "analyst", "director", "manager", "adviser", "head"]
_TITLES = [f"{which} {what}" for which in _WHICH for what in _WHAT]


def write(path: Path, count: int, draw: random.Random) -> None:
    """An archive's Connections.csv of so many rows."""
    pair = names(draw)
    companies = [f"{pair()[1]} {draw.choice(_KINDS)}" for _ in range(COMPANIES)]
    with path.open("w", newline="", encoding="utf-8") as file:
        file.write('Notes:\n"When exporting your connection data, some addresses are missing."\n\n')
        out = csv.writer(file)
        out.writerow(_HEAD)
        for number in range(count):
            out.writerow(_row(number, pair, companies, draw))


def _row(
    number: int,
    pair: Callable[[], tuple[str, str]],
    companies: list[str],
    draw: random.Random,
) -> list[str]:
    day = f"{draw.randint(1, 28):02} {draw.choice(_MONTHS)} {draw.randint(2012, 2026)}"
    if number % HIDDEN_EVERY == 0:
        return ["", "", "", "", "", "", day]
    given, family = pair()
    slug = f"{given}-{family}-{number:x}".lower()
    email = f"{number}@mail{number % 50}.example" if draw.random() < WITH_EMAIL else ""
    url = f"https://www.linkedin.com/in/{slug}"
    return [given, family, url, email, draw.choice(companies), draw.choice(_TITLES), day]


def plain(path: Path, folder: Path) -> float:
    """Seconds for the least that reads and keeps the rows: no person, no search, nothing joined."""
    kept = folder / "plain.sqlite3"
    kept.unlink(missing_ok=True)
    started = time.perf_counter()
    with closing(sqlite3.connect(kept)) as book:
        book.execute("PRAGMA journal_mode = WAL")
        book.execute("CREATE TABLE row (given, family, url, email, company, position, connected)")
        with path.open(newline="", encoding="utf-8") as file:
            rows = (row for row in csv.reader(file) if len(row) == len(_HEAD))
            next(rows)
            with book:
                book.executemany("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    return time.perf_counter() - started


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget)."""
    open_book()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Connections.csv"
        write(path, ROWS, random.Random(20261124))
        return _measured(path, Path(folder))


def _measured(path: Path, folder: Path) -> list[tuple[str, str, str]]:
    from groundwork.accounts.models import Account
    from groundwork.people.search import find

    before = plain(path, folder)
    account = Account.objects.create()
    seconds, cpu, came = _bring(account, path)
    anchor = statistics.mean([before, plain(path, folder)])
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert came == (ROWS, ROWS - len(range(0, ROWS, HIDDEN_EVERY)))
    assert find(account, "elena")
    again, _, _ = _bring(account, path)
    newer = folder / "newer.csv"
    newer.write_text(path.read_text("utf-8").replace(" planner", " lead"), encoding="utf-8")
    joined, _, _ = _bring(account, newer)
    return [
        ("100,000 rows imported, joined, searchable", f"{seconds:.1f} s", f"<= {SECONDS} s"),
        ("the same, CPU", f"{cpu:.1f} s", ""),
        ("csv.reader and a plain insert of the same rows", f"{anchor:.2f} s", "the anchor"),
        ("the import against the anchor", f"{seconds / anchor:.1f} x", ""),
        ("memory at its highest", f"{megabytes:.0f} MB", f"<= {MEGABYTES} MB"),
        ("the very same file again", f"{again:.2f} s", ""),
        ("a newer list of the same people", f"{joined:.1f} s", ""),
        ("an act beside a running import, p95", f"{_beside(account, path):.0f} ms", "<= 100 ms"),
    ]


def _bring(account: "Account", path: Path) -> tuple[float, float, tuple[int, int]]:
    """Seconds, CPU seconds, and (read, new) of a file brought."""
    from groundwork.imports import bring, files
    from groundwork.steps.acting import Actor

    started, used = time.perf_counter(), time.process_time()
    token = files.keep_copy(account, path)
    run = bring.begin(Actor(account.pk), account, token, None, "")
    run = bring.carry_on(run.pk, "bench")
    return time.perf_counter() - started, time.process_time() - used, (run.read, run.new)


def _beside(account: "Account", path: Path) -> float:
    """Milliseconds of an act while another thread brings a list: the 95th in a hundred."""
    from groundwork.people.add import Described, add
    from groundwork.people.edit import edit
    from groundwork.steps.acting import Actor

    person = add(Actor(account.pk), Described("Ada Reyes"))
    text = path.read_text("utf-8").replace("linkedin.com/in/", "linkedin.com/in/x-")
    path.write_text(text.replace("@", "@x."), encoding="utf-8")
    thread = threading.Thread(target=_in_the_background, args=(account, path))
    thread.start()
    took = []
    while thread.is_alive():
        started = time.perf_counter()
        edit(Actor(account.pk), person, {"notes": f"note {len(took)}"})
        took.append(time.perf_counter() - started)
        thread.join(0.02)
    return sorted(took)[int(len(took) * 0.95)] * 1000


def _in_the_background(account: "Account", path: Path) -> None:
    from django.db import connection

    try:
        _bring(account, path)
    finally:
        connection.close()
