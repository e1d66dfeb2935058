"""Fathom's text: `0:00 - Name (Company)` above what was said, which is indented."""

import re

from groundwork.conversations.transcripts.headed import Shape
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.stamps import CLOCK
from groundwork.conversations.transcripts.transcript import Transcript

_SHAPE = Shape(
    "fathom-txt",
    re.compile(rf"(?P<at>{CLOCK})\s+-\s+(?P<who>\S.{{0,99}}?)(?:\s+\([^()]*\))?"),
    re.compile(r"ACTION ITEM:|SCREEN SHARING:|VIEW RECORDING"),
)


def recognises(source: Source) -> bool:
    return _SHAPE.heads(source.lines) > 0


def read(source: Source) -> Transcript:
    return _SHAPE.read(source)
