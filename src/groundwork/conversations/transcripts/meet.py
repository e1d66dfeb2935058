"""Google Meet's document: a title, who attended, `Name: what was said`, a line at the end."""

import re

from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.spoken_lines import cues
from groundwork.conversations.transcripts.stamps import CLOCK
from groundwork.conversations.transcripts.transcript import Transcript

_SIGN = re.compile(
    r"This editable transcript was computer generated|(?:Transcription|Meeting) ended after "
)
_HEADING = re.compile(r"Transcript|Attendees")
_TITLE = re.compile(r".{1,200} - Transcript")
_BLOCK = re.compile(CLOCK)
_SEEN = 260


def recognises(source: Source) -> bool:
    seen = list(map(_bare, source.lines))
    return any(map(_SIGN.match, seen)) or (
        any(map(_TITLE.fullmatch, seen)) and any(map(_HEADING.fullmatch, seen))
    )


def read(source: Source) -> Transcript:
    """The times of its blocks, minutes apart, are no times of turns."""
    begins = _begins(source.lines)
    around = source.lines[:begins]
    spoken: list[str] = []
    for line in source.lines[begins:]:
        seen = _bare(line)
        aside = _SIGN.match(seen) or _BLOCK.fullmatch(seen) or _HEADING.fullmatch(seen)
        (around if aside else spoken).append(line)
    found, above = cues(spoken)
    return Transcript("meet", tuple(found), tuple(filter(str.strip, [*around, *above])))


def _begins(lines: list[str]) -> int:
    """The line after the title and the list of who attended."""
    head = [place for place, line in enumerate(lines[:60]) if _HEADING.fullmatch(_bare(line))]
    if not head:
        return 0
    last = head[-1]
    if "Attendees" not in lines[last]:
        return last + 1
    listed = next((p for p in range(last + 1, len(lines)) if lines[p].strip()), last)
    return listed + 1


def _bare(line: str) -> str:
    """A line without the marks of headings and of bold, as far as it is looked at."""
    return line[:_SEEN].strip(" \t#*_")
