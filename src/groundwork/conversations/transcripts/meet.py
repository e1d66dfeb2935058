"""Google Meet's document: a title, who attended, `Name: what was said`, a line at the end."""

import re

from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.spoken_lines import cues
from groundwork.conversations.transcripts.stamps import CLOCK
from groundwork.conversations.transcripts.transcript import Transcript

_MARK = r"[\s#*_]*"
_SIGN = re.compile(
    rf"{_MARK}(?:This editable transcript was computer generated|Transcription ended after "
    rf"|Meeting ended after )"
)
_HEADING = re.compile(rf"{_MARK}(?:Transcript|Attendees){_MARK}")
_TITLE = re.compile(rf"{_MARK}\S.{{0,200}} - Transcript{_MARK}")
_BLOCK = re.compile(rf"{_MARK}{CLOCK}{_MARK}")
_SEEN = 260


def recognises(source: Source) -> bool:
    seen = [line[:_SEEN] for line in source.lines]
    return any(map(_SIGN.match, seen)) or (
        any(map(_TITLE.fullmatch, seen)) and any(map(_HEADING.fullmatch, seen))
    )


def read(source: Source) -> Transcript:
    """The times of its blocks, minutes apart, are no times of turns."""
    begins = _begins(source.lines)
    around = source.lines[:begins]
    spoken: list[str] = []
    for line in source.lines[begins:]:
        seen = line[:_SEEN]
        aside = _SIGN.match(seen) or _BLOCK.fullmatch(seen) or _HEADING.fullmatch(seen)
        (around if aside else spoken).append(line)
    found, above = cues(spoken)
    return Transcript("meet", tuple(found), tuple(filter(str.strip, [*around, *above])))


def _begins(lines: list[str]) -> int:
    """The line after the title and the list of who attended."""
    head = [place for place, line in enumerate(lines[:60]) if _HEADING.fullmatch(line[:_SEEN])]
    if not head:
        return 0
    last = head[-1]
    if "Attendees" not in lines[last]:
        return last + 1
    listed = next((p for p in range(last + 1, len(lines)) if lines[p].strip()), last)
    return listed + 1
