"""A person as a list tells of them."""

from dataclasses import dataclass

from groundwork.people.folding import fold_address

NOBODY_KNOWN_YET = "none"


@dataclass(slots=True)
class Incoming:
    """One row, understood. `emails`, `phones`: as written; `profile`: a slug on LinkedIn.

    `met_on`: an ISO day or None. `tie`: a word of S1 or A1. `zone` and on: a suggestion."""

    name: str
    given: str = ""
    family: str = ""
    greeting: str = ""
    title: str = ""
    organisation: str = ""
    tie: str = NOBODY_KNOWN_YET
    through_words: str = ""
    facts: str = ""
    notes: str = ""
    profile: str = ""
    met_on: str | None = None
    zone: str = ""
    zone_reason: str = ""
    country: str = ""
    subdivision: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    def addresses(self) -> list[tuple[str, str]]:
        """(channel, value) pairs, each address once."""
        if not self.phones and len(self.emails) < 2:
            return [("email", each) for each in self.emails]
        given = [("email", each) for each in self.emails] + [
            ("phone", each) for each in self.phones
        ]
        once = {
            (channel, fold_address(channel, value)): value for channel, value in reversed(given)
        }
        return [(channel, value) for (channel, _), value in reversed(once.items())]


def is_named(name: str, profile: str) -> bool:
    """Whether a name is one, and not the address or number that stands in its place."""
    return "@" not in name and name != profile and any(map(str.isalpha, name))
