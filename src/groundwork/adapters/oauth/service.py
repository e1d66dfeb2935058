"""Who gives permission, to whom, and how it can be refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field

HERE = "127.0.0.1"

AGAIN, DENIED, CLIENT, OTHER = "again", "denied", "client", "other"


class Refused(Exception):
    """`kind`: AGAIN (the permission has ended: ask anew), DENIED (the seeker or their organisation said
    no), CLIENT (the client id or its secret isn't right), or OTHER."""

    def __init__(self, kind: str, code: str = "") -> None:
        super().__init__(kind)
        self.kind, self.code = kind, code


class NoAnswer(Exception):
    """The provider can't be reached just now, or nobody has answered yet."""


@dataclass(frozen=True, slots=True)
class Service:
    """Where a provider gives permission. `host`: how it wants 127.0.0.1 called in the way back."""

    authorize: str
    token: str
    scopes: tuple[str, ...]
    host: str = HERE
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Client:
    """The program as the provider knows it: the id that the seeker brought, and its secret where
    it has one (Google gives one to desktop programs; it hides nothing)."""

    id: str
    secret: str = field(default="", repr=False)

    def fields(self) -> dict[str, str]:
        return {"client_id": self.id} | ({"client_secret": self.secret} if self.secret else {})


@dataclass(frozen=True, slots=True)
class Tokens:
    """`access` signs in for `seconds`; `refresh` gets the next one ("" where it stays as it was)."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    seconds: int
