"""A line a segment, in columns: Whisper's .tsv, and the .rttm and .stm of speech research."""

import re
from collections.abc import Callable

from groundwork.conversations.transcripts.segments import number
from groundwork.conversations.transcripts.source import Source
from groundwork.conversations.transcripts.transcript import Transcript
from groundwork.method.speech import UNNAMED, Cue

_TSV = re.compile(r"start\tend\t(?:speaker\t)?text\s*")
_RTTM = re.compile(r"SPEAKER \S+ \S+ [\d.]+ [\d.]+ ")
_STM = re.compile(r"\S+ \S+ \S+ \d+(?:\.\d+)? \d+(?:\.\d+)? (?:<[^<> ]*> )?")
_SEEN = 400


def recognises(source: Source) -> bool:
    return _form(source) is not None


def read(source: Source) -> Transcript:
    form, row = _form(source) or ("", _of_tsv)
    cues: list[Cue] = []
    around: list[str] = []
    lost: list[str] = []
    for line in filter(str.strip, source.lines):
        cue = row(line)
        if cue:
            cues.append(cue)
        else:
            (around if _TSV.fullmatch(line) or line.startswith(";;") else lost).append(line)
    return Transcript(form, tuple(cues), tuple(around), tuple(lost))


def _form(source: Source) -> tuple[str, Callable[[str], Cue | None]] | None:
    said = (line[:_SEEN] for line in source.lines if line.strip() and not line.startswith(";;"))
    first = next(said, "")
    if _TSV.fullmatch(first):
        return "whisper-tsv", _of_tsv
    if _RTTM.match(first):
        return "rttm", _of_rttm
    return ("stm", _of_stm) if _STM.match(first) else None


def _of_tsv(line: str) -> Cue | None:
    """Milliseconds, and the words in the last column."""
    parts = line.split("\t")
    if len(parts) not in (3, 4):
        return None
    start, end = number(parts[0]), number(parts[1])
    if start is None or end is None:
        return None
    who = parts[2].strip() if len(parts) == 4 else ""
    return Cue(start / 1000, end / 1000, who or UNNAMED, parts[-1].strip())


def _of_rttm(line: str) -> Cue | None:
    parts = line.split()
    start, lasts = (number(parts[3]), number(parts[4])) if len(parts) > 7 else (None, None)
    if start is None or lasts is None:
        return None
    return Cue(start, round(start + lasts, 3), parts[7], "")


def _of_stm(line: str) -> Cue | None:
    parts = line.split(maxsplit=5)
    start, end = (number(parts[3]), number(parts[4])) if len(parts) == 6 else (None, None)
    if start is None or end is None:
        return None
    return Cue(start, end, parts[2], re.sub(r"^<[^<> ]*>\s*", "", parts[5]).strip())
