"""One act, beside the same statements in a raw script, and one act beside a running import."""

import sqlite3
import statistics
import time
from functools import partial
from pathlib import Path

from bench.book import open_book

ROUNDS = 300


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget)."""
    folder = open_book()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from groundwork.accounts.models import Account
    from groundwork.people.add import Described, add
    from groundwork.reachouts import log
    from groundwork.reachouts.begin import begin
    from groundwork.steps.acting import Actor

    account = Account.objects.create(name="Priya Raman")
    people = [
        add(Actor(account.pk), Described(f"Person {number}", addresses=(("email", "a@b.example"),)))
        for number in range(5)
    ]
    for person in people:
        begin(Actor(account.pk), person, [("industry", "grids")])
    with CaptureQueriesContext(connection) as captured:
        log.noted(Actor(account.pk), people[0], "a note")
    said = [query["sql"] for query in captured if not query["sql"].startswith(("BEGIN", "COMMIT"))]
    ours, raw = [], []
    script = _Raw(folder / "raw.sqlite3")
    for turn in range(ROUNDS):
        ours.append(_cpu(partial(log.noted, Actor(account.pk), people[turn % 5], "a note")))
        raw.append(_cpu(partial(script.act, turn % 5)))
    ratio = statistics.median(ours) / statistics.median(raw)
    return [
        ("statements of an act", str(len(said)), "<= 8"),
        ("CPU of an act / the same statements, raw", f"{ratio:.2f}", "<= 2"),
    ]


def _cpu(do) -> float:
    start = time.process_time()
    do()
    return time.process_time() - start


class _Raw:
    """The least that writes the same rows durably: one commit, one fsync."""

    def __init__(self, file: Path) -> None:
        self.db = sqlite3.connect(file, isolation_level=None)
        self.db.executescript(
            "pragma journal_mode=wal; pragma synchronous=full; pragma secure_delete=on;"
            "create table act(id integer primary key, account int, key text unique, verb text,"
            " by text, at text, outcome text);"
            "create table event(id integer primary key, account int, act int, person int,"
            " reachout int, kind text, version int, at text, data text);"
            "create index by_person on event(person, at); create index by_kind on event(account, kind, at);"
            "create table step(person integer primary key, account int, kind text, due text,"
            " rule text, reason text, standing text, emails int, calls int);"
            "create index due on step(account, due, person);"
            "create table person(id integer primary key, name text, organisation int);"
            "create table address(id integer primary key, person int, value text);"
            "create index address_of on address(person);"
        )
        for person in range(5):
            self.db.execute("insert into person values (?, ?, 1)", (person, f"Person {person}"))
            self.db.execute("insert into address values (null, ?, 'a@b.example')", (person,))
        self.count = 0

    def act(self, person: int) -> None:
        """Reads what an act reads, and writes what it writes."""
        db, self.count = self.db, self.count + 1
        db.execute("begin immediate")
        db.execute("select id from act where key = ?", (str(self.count),)).fetchone()
        db.execute("select * from person where id = ?", (person,)).fetchone()
        db.execute("select * from address where person = ?", (person,)).fetchall()
        db.execute("select * from event where person = ? order by at, id", (person,)).fetchall()
        db.execute("select count(*) from step where standing = 'open' and account = 2").fetchone()
        act = db.execute(
            "insert into act values (null, 1, ?, 'noted', 'seeker', '2026-03-03', null)",
            (str(self.count),),
        ).lastrowid
        db.execute(
            "insert into event values (null, 1, ?, ?, 1, 'noted', 1, '2026-03-03', '{}')",
            (act, person),
        )
        db.execute(
            "insert into step values (?, 1, 'call', '2026-03-03', 'A2', 'why', 'open', 1, 0)"
            " on conflict(person) do update set due = excluded.due",
            (person,),
        )
        db.execute("commit")
