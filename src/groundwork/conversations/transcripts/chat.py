"""The log of a chat beside a call: what was typed, which says nothing of who spoke."""

import re

from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript, Unreadable

_TYPED = re.compile(r"\d\d:\d\d:\d\d(?:\t[^\t]{1,80}:\t|\s+From .{1,80}? [tT]o )")
_MOST = 0.5


def recognises(source: Source) -> bool:
    lines = [line[:200] for line in source.lines if line.strip() and not line.startswith("\t")]
    return sum(map(bool, map(_TYPED.match, lines))) > _MOST * len(lines)


def read(source: Source) -> Transcript:
    raise Unreadable(
        "This is the chat of the call: what was typed, not what was said. The transcript is a "
        "file of its own, often beside it (its name ends in .vtt); take that one.",
        "zoom-chat",
        tuple(filter(str.strip, source.lines)),
    )
