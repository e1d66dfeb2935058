"""Any text with `Name: what was said` in its lines."""

from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.spoken_lines import cues
from groundwork.conversations.transcripts.transcript import Transcript


def recognises(source: Source) -> bool:
    return bool(source.text.strip())


def read(source: Source) -> Transcript:
    found, above = cues(source.lines)
    return Transcript("plain", tuple(found), (), tuple(above))
