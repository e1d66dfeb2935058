"""Whisper's JSON, which names nobody, and WhisperX's, which labels the voices."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from groundwork.conversations.transcripts import segments
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript
from groundwork.method.speech import UNNAMED, Cue


def recognises(source: Source) -> bool:
    return source.is_json and bool(_segments(source))


def read(source: Source) -> Transcript:
    found = _segments(source)
    cues = tuple(map(_cue, found))
    labelled = any(cue.who != UNNAMED for cue in cues)
    return Transcript(
        "whisperx-json" if labelled else "whisper-json",
        cues,
        words_timed=labelled and all(map(_words_are_timed, found)),
    )


def _segments(source: Source) -> list[Mapping[str, Any]]:
    loaded = source.json
    listed = {"segments": loaded} if isinstance(loaded, list) else loaded
    return [each for each in segments.objects(listed, "segments") if "text" in each]


def _cue(segment: Mapping[str, Any]) -> Cue:
    label = segments.who(segment.get("speaker"))
    if label == UNNAMED:
        label = _most_of(segments.who(each.get("speaker")) for each in _words(segment))
    start, end = segments.number(segment.get("start")), segments.number(segment.get("end"))
    return Cue(start, end, label, segments.text(segment.get("text")))


def _most_of(labels: Iterable[str]) -> str:
    return next((label for label, _ in Counter(labels).most_common(1)), UNNAMED)


def _words(segment: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return segments.objects(segment, "words")


def _words_are_timed(segment: Mapping[str, Any]) -> bool:
    own = _words(segment)
    return bool(own) and all({"start", "end", "speaker"} <= each.keys() for each in own)
