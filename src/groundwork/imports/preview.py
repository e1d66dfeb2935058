"""What a list would bring, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter

from groundwork.accounts.models import Account
from groundwork.imports.earlier import known_by_row
from groundwork.imports.formats import Reading
from groundwork.imports.portions import Marked, portions, windows
from groundwork.imports.take_rows import has_address, tell, without_barred
from groundwork.people.incoming import Incoming
from groundwork.people.recognising import Recogniser

SAMPLES = 5
ASIDE_SHOWN = 100
NO_RUN = 0


@dataclass(frozen=True, slots=True)
class Aside:
    """A record that would be set aside: its line, its words, and why."""

    line: int
    text: str
    reason: str


@dataclass(slots=True)
class Preview:
    """What was found: read = new + known + set aside. `offered`: how many of the new ones may be
    somebody who is here. `samples`: the first people. `aside`: the first of those set aside.

    `is_whole`: whether the list was looked at to its end."""

    read: int = 0
    new: int = 0
    known: int = 0
    set_aside: int = 0
    offered: int = 0
    samples: list[Incoming] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    is_whole: bool = True


def preview(
    account: Account, reading: Reading, file: str, tie: str = "", most: int | None = None
) -> Preview:
    """Looks a list over and writes nothing; at most the first `most` rows of it.

    `file`: its SHA-256. Keeps all set aside where `most` is None. Raises Unreadable where the file
    turns out to be damaged."""
    found = Preview()
    look = _Look(account, tie, ASIDE_SHOWN if most is not None else None)
    for window in windows(islice(reading.rows, most), file):
        for some in portions(window):
            look.over(some, found)
    found.samples = look.samples()
    found.read = found.new + found.known + found.set_aside
    if most is not None:
        found.is_whole = next(iter(reading.rows), None) is None
    return found


class _Look:
    """Sorts rows as taking them in would, with the people of the list itself kept in mind."""

    def __init__(self, account: Account, tie: str, shown: int | None) -> None:
        self._account, self._tie, self._shown = account, tie, shown
        self._recogniser = Recogniser(account.pk)
        self._new = 0
        self._first: list[tuple[int, Incoming]] = []

    def over(self, rows: Sequence[Marked], found: Preview) -> None:
        country = self._account.country
        told = without_barred(self._account, tell((each.row for each in rows), self._tie, country))
        bare = [each.sha256 for each, one in zip(rows, told, strict=True) if _is_bare(one)]
        known = known_by_row(self._account.pk, NO_RUN, bare)
        self._recogniser.look_up([one for one in told if isinstance(one, Incoming)])
        for (row, sha, _), one in zip(rows, told, strict=True):
            if isinstance(one, str):
                found.set_aside += 1
                if self._shown is None or len(found.aside) < self._shown:
                    found.aside.append(Aside(row.line, row.text, one))
                continue
            self._note(row.line, one)
            if sha in known:
                found.known += 1
            else:
                self._sort(one, found)

    def samples(self) -> list[Incoming]:
        """The people of the first lines."""
        return [one for _, one in self._first]

    def _note(self, line: int, one: Incoming) -> None:
        if len(self._first) < SAMPLES or line < self._first[-1][0]:
            self._first = sorted([*self._first, (line, one)], key=itemgetter(0))[:SAMPLES]

    def _sort(self, one: Incoming, found: Preview) -> None:
        verdict = self._recogniser.verdict(one)
        if verdict.person is not None:
            found.known += 1
            return
        self._new += 1
        self._recogniser.remember(one, -self._new)
        found.new += 1
        found.offered += verdict.offered is not None


def _is_bare(one: Incoming | str) -> bool:
    return isinstance(one, Incoming) and not has_address(one)
