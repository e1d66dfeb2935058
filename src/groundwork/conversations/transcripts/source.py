"""A transcript as text, before it is known which format it has."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from groundwork.conversations.transcripts.transcript import Transcript, Unreadable


@dataclass(frozen=True)
class Source:
    """The text of a file; `document`: whether it was a Word document."""

    text: str
    document: bool = False

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @property
    def is_json(self) -> bool:
        """Whether the text begins as a JSON object, or a list of them, does."""
        start = "".join(self.text[:1000].split())
        return start.startswith(('{"', "{}", "[{"))

    @cached_property
    def json(self) -> Any:
        """The JSON in the text. Raises Unreadable where it is cut off or damaged."""
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            raise Unreadable(
                "This JSON file is cut off or damaged. Save it again from where it came, and take "
                "that file."
            ) from None


class Format(Protocol):
    """What a module of a format offers."""

    def recognises(self, source: Source) -> bool: ...

    def read(self, source: Source) -> Transcript: ...
