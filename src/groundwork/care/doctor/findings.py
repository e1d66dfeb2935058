"""What the doctor says."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the book isn't as it follows from its log.

    `about`: step, event, act, text, search, person or file. `name`: whose, in words. `kept` and
    `derived`: what stands there, and what should."""

    about: str
    name: str
    column: str
    kept: Any = None
    derived: Any = None
    person: int | None = None

    @property
    def words(self) -> str:
        """The difference as a line."""
        what = f"{self.name}: {self.about} {self.column}"
        if self.kept is None and self.derived is None:
            return what
        return f"{what} is {self.kept!s}, should be {self.derived!s}"


@dataclass(slots=True)
class Report:
    """What was looked at, and what was found.

    `waiting`: steps that have turned, and are as they were before. `unknown`: events of kinds that
    this version does not know, which are kept and shown."""

    looked_at: Counter[str] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)
    waiting: int = 0
    unknown: list[str] = field(default_factory=list)
