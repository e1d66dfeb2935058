"""Who of a list is here already: an exact equal address, with the same or no name."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from groundwork.people.folding import fold_address, fold_text
from groundwork.people.in_bulk import places, selected
from groundwork.people.incoming import Incoming, is_named

# Asked for in an order, each of these would read everybody for the sake of it.
_BY_EMAIL = (
    "SELECT p.id, p.name, p.profile, a.folded FROM people_address a "
    "JOIN people_person p ON p.id = a.person_id "
    "WHERE a.account_id = %s AND a.channel = 'email' AND a.folded IN ({})"
)
# The condition of the index over profiles has to be said, or it isn't used.
_BY_PROFILE = (
    "SELECT id, name, profile FROM people_person "
    "WHERE account_id = %s AND NOT (profile = '') AND profile IN ({})"
)
_BY_NAME = "SELECT id, name, profile FROM people_person WHERE account_id = %s AND name IN ({})"


class Here(NamedTuple):
    """A person who is here, as far as it takes to know them again."""

    id: int
    name: str
    profile: str


class Verdict(NamedTuple):
    """`person`: the one this is. `offered`: one who may be the same, which the seeker decides.

    Ids below zero stand for people of the same list who are not written yet."""

    person: int | None = None
    offered: int | None = None


_NOBODY = Verdict()


class Recogniser:
    """Looks people up a few hundred at a time, and remembers those the list itself brings."""

    def __init__(self, account_id: int) -> None:
        self._account = account_id
        self._by_email: dict[str, list[Here]] = {}
        self._by_profile: dict[str, list[Here]] = {}
        self._by_name: dict[str, list[Here]] = {}
        self._loaded: dict[str, set[str]] = {"email": set(), "profile": set(), "name": set()}

    def look_up(self, people: Sequence[Incoming]) -> None:
        """Reads whoever shares an address, a profile or a name with some of `people`."""
        emails = self._unread("email", [e for p in people if p.emails for e in _folded(p)])
        for pk, name, profile, email in self._found(_BY_EMAIL, emails):
            self._by_email.setdefault(email, []).append(Here(pk, name, profile))
        profiles = self._unread("profile", [p.profile for p in people])
        for row in self._found(_BY_PROFILE, profiles):
            self._by_profile.setdefault(row[2], []).append(Here(*row))
        for row in self._found(_BY_NAME, self._unread("name", [p.name for p in people])):
            self._by_name.setdefault(row[1], []).append(Here(*row))

    def verdict(self, one: Incoming) -> Verdict:
        """Whether `one` is here already, or may be."""
        same_address = list(self._by_profile.get(one.profile, ()) if one.profile else ())
        for email in _folded(one):
            same_address += self._by_email.get(email, ())
        for here in same_address:
            if _same_or_no_name(one, here):
                return Verdict(person=here.id)
        if same_address:
            return Verdict(offered=same_address[0].id)
        if not is_named(one.name, one.profile):
            return _NOBODY
        for here in self._by_name.get(one.name, ()):
            # Two profiles on LinkedIn are two people, whatever their names.
            if not (one.profile and here.profile and one.profile != here.profile):
                return Verdict(offered=here.id)
        return _NOBODY

    def remember(self, one: Incoming, pk: int) -> None:
        """Someone of the list is new: the rows after may be the same person."""
        here = Here(pk, one.name, one.profile)
        for email in _folded(one):
            self._by_email.setdefault(email, []).append(here)
        if one.profile:
            self._by_profile.setdefault(one.profile, []).append(here)
        self._by_name.setdefault(one.name, []).append(here)

    def _unread(self, kind: str, keys: Iterable[str]) -> list[str]:
        fresh = {*keys} - self._loaded[kind] - {""}
        self._loaded[kind] |= fresh
        return list(fresh)

    def _found(self, query: str, keys: list[str]) -> list[tuple[Any, ...]]:
        if not keys:
            return []
        return sorted(selected(query.format(places(keys)), [self._account, *keys]))


def _folded(one: Incoming) -> list[str]:
    return [fold_address("email", email)[:600] for email in one.emails] if one.emails else []


def _same_or_no_name(one: Incoming, here: Here) -> bool:
    if not is_named(one.name, one.profile) or not is_named(here.name, here.profile):
        return True
    return one.name == here.name or fold_text(one.name) == fold_text(here.name)
