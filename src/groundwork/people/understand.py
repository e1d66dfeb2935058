"""One line about a person, understood: shown before it is kept, and nothing of it lost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groundwork.accounts.models import Account
from groundwork.method.words import Tie
from groundwork.people.add import Described
from groundwork.people.line import reach
from groundwork.people.line.reading import LONGEST, Piece, Reading, read_line
from groundwork.people.line.ties import ReadTie
from groundwork.people.models import Person
from groundwork.people.names import split_name
from groundwork.people.search import named
from groundwork.people.zones import suggest

__all__ = ["LONGEST", "Piece", "Understood", "understand"]


@dataclass(frozen=True, slots=True)
class Understood:
    """The person as understood, and each piece. `choices`: people who may have made the tie,
    where several bear the name."""

    described: Described
    pieces: Sequence[Piece]
    choices: Sequence[Person] = ()

    @property
    def left(self) -> list[str]:
        """What was not understood, and goes to the notes."""
        return [piece.words for piece in self.pieces if piece.kind == "note"]


def understand(account: Account, line: str, tie: str = Tie.NONE) -> Understood:
    """Reads a line such as "Elena Vasquez, grid planner at Norrland Power, Kofi introduced us".

    `tie`: the tie where the line says none. What can't be understood becomes a note; a line
    without any name gives one made from the address, or ""."""
    reading, addresses = read_line(line, account.country)
    return _understood(account, reading, addresses, tie)


def _understood(
    account: Account, reading: Reading, addresses: list[tuple[str, str]], tie: str
) -> Understood:
    read = reading.tie or ReadTie(Tie(tie))
    name = split_name(reading.name)
    described = Described(
        name=reading.name,
        given=name.given,
        family=name.family,
        greeting=name.greeting,
        title=reading.title,
        organisation=reading.organisation,
        tie=read.tie if read.tie is not Tie.NONE else tie,
        through_words=read.through,
        facts=reading.words("fact"),
        notes=reading.words("note"),
        profile=next(reach.slugs(addresses), ""),
        addresses=tuple(addresses),
    )
    described = _placed(account, reading, described)
    return _through(account, reading, described)


def _placed(account: Account, reading: Reading, described: Described) -> Described:
    suggestion = suggest(reading.places, described.addresses, account.country)
    if suggestion is None:
        return described
    if suggestion.zone:
        reading.take("zone", suggestion.zone, suggestion.reason)
    return replace(
        described,
        zone=suggestion.zone,
        zone_reason=suggestion.reason,
        country=suggestion.country,
        subdivision=suggestion.subdivision,
    )


def _through(account: Account, reading: Reading, described: Described) -> Understood:
    """Who made the tie: the one person of the book who bears the name, else the words."""
    who = described.through_words
    if not who or described.tie in (Tie.PARENTS_FRIEND, Tie.PARENTS_NEIGHBOUR):
        return Understood(described, tuple(reading.pieces))
    ids = [each.id for each in named(account, who)]
    people = list(Person.objects.filter(account=account, pk__in=ids).select_related("organisation"))
    if len(people) == 1:
        described = replace(described, through=people[0].pk, through_words="")
        reading.take("through", people[0].name, who)
    else:
        reading.take("through", who, who)
    return Understood(described, tuple(reading.pieces), people if len(people) > 1 else ())
