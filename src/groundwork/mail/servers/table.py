"""The table of providers (providers.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from groundwork.mail.servers.server import Server, read

APP = "app"


@dataclass(frozen=True, slots=True)
class Provider:
    """Who keeps the mail of a domain. `ways`: how Groundwork can sign in: password, google,
    microsoft; none where it can't at all. `words` and `link`: what to know first, and where."""

    key: str
    name: str
    domains: tuple[str, ...]
    mx: tuple[str, ...]
    imap: Server | None
    smtp: Server | None
    ways: tuple[str, ...]
    words: str
    link: str
    takes: str = "own"
    user_is: str = "address"

    @property
    def takes_app_password(self) -> bool:
        """Whether it takes a password that was made for a program."""
        return self.takes == APP

    def user(self, address: str) -> str:
        """The name that signs in there."""
        return address.rpartition("@")[0] if self.user_is == "name" else address


@cache
def providers() -> Mapping[str, Provider]:
    """Every provider by its key."""
    table = tomllib.loads((resources.files(__package__) / "providers.toml").read_text("utf-8"))
    return {key: _provider(key, entry) for key, entry in table.items()}


def named(key: str) -> Provider | None:
    """The provider of a key, or of a name, however it is written."""
    wanted = _plain(key)
    for each in providers().values():
        if wanted in (_plain(each.key), _plain(each.name)):
            return each
    return None


def by_domain(domain: str) -> Provider | None:
    """The provider whose own addresses end with the domain."""
    return next((each for each in providers().values() if domain in each.domains), None)


def by_mx(host: str) -> Provider | None:
    """The provider that takes mail at this host."""
    for each in providers().values():
        if any(host == end or host.endswith(f".{end}") for end in each.mx):
            return each
    return None


def keeping(imap: Server) -> Provider | None:
    """A provider whose mailboxes lie on that server."""
    return next((each for each in providers().values() if each.imap == imap), None)


def _provider(key: str, entry: Mapping[str, object]) -> Provider:
    def words(name: str, usual: str = "") -> str:
        return str(entry.get(name, usual))

    def several(name: str) -> tuple[str, ...]:
        given = entry.get(name, ())
        assert isinstance(given, list | tuple)
        return tuple(map(str, given))

    def server(kind: str) -> Server | None:
        return read(kind, words(kind)) if kind in entry else None

    return Provider(
        key, words("name"), several("domains"), several("mx"), server("imap"), server("smtp"),
        several("ways"), words("words"), words("link"), words("password", "own"),
        words("user", "address"),
    )  # fmt: skip


def _plain(words: str) -> str:
    return "".join(each for each in words.casefold() if each.isalnum())
