"""The JSON of Amazon Transcribe: segments with a label of the voice, and the words apart."""

from collections.abc import Mapping
from typing import Any

from groundwork.conversations.transcripts import segments
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript
from groundwork.method.speech import Cue


def recognises(source: Source) -> bool:
    return source.is_json and bool(_labelled(_results(source)))


def read(source: Source) -> Transcript:
    results = _results(source)
    said = {
        str(each.get("start_time")): _content(each)
        for each in segments.objects(results, "items")
        if each.get("start_time") is not None
    }
    cues = (_cue(each, said) for each in _labelled(results))
    return Transcript("aws-json", tuple(cues), words_timed=True)


def _results(source: Source) -> Any:
    loaded = source.json
    return loaded.get("results") if isinstance(loaded, Mapping) else None


def _labelled(results: Any) -> list[Mapping[str, Any]]:
    labels = results.get("speaker_labels") if isinstance(results, Mapping) else None
    return segments.objects(labels, "segments")


def _content(item: Mapping[str, Any]) -> str:
    return next(
        (segments.text(e.get("content")) for e in segments.objects(item, "alternatives")), ""
    )


def _cue(segment: Mapping[str, Any], said: Mapping[str, str]) -> Cue:
    items = segments.objects(segment, "items")
    return Cue(
        segments.number(segment.get("start_time")),
        segments.number(segment.get("end_time")),
        segments.who(segment.get("speaker_label")),
        " ".join(filter(None, (said.get(str(each.get("start_time")), "") for each in items))),
    )
