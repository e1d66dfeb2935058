"""A page of Markdown with `Name: 00:01:30` above what was said, as podcasts publish it."""

import re

from groundwork.conversations.transcripts.headed import Shape
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.stamps import CLOCK
from groundwork.conversations.transcripts.transcript import Transcript

_SHAPE = Shape(
    "speaker-md",
    re.compile(rf"(?:\*\*)?(?P<who>[^\s*].{{0,99}}?):(?:\*\*)?\s+(?P<at>{CLOCK})"),
    re.compile(r"#{1,6} "),
)


def recognises(source: Source) -> bool:
    return _SHAPE.heads(source.lines) > 0


def read(source: Source) -> Transcript:
    return _SHAPE.read(source)
