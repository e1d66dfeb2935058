"""Transcripts in which a line with a name and a time stands above what was said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.stamps import seconds
from groundwork.conversations.transcripts.transcript import Transcript
from groundwork.method.speech import UNNAMED, Cue

_SEEN = 160
_NOBODY = re.compile(r"unknown(?: speaker)?", re.IGNORECASE)


@dataclass(frozen=True)
class Shape:
    """How a format writes it. `heading` has the groups `who` and `at`; `around`: lines among what
    was said that are no speech."""

    form: str
    heading: re.Pattern[str]
    around: re.Pattern[str]

    def heads(self, lines: Iterable[str]) -> int:
        """How many lines have a name and a time."""
        return sum(self.heading.fullmatch(line[:_SEEN].strip()) is not None for line in lines)

    def read(self, source: Source) -> Transcript:
        """Starts only: where a turn ends is not in such a file. What stands above the first name
        is a title and the like."""
        around: list[str] = []
        turns: list[tuple[str, float | None, list[str]]] = []
        for line in filter(str.strip, source.lines):
            heading = self.heading.fullmatch(line[:_SEEN].strip()) if len(line) <= _SEEN else None
            if heading:
                turns.append((named(heading["who"]), seconds(heading["at"]), []))
            elif not turns or self.around.match(line[:_SEEN].strip()):
                around.append(line)
            else:
                turns[-1][2].append(line.strip())
        cues = (Cue(at, None, who, " ".join(said)) for who, at, said in turns)
        return Transcript(self.form, tuple(cues), tuple(around))


def named(who: str) -> str:
    """A name as the file has it; "Unknown Speaker" is nobody's."""
    who = " ".join(who.split())
    return UNNAMED if _NOBODY.fullmatch(who) or not who else who
