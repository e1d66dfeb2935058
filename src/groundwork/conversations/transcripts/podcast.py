"""The JSON of podcasts: segments with `speaker`, `startTime`, `endTime` and `body`."""

from groundwork.conversations.transcripts import segments
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript
from groundwork.method.speech import Cue


def recognises(source: Source) -> bool:
    return source.is_json and any(
        "body" in each for each in segments.objects(source.json, "segments")
    )


def read(source: Source) -> Transcript:
    cues = (
        Cue(
            segments.number(each.get("startTime")),
            segments.number(each.get("endTime")),
            segments.who(each.get("speaker")),
            segments.text(each.get("body")),
        )
        for each in segments.objects(source.json, "segments")
    )
    return Transcript("podcast-json", tuple(cues))
