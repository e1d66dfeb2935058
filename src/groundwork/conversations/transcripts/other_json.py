"""JSON that is no transcript known here."""

from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript, Unreadable


def recognises(source: Source) -> bool:
    return source.is_json


def read(source: Source) -> Transcript:
    raise Unreadable(
        "This JSON file has no list of segments with times and words, so nobody's speech is found "
        "in it. Save the transcript as .vtt, .srt or .txt, and take that file."
    )
