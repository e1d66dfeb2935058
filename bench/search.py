"""Search as you type at 100,000 people, beside a plain prefix query on the same words."""

import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bench.book import open_book

if TYPE_CHECKING:
    from groundwork.accounts.models import Account


PEOPLE = 100_000
QUERIES = 500
_GIVEN = [
    "Elena",
    "Kofi",
    "Grace",
    "Leo",
    "Ines",
    "Tomás",
    "Zoë",
    "Łucja",
    "Søren",
    "Amélie",
    "Björn",
    "Chloë",
    "Dário",
    "Émile",
    "Fatima",
    "Gúnter",
    "Hana",
    "Ivo",
    "Jürgen",
    "Kamala",
    "Lars",
    "Margaret",
    "Nils",
    "Olga",
    "Priya",
    "Quentin",
    "Rosa",
    "Sam",
    "Tariq",
    "Ulla",
    "Viktor",
    "Wren",
    "Xenia",
    "Yusuf",
    "Zara",
    "Ada",
    "Bela",
    "Carys",
    "Dmitri",
    "Esme",
    "Finn",
    "Gita",
    "Hugo",
    "Ines",
    "Jonas",
    "Katya",
    "Luis",
    "Mina",
    "Noor",
    "Oskar",
    "Peter",
    "Ravi",
    "Selma",
    "Theo",
    "Uma",
    "Vera",
    "Walid",
    "Ximena",
    "Yara",
    "Anton",
    "Bianca",
    "Cyril",
    "Dora",
    "Emir",
    "Flora",
]
_FIRST = [
    "Al",
    "Ber",
    "Cor",
    "Dun",
    "El",
    "Fer",
    "Gar",
    "Hol",
    "Is",
    "Jan",
    "Kil",
    "Lan",
    "Mor",
    "Nor",
    "Ost",
    "Pel",
    "Quin",
    "Ros",
    "Sand",
    "Tor",
    "Ul",
    "Vas",
    "Wel",
    "Yor",
    "Zim",
    "Bré",
    "Łod",
    "Ström",
]
_MIDDLE = [
    "a",
    "e",
    "i",
    "o",
    "u",
    "ba",
    "ga",
    "la",
    "ma",
    "na",
    "ra",
    "sa",
    "ta",
    "va",
    "be",
    "de",
    "le",
    "me",
    "ne",
    "re",
    "se",
    "te",
    "den",
    "dal",
    "ber",
    "kin",
    "lin",
    "min",
    "ven",
    "tor",
]
_LAST = [
    "ez",
    "son",
    "sen",
    "man",
    "ski",
    "berg",
    "ley",
    "ton",
    "ford",
    "wick",
    "dottir",
    "quez",
    "ner",
    "mann",
    "ova",
    "ić",
    "øy",
    "ström",
    "ham",
    "by",
]
_TITLES = [
    "grid planner",
    "analyst",
    "head of packaging",
    "policy officer",
    "data lead",
    "buyer",
    "site engineer",
]


def names(draw: random.Random) -> Callable[[], tuple[str, str]]:
    """Gives (given, family) pairs from some 11,000 family names."""
    families = [
        draw.choice(_FIRST) + draw.choice(_MIDDLE) + draw.choice(_LAST) for _ in range(30_000)
    ]
    return lambda: (draw.choice(_GIVEN), draw.choice(families))


def fill(account: "Account", draw: random.Random, count: int = PEOPLE) -> float:
    """A book of that many people, written and indexed; gives the CPU seconds of the index."""
    from django.db import transaction

    from groundwork.adapters import clock
    from groundwork.people.folding import fold_text
    from groundwork.people.models import Organisation, Person
    from groundwork.people.search import index_many, index_organisations

    pair = names(draw)
    Organisation.objects.bulk_create(
        Organisation(account=account, name=name, folded=fold_text(name))
        for name in {f"{pair()[1]} {draw.choice(['Power', 'Foods', 'Water'])}" for _ in range(3000)}
    )
    organisations = list(Organisation.objects.filter(account=account))
    now = clock.now()
    people = []
    for _ in range(count):
        given, family = pair()
        people.append(
            Person(
                account=account,
                name=f"{given} {family}",
                title=draw.choice(_TITLES),
                organisation=draw.choice(organisations),
                added_at=now,
            )
        )
    with transaction.atomic():
        Person.objects.bulk_create(people, batch_size=2000)
        started = time.process_time()
        index_organisations(each.pk for each in organisations)
        index_many(Person.objects.filter(account=account).values_list("pk", flat=True))
        return time.process_time() - started


