"""SRT, as Otter, podcasts and Whisper write it: numbered captions, names before a colon if any."""

from groundwork.conversations.transcripts.captions import captions, has_times, plain
from groundwork.conversations.transcripts.names import Names
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript
from groundwork.method.speech import Cue


def recognises(source: Source) -> bool:
    return any(map(has_times, source.lines))


def read(source: Source) -> Transcript:
    found = captions(source.lines)
    texts = [plain(" ".join(each.lines)) for each in found.captions]
    names = Names(texts)
    cues = (
        Cue(each.start, each.end, *names.split(text))
        for each, text in zip(found.captions, texts, strict=True)
    )
    return Transcript(
        "srt",
        tuple(cues),
        tuple(found.around),
        tuple(found.not_understood),
    )
