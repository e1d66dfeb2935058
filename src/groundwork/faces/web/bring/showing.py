"""Lists, rows and people in the words of the pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from groundwork.accounts.models import Account
from groundwork.faces.web.ties import WORDS
from groundwork.imports.columns import FIELDS
from groundwork.imports.formats import Reading
from groundwork.imports.models import ImportRun
from groundwork.imports.queries import TakenBack, can_go_back
from groundwork.method.days import zone
from groundwork.method.words import Tie
from groundwork.people.incoming import Incoming

LONGEST = 160
COLUMNS_SHOWN = 100

TIES = (
    (Tie.FRIEND, "my friends"),
    (Tie.FRIENDS_PARENT, "parents of my friends"),
    (Tie.ALUM, "alumni who offered to help"),
    (Tie.PARENTS_FRIEND, "friends of my parents"),
    (Tie.PARENTS_NEIGHBOUR, "neighbours of my parents"),
    (Tie.GUEST_LECTURER, "guest lecturers"),
    (Tie.CLASSMATE, "classmates"),
    (Tie.FORMER_COLLEAGUE, "people I worked with"),
    (Tie.IN_THE_NEWS, "people seen in the news"),
    (Tie.READ_ABOUT, "people I read about"),
)
STATES = {
    ImportRun.READING: "coming in",
    ImportRun.DONE: "",
    ImportRun.STOPPED: "stopped",
    ImportRun.TAKEN_BACK: "taken back",
}


@dataclass(frozen=True, slots=True)
class Past:
    """A list that was brought. `run`: its number; None where it is not in the book any more."""

    file: str
    words: str
    state: str = ""
    run: int | None = None
    is_reading: bool = False
    can_go_back: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its heading, the field it holds, and some of its cells."""

    at: int
    heading: str
    field: str
    cells: str


@dataclass(frozen=True, slots=True)
class Sample:
    """Somebody of the list as they would come in."""

    name: str
    work: str
    tie: str
    reached: str
    note: str


def past(account: Account, lists: Iterable[ImportRun | TakenBack], now: datetime) -> list[Past]:
    """Lists as lines."""
    return [_past(account, each, now) for each in lists]


def _past(account: Account, each: ImportRun | TakenBack, now: datetime) -> Past:
    if isinstance(each, TakenBack):
        on = each.at.astimezone(zone(account.zone))
        return Past(each.file, f"{people(each.gone)} left with it on {on:%-d %B %Y}.", "taken back")
    on = each.started_at.astimezone(zone(account.zone))
    counts = f"{people(each.new)} new, {each.known:,} here already"
    if each.set_aside:
        counts += f", {each.set_aside:,} set aside"
    return Past(
        each.file,
        f"{on:%-d %B %Y}: {counts}",
        STATES[each.state],
        each.pk,
        each.state == ImportRun.READING,
        can_go_back(each, now),
    )


def people(count: int) -> str:
    """So many people, in words."""
    return "1 person" if count == 1 else f"{count:,} people"


def short(words: str, most: int = LONGEST) -> str:
    """Words on one line, cut where they go on for long."""
    line = " ".join(words[: most * 4].split())
    return line if len(line) <= most else f"{line[:most].rstrip()} …"


def columns(reading: Reading) -> list[Column]:
    """The columns of a list, to choose for."""
    return [
        Column(at, heading, reading.columns.get(at, ""), _cells(reading.sample, at))
        for at, heading in enumerate(reading.headers[:COLUMNS_SHOWN])
    ]


def _cells(sample: Sequence[Sequence[str]], at: int) -> str:
    cells = [short(row[at], 30) for row in sample if at < len(row) and row[at].strip()]
    return ", ".join(cells[:3]) or "empty in the first rows"


def headings(reading: Reading) -> list[str]:
    """What the table of the first people has above its columns: “mail” → address."""
    return [
        _from(reading, ("name", "given", "family"), "Name"),
        _from(reading, ("organisation", "title"), "Organisation"),
        _from(reading, ("tie",), "Tie"),
        _from(reading, ("email", "phone", "url"), "Address"),
        _from(reading, ("note", "place"), "Note"),
    ]


def _from(reading: Reading, fields: Sequence[str], words: str) -> str:
    said = [reading.headers[at] for at, field in sorted(reading.columns.items()) if field in fields]
    if not said or (len(said) == 1 and said[0].casefold() == words.casefold()):
        return words
    more = " …" if len(said) > 2 else ""
    return f"“{short('”, “'.join(said[:2]), 40)}”{more} → {words.lower()}"


def sample(one: Incoming) -> Sample:
    """Somebody as they would come in."""
    reached = [*one.emails, *one.phones, *(["LinkedIn"] if one.profile else [])]
    return Sample(
        one.name,
        ", ".join(filter(None, (one.title, one.organisation))),
        WORDS.get(Tie(one.tie), ""),
        short(", ".join(reached), 60),
        short(one.notes, 50),
    )


def field_choices() -> list[tuple[str, str]]:
    """What a column can hold."""
    return list(FIELDS.items())
