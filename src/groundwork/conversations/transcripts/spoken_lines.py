"""Lines of `Name: what was said`, on which Meet's transcripts and plain texts agree."""

import re
from collections.abc import Sequence

from groundwork.conversations.transcripts.headed import named
from groundwork.conversations.transcripts.names import Names
from groundwork.conversations.transcripts.stamps import CLOCK, seconds
from groundwork.method.speech import UNNAMED, Cue

_STAMP = re.compile(rf"\s*[\[(]?({CLOCK})[\])]?(?:\s*[-–]\s*|\s+|$)")


def cues(lines: Sequence[str]) -> tuple[list[Cue], list[str]]:
    """The cues in the lines, and the lines above the first name. A line without a name goes on
    with what the one above it says: these files give each turn its name."""
    taken = [_without_stamp(line) for line in lines if line.strip()]
    names = Names([text for _, text in taken])
    turns: list[tuple[str, float | None, list[str]]] = []
    above: list[str] = []
    for at, line in taken:
        who, said = names.split(line)
        if who != UNNAMED:
            turns.append((named(who), at, [said]))
        elif turns:
            turns[-1][2].append(said)
        else:
            above.append(line)
    return [Cue(at, None, who, " ".join(said)) for who, at, said in turns], above


def _without_stamp(line: str) -> tuple[float | None, str]:
    found = _STAMP.match(line[:40])
    return (seconds(found.group(1)), line[found.end() :]) if found else (None, line)
