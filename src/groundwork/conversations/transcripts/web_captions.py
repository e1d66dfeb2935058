"""WebVTT: of Zoom ("Name: words"), of Teams (<v Name>), of Webex (the name in the id), and plain."""

import re
from collections.abc import Callable

from groundwork.conversations.transcripts.captions import Caption, captions, plain
from groundwork.conversations.transcripts.names import Names
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript
from groundwork.method.speech import UNNAMED, Cue

_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,40})?\s+([^<>\n]{1,200})>")
_MOST_VOICES = 20
_WEBEX = re.compile(r'\d+ "(.{1,200})" \(-?\d+\)')

Reading = Callable[[Caption], list[tuple[str, str]]]
"""From a caption to who said what in it."""


def recognises(source: Source) -> bool:
    return source.text.lstrip().startswith("WEBVTT")


def read(source: Source) -> Transcript:
    found = captions(source.lines)
    form, reading = _form(found.captions)
    cues = [cue for each in found.captions for cue in _cues(each, reading)]
    return Transcript(
        form,
        tuple(cues),
        tuple(found.around),
        tuple(found.not_understood),
    )


def _form(found: list[Caption]) -> tuple[str, Reading]:
    if any("<v" in line and _VOICE.search(line) for each in found for line in each.lines):
        return "teams-vtt", _voices
    if any(_WEBEX.fullmatch(each.id) for each in found):
        return "webex-vtt", _in_the_id
    names = Names([plain(" ".join(each.lines)) for each in found])

    def before_the_colon(caption: Caption) -> list[tuple[str, str]]:
        return [names.split(plain(" ".join(caption.lines)))]

    numbered = any(each.id.isdecimal() for each in found)
    named = any(before_the_colon(each)[0][0] != UNNAMED for each in found)
    return "zoom-vtt" if numbered and named else "vtt", before_the_colon


def _voices(caption: Caption) -> list[tuple[str, str]]:
    parts = _VOICE.split("\n".join(caption.lines), _MOST_VOICES)
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    said = [(plain(who) or UNNAMED, plain(text)) for who, text in pairs]
    first = plain(parts[0])
    return [(UNNAMED, first), *said] if first or not said else said


def _in_the_id(caption: Caption) -> list[tuple[str, str]]:
    found = _WEBEX.fullmatch(caption.id)
    return [(plain(found.group(1)) if found else UNNAMED, plain(" ".join(caption.lines)))]


def _cues(caption: Caption, reading: Reading) -> list[Cue]:
    """Of several voices in one caption only the first has its times: the others' aren't known."""
    (who, text), *others = reading(caption)
    return [
        Cue(caption.start, caption.end, who, text),
        *(Cue(None, None, who, text) for who, text in others),
    ]
