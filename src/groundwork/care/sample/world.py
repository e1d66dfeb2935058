"""The world of the sample as data: people, their stories, a few texts."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from groundwork.people.add import Described


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a story: the day as it is written, the hour, the verb, its words, a note."""

    day: str
    hour: str
    verb: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody of the sample. `through`: the name of who introduced them. `added`: day and hour."""

    described: Described
    through: str
    added: tuple[str, str]
    story: Sequence[Line]


@dataclass(frozen=True, slots=True)
class World:
    """Everything that the sample is made of."""

    account: Mapping[str, str]
    purposes: Sequence[tuple[str, str]]
    wished: Sequence[str]
    people: Sequence[Character]
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@cache
def world() -> World:
    """The world as it is written in world.toml."""
    written = tomllib.loads((files(__package__) / "world.toml").read_text("utf-8"))
    return World(
        written["account"],
        [(kind, words) for kind, words in written["purposes"]],
        written["wished"],
        [_character(each) for each in written["person"]],
        written["text"],
    )


def _character(written: dict[str, Any]) -> Character:
    story = [_line(each) for each in written.pop("story", [])]
    first = (story[0].day, story[0].hour) if story else ("0", "08:00")
    added = written.pop("added", None)
    through = written.pop("through", "")
    given = written.pop("given", written["name"].split()[0])
    channels = ("email", "phone", "post")
    addresses = [(name, written.pop(name)) for name in channels if name in written]
    described = Described(
        given=given, greeting=written.pop("greeting", given), addresses=addresses, **written
    )
    return Character(described, through, tuple(added.split()) if added else first, story)


def _line(written: str) -> Line:
    done, _, note = written.partition(" | ")
    day, hour, verb, *words = done.split(maxsplit=3)
    return Line(day, hour, verb, "".join(words), note)
