"""A line read piece by piece: each is taken for what it most likely is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from groundwork.people.line import reach
from groundwork.people.line.pieces import is_after_a_name, pieces
from groundwork.people.line.ties import ReadTie, read_tie
from groundwork.people.line.work import is_legal_form, looks_like_an_organisation, read_work
from groundwork.people.zones import read_place

LONGEST = 2_000
_LONGEST_PIECE = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece that was understood: its kind, what it is taken for, and its words as typed.

    Kinds: name, title, organisation, tie, through, email, phone, network, zone, fact, note."""

    kind: str
    value: str
    words: str


@dataclass(slots=True)
class Reading:
    """A line while it is read."""

    name: str = ""
    title: str = ""
    organisation: str = ""
    tie: ReadTie | None = None
    pieces: list[Piece] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    def take(self, kind: str, value: str, words: str) -> None:
        self.pieces.append(Piece(kind, value, words))

    def words(self, kind: str) -> str:
        return "\n".join(piece.value for piece in self.pieces if piece.kind == kind)


def read_line(line: str, country: str) -> tuple[Reading, list[tuple[str, str]]]:
    """The pieces of a line, and the addresses in it as (channel, value)."""
    head, tail = _cut(line.replace("\0", " "))
    rest, addresses = reach.take(head, country)
    reading = Reading()
    for piece in pieces(rest):
        _read(reading, piece)
    if tail:
        reading.take("note", tail, tail)
    for channel, value in addresses:
        reading.take(channel, value, value)
    reading.name = reading.name or _name_without_one(reading, addresses)
    return reading, addresses


def _cut(line: str) -> tuple[str, str]:
    """What is read of a line, and the rest of one that goes on for pages."""
    if len(line) <= LONGEST:
        return line, ""
    at = max(line.rfind(pause, 0, LONGEST) for pause in (" ", ",", "\n")) + 1
    return line[:at], line[at:].strip()


def _read(reading: Reading, piece: str) -> None:
    """Takes one piece for what it most likely is."""
    if len(piece) > _LONGEST_PIECE:
        reading.take("note", piece, piece)
    elif not (
        _read_end(reading, piece)
        or _read_tie(reading, piece)
        or _read_name(reading, piece)
        or _read_place(reading, piece)
        or _read_work(reading, piece)
    ):
        kind = "fact" if _is_a_memory(piece) else "note"
        reading.take(kind, piece, piece)


def _read_end(reading: Reading, piece: str) -> bool:
    """ "PhD" after a name, "Inc." after an organisation."""
    last = reading.pieces[-1] if reading.pieces else None
    if last and last.kind == "name" and is_after_a_name(piece):
        reading.take("note", piece, piece)
        return True
    if last and last.kind == "organisation" and is_legal_form(piece):
        reading.organisation = f"{reading.organisation}, {piece}"
        reading.pieces[-1] = Piece("organisation", reading.organisation, f"{last.words}, {piece}")
        return True
    return False


def _read_tie(reading: Reading, piece: str) -> bool:
    read = read_tie(piece) if reading.tie is None else None
    if read is None:
        return False
    reading.tie = read
    reading.take("tie", read.tie, piece)
    if read.tells:
        reading.take("fact", piece, piece)
    return True


def _read_name(reading: Reading, piece: str) -> bool:
    """The first piece that is no tie; also "Elena Vasquez at Norrland Power", "Jo is a nurse"."""
    if reading.name:
        return False
    for pause in (" is a ", " is an ", " is the ", " works as ", " works at ", " at ", " from "):
        name, found, rest = piece.partition(pause)
        if found and rest[:1].strip() and not name.islower():
            reading.name = name
            reading.take("name", name, name)
            _read(reading, (pause + rest).strip().removeprefix("from "))
            return True
    reading.name = piece
    reading.take("name", piece, piece)
    return True


def _read_place(reading: Reading, piece: str) -> bool:
    if read_place(piece) is None:
        return False
    reading.places.append(piece)
    reading.take("note", piece, piece)
    return True


def _read_work(reading: Reading, piece: str) -> bool:
    work = read_work(piece)
    if work is None and reading.name and not reading.organisation:
        return looks_like_an_organisation(piece) and _takes_organisation(reading, piece, piece)
    if work is None or (reading.title if work.title else reading.organisation):
        return False
    if work.title:
        reading.title = work.title
        reading.take("title", work.title, piece)
    if work.tells:
        reading.take("fact", piece, piece)
    if work.organisation:
        _takes_organisation(reading, work.organisation, piece)
    return True


def _takes_organisation(reading: Reading, name: str, words: str) -> bool:
    """The organisation, and the place in "Norrland Power in Stockholm"."""
    if reading.organisation:
        reading.take("note", words, words)
        return True
    head, found, place = name.rpartition(" in ")
    if found and read_place(place):
        reading.places.append(place)
        reading.take("note", f"in {place}", f"in {place}")
        name = head
    reading.organisation = name
    reading.take("organisation", name, words)
    return True


_MEMORIES = ("met", "we met", "spoke", "we spoke", "talked", "saw", "heard", "chatted", "we talked")


def _is_a_memory(piece: str) -> bool:
    """Where or how they met: something that a first message may mention."""
    return piece.lower().startswith(tuple(f"{words} " for words in _MEMORIES))


def _name_without_one(reading: Reading, addresses: Sequence[tuple[str, str]]) -> str:
    """A tie can stand for a name ("Ada's mum"); else the address does ("elena.vasquez@…")."""
    for piece in reading.pieces:
        if piece.kind == "tie":
            return piece.words
    local = next((value.partition("@")[0] for kind, value in addresses if kind == "email"), "")
    words = [word for word in local.replace("_", ".").replace("-", ".").split(".") if word]
    return " ".join(word.capitalize() for word in words)
