"""Otter's text: `Name  0:24` above what was said, and its own line at the end."""

import re

from groundwork.conversations.transcripts.headed import Shape
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.stamps import CLOCK
from groundwork.conversations.transcripts.transcript import Transcript

_SHAPE = Shape(
    "otter-txt",
    re.compile(rf"(?P<who>\S.{{0,99}}?)\s{{2,}}(?P<at>{CLOCK})"),
    re.compile(r"Transcribed by https?://"),
)


def recognises(source: Source) -> bool:
    return _SHAPE.heads(source.lines) > 0


def read(source: Source) -> Transcript:
    return _SHAPE.read(source)
