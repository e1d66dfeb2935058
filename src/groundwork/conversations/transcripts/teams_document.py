"""The Word document that Teams makes: `Name   0:03` above what was said."""

import re

from groundwork.conversations.transcripts.headed import Shape
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.stamps import CLOCK
from groundwork.conversations.transcripts.transcript import Transcript

_STARTED = re.compile(r".{1,100} (?:started|stopped) transcription")
_SHAPE = Shape("teams-docx", re.compile(rf"(?P<who>\S.{{0,99}}?)\s{{2,}}(?P<at>{CLOCK})"), _STARTED)


def recognises(source: Source) -> bool:
    if not _SHAPE.heads(source.lines):
        return False
    return source.document or any(_STARTED.fullmatch(line[:160].strip()) for line in source.lines)


def read(source: Source) -> Transcript:
    return _SHAPE.read(source)