def slip(draw: random.Random, word: str) -> str:
    """One slip: a letter left out, two changed over, or another letter."""
    at = draw.randrange(1, max(2, len(word) - 1))
    return draw.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
            word[:at] + draw.choice("aeinrst") + word[at + 1 :],
        )
    )


def plain(account: "Account") -> Callable[[str], list[int]]:
    """The anchor: one prefix query on an index of its own, ten rows as they come."""
    from groundwork.people.folding import fold_text
    from groundwork.people.models import Person

    beside = sqlite3.connect(":memory:")
    beside.execute(
        "CREATE VIRTUAL TABLE f USING fts5(x, content='', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    rows = Person.objects.filter(account=account).values_list(
        "pk", "name", "organisation__name", "title"
    )
    beside.executemany(
        "INSERT INTO f (rowid, x) VALUES (?, ?)",
        ((pk, fold_text(f"{name} {there} {title}")) for pk, name, there, title in rows),
    )

    def ask(typed: str) -> list[int]:
        phrase = " ".join(f'"{word}"*' for word in fold_text(typed).split())
        found = beside.execute("SELECT rowid FROM f WHERE f MATCH ? LIMIT 10", (phrase,))
        return [row[0] for row in found]

    return ask


def timed(ask: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    """CPU milliseconds of each query."""
    spent = []
    for query in queries:
        started = time.process_time()
        ask(query)
        spent.append((time.process_time() - started) * 1000)
    return spent


def side_by_side(
    anchor: Callable[[str], object], ours: Callable[[str], object], queries: Sequence[str]
) -> tuple[list[float], list[float]]:
    """CPU milliseconds of each query by both, turn by turn: the least of three, for what else runs
    on the machine can only add to it."""
    turns = [(timed(anchor, queries), timed(ours, queries)) for _ in range(3)]
    of_anchor, of_ours = zip(*turns, strict=True)
    return [*map(min, *of_anchor)], [*map(min, *of_ours)]


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget)."""
    open_book()
    from groundwork.accounts.models import Account
    from groundwork.people.folding import fold_text
    from groundwork.people.models import Person
    from groundwork.people.search import find

    draw = random.Random(20261124)
    account = Account.objects.create(name="Search", is_sample=True)
    index_seconds = fill(account, draw)
    anchor = plain(account)
    sought = draw.sample(
        list(Person.objects.filter(account=account).values_list("name", flat=True)[: PEOPLE // 2]),
        QUERIES,
    )
    keys = [fold_text(name)[:end] for name in sought[:60] for end in range(2, len(name) + 1)]

    def ask(typed: str) -> list[str]:
        return [each.name for each in find(account, typed)]

    ask("warm"), ask("wamr")
    anchor_ms, ours_ms = side_by_side(anchor, ask, keys)
    typos = [
        (f"{given} {slip(draw, family)}", f"{given} {family}")
        for given, family in map(str.split, sought)
    ]
    typo_ms = timed(ask, [typed for typed, _ in typos])
    typo_hits = sum(wanted in ask(typed) for typed, wanted in typos) / len(typos)
    plain_hits = sum(name in ask(fold_text(name)) for name in sought) / len(sought)
    ratio = sum(ours_ms) / sum(anchor_ms)
    median = statistics.median(ours_ms) / statistics.median(anchor_ms)
    return [
        ("a keystroke, against the plain prefix query", f"{ratio:.2f} x", "<= 3 x"),
        ("the same, medians", f"{median:.2f} x", "<= 3 x"),
        ("a keystroke, CPU", f"{statistics.mean(ours_ms):.2f} ms", "<= 2 ms"),
        ("a mistyped name, CPU, median", f"{statistics.median(typo_ms):.2f} ms", ""),
        ("a mistyped name found", f"{typo_hits:.1%}", ">= 95%"),
        ("a name typed without its accents found", f"{plain_hits:.1%}", "100%"),
        ("the index of 100,000 people, CPU", f"{index_seconds:.1f} s", ""),
    ]
