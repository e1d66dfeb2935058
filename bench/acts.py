"""One act, beside the very statements it makes, run again by a raw script on the same book."""

import sqlite3
import statistics
import time
from functools import partial
from pathlib import Path
from uuid import uuid4

from bench.book import open_book

ROUNDS = 300
PEOPLE = 50
_KEY = object()


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget)."""
    open_book()
    from django.db import connection

    from groundwork.accounts.models import Account
    from groundwork.people.add import Described, add
    from groundwork.reachouts import log
    from groundwork.reachouts.begin import begin
    from groundwork.steps.acting import Actor

    account = Account.objects.create(name="Priya Raman")
    people = [
        add(Actor(account.pk), Described(f"Person {number}", addresses=(("email", "a@b.example"),)))
        for number in range(PEOPLE)
    ]
    for person in people:
        begin(Actor(account.pk), person, [("industry", "grids")])
    script = _Raw(connection.settings_dict["NAME"])
    for person in people:
        actor = Actor(account.pk)
        with connection.execute_wrapper(script.hears(actor.key.hex)):
            log.noted(actor, person, "a note")
    ours, raw = [], []
    for turn in range(ROUNDS):
        one = turn % PEOPLE
        ours.append(_cpu(partial(log.noted, Actor(account.pk), people[one], "a note")))
        raw.append(_cpu(partial(script.act, one)))
    ratio = statistics.median(ours) / statistics.median(raw)
    return [
        ("statements of an act", str(len(script.said[0])), "<= 8"),
        ("CPU of an act / the same statements, raw", f"{ratio:.2f}", "<= 2"),
    ]


def _cpu(do) -> float:
    start = time.process_time()
    do()
    return time.process_time() - start


class _Raw:
    """The same statements on the same book, a person each: one transaction, one commit, every row
    read; only the act's key is new each time."""

    def __init__(self, file: str | Path) -> None:
        self.db = sqlite3.connect(file, isolation_level=None)
        self.db.executescript("pragma synchronous=full; pragma secure_delete=on;")
        self.said: list[list[tuple[str, tuple]]] = []

    def hears(self, key: str):
        """What keeps every statement that passes, with what it was given."""
        said: list[tuple[str, tuple]] = []
        self.said.append(said)

        def hear(execute, sql, params, many, context):
            if not sql.startswith(("BEGIN", "COMMIT")):
                given = (_KEY if each == key else each for each in params or ())
                said.append((sql.replace("%s", "?"), tuple(given)))
            return execute(sql, params, many, context)

        return hear

    def act(self, one: int) -> None:
        """Reads what an act reads, and writes what it writes."""
        key = uuid4().hex
        self.db.execute("BEGIN IMMEDIATE")
        for sql, given in self.said[one]:
            self.db.execute(sql, [key if each is _KEY else each for each in given]).fetchall()
        self.db.execute("COMMIT")
