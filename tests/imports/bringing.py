"""What the tests of bringing a list share: lists as text, and the book as a dump."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from django.db import connection

from groundwork.accounts.models import Account
from groundwork.imports import bring, files
from groundwork.imports.models import ImportRun
from groundwork.steps.acting import Actor

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
PEOPLE = f"""{HEAD}
Elena,Vasquez,https://www.linkedin.com/in/elena-v,,Norrland Power,Grid planner,08 Feb 2026
Kofi,Mensah,https://www.linkedin.com/in/kofi-m,kofi@calder.example,Calder Water,Analyst,01 Mar 2025
,,,,,,02 Mar 2025
Zoë,Okafor,https://www.linkedin.com/in/zo%C3%AB-o,,Calder Water,Buyer,03 Mar 2025
"""
SET_APART = ("steps_act", "django_migrations", "sqlite_sequence")


def brought(
    account: Account,
    text: str | bytes,
    name: str = "Connections.csv",
    tie: str = "",
    **given: object,
) -> ImportRun:
    """A list brought to its end by the public door."""
    data = text.encode() if isinstance(text, str) else text
    token = files.keep(account, name, [data])
    actor = Actor(account.pk, "web", uuid4())
    run = bring.begin(actor, account, token, given.get("columns"), tie)  # type: ignore[arg-type]
    return bring.carry_on(run.pk, "web")


def numbers(run: ImportRun) -> tuple[int, int, int, int]:
    """read, new, known, set aside."""
    run.refresh_from_db()
    return run.read, run.new, run.known, run.set_aside


def dump(raw: sqlite3.Connection | None = None) -> list[str]:
    """Every row of the book as SQL, but for acts, counters and the pages of the search index;
    and what the search index holds."""
    connection.ensure_connection()
    raw = raw or connection.connection
    lines = [line for line in raw.iterdump() if not _is_set_apart(line)]
    for table in ("people_search", "near_search", "organisation_search"):
        lines += [
            f"{table} {row}" for row in raw.execute(f"SELECT rowid, * FROM {table} ORDER BY 1")
        ]
    return lines


def _is_set_apart(line: str) -> bool:
    if not line.startswith(("INSERT INTO", "DELETE FROM")):
        return False
    table = line.split()[2].strip('"').partition("(")[0].strip('"')
    return table in SET_APART or "_search" in table


Bring = Callable[..., ImportRun]


def write(folder: Path, text: str, name: str = "list.csv") -> Path:
    """A file of the seeker's."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
