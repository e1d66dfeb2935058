"""What is killed: each verb with the book it is done in, as one request that can be made again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.care.backup import copy, folder
from groundwork.care.of_the_day import copy_of_the_day
from groundwork.care.opening import open_book
from groundwork.care.restore import restore
from groundwork.care.undo import undo
from groundwork.imports import bring, files
from groundwork.imports.models import ImportRun
from groundwork.imports.take_back import take_back
from groundwork.mail.approve import approve, mark_sent
from groundwork.mail.models import Message
from groundwork.people.edit import edit
from groundwork.people.erase import erase_for_good
from groundwork.people.models import Person
from groundwork.reachouts import log
from groundwork.steps.acting import Actor
from tests.care.story import elena, tell

ROWS = 420
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@dataclass(frozen=True)
class Verb:
    """`before` makes the book; `request` is made, killed, and made again after a restart.
    `halves`: it is more than one act, so the book may stand between old and new for a while."""

    before: Callable[[], object]
    request: Callable[[], object]
    halves: bool = False


def account() -> Account:
    """The seeker of the book."""
    return Account.objects.get()


def actor(what: str) -> Actor:
    """The seeker, for one act that has its key for good."""
    return Actor(account().pk, "web", uuid5(NAMESPACE_OID, what))


def a_story() -> None:
    """A book with the story in it, and a draft to Elena besides."""
    open_book()
    seeker = Account.objects.create(name="Priya Raman", phone="07700 900123")
    people = tell(seeker, clock.now())
    edit(actor("rename"), people["Elena"], {"name": "Elena the First"})
    elena(seeker)


def an_approved_draft() -> None:
    """The draft is approved."""
    a_story()
    approve_it()


def draft() -> int:
    """The text of the second Elena."""
    return Message.objects.filter(person__name="Elena Vasquez").get().pk


def person(name: str) -> int:
    """The number of somebody."""
    return Person.objects.get(name=name).pk


def approve_it() -> None:
    """Approves the draft."""
    approve(actor("approve"), draft())


def erase_her() -> None:
    """Erases Elena for good."""
    erase_for_good(actor("erase"), 1)


def a_list() -> bytes:
    """A LinkedIn archive's list, more than two acts long."""
    lines = [
        f"Given{n},Family{n},https://www.linkedin.com/in/p-{n},,Norrland {n % 7},Planner,08 Feb 2026\n"
        for n in range(ROWS)
    ]
    return (HEAD + "".join(lines)).encode()


def bring_it() -> None:
    """Brings the list in, as the page does; a start reads on what was cut short."""
    bring.carry_on_all("web")
    seeker = account()
    token = files.keep(seeker, "Connections.csv", [a_list()])
    run = bring.begin(actor("bring"), seeker, token, None, "")
    bring.carry_on(run.pk, "web")


def a_brought_list() -> None:
    """The list is in."""
    a_story()
    bring_it()


def take_it_back() -> None:
    """Takes the list back."""
    run = ImportRun.objects.order_by("pk").first()
    take_back(actor("take back"), run.pk if run else 1)


def an_older_book() -> None:
    """Every room's tables as they first were, with an account in them."""
    settings.DATA.mkdir(parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    rooms = sorted(executor.loader.migrated_apps)
    executor.migrate([(room, "0001_initial") for room in rooms])
    with connection.cursor() as cursor:
        _fill(cursor, "accounts_account", {"name": "Priya Raman"})


def _fill(cursor, table: str, values: dict[str, object]) -> None:
    """A row with the simplest value in every column that needs one."""
    cursor.execute(f"SELECT name, type, [notnull], pk FROM pragma_table_info('{table}')")
    row = {
        name: 0 if kind in ("integer", "bool", "bigint", "smallint unsigned") else "[]"
        for name, kind, needed, key in cursor.fetchall()
        if needed and not key
    } | values
    names, marks = ", ".join(row), ", ".join(["%s"] * len(row))
    cursor.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))


def a_copy() -> Path:
    """The copy that is brought back."""
    return settings.DATA.parent / "copies" / "march.sqlite3"


def a_copy_and_a_later_book() -> None:
    """A copy, and a book that has gone on since."""
    a_story()
    a_copy().parent.mkdir(exist_ok=True)
    copy("march", a_copy())
    log.noted(actor("later"), person("Kofi Mensah"), "Likes the sea.")


def a_story_and_older_copies() -> None:
    """A book, and so many copies of earlier weeks that the next one takes the place of one."""
    a_story()
    folder().mkdir()
    for week in range(11):
        on = clock.now() - timedelta(weeks=week + 1)
        copy("earlier", folder() / f"{on:%Y-%m-%d}-100000-of-the-day.sqlite3")


VERBS = {
    "approve": Verb(a_story, approve_it),
    "sent": Verb(an_approved_draft, lambda: mark_sent(actor("sent"), draft())),
    "call": Verb(a_story, lambda: log.call(actor("call"), person("Kofi Mensah"), "voicemail")),
    "undo": Verb(a_story, lambda: undo(actor("undo"), person("Ruth Abara"))),
    "erase": Verb(a_story, erase_her, halves=True),
    "import": Verb(a_story, bring_it, halves=True),
    "take-back": Verb(a_brought_list, take_it_back),
    "migrate": Verb(an_older_book, open_book),
    "copy-of-the-day": Verb(a_story_and_older_copies, copy_of_the_day),
    "backup": Verb(a_story, lambda: copy("by hand")),
    "restore": Verb(a_copy_and_a_later_book, lambda: restore(a_copy())),
}
