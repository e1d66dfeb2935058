"""Blocks of captions, as WebVTT and SRT have them: an id, a line of times, lines of words."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from groundwork.conversations.transcripts.decoding import cleaned
from groundwork.conversations.transcripts.stamps import CLOCK, seconds

_TIMES = re.compile(rf"\s*({CLOCK})\s*-->\s*({CLOCK})(?=\s|$)")
_SEEN = 200
"""Characters of a line in which its times are looked for."""
_ID = re.compile(r"\d+|\S{1,60}/[\d-]+|\d+ \".*\" \(-?\d+\)")
_AROUND = re.compile(r"\ufeff?WEBVTT\b|NOTE\b|STYLE\b|REGION\b")
_TAG = re.compile(r"</?(?:v|c|b|i|u|ruby|rt|lang)(?:[.\s][^<>]{0,200})?>|<[\d:.]{5,15}>")


@dataclass
class Caption:
    """One caption. `id`: the line before its times, "" where there is none."""

    id: str
    start: float
    end: float
    lines: list[str] = field(default_factory=list)


@dataclass
class Captions:
    """The captions of a file, what stands around them, and all else."""

    captions: list[Caption] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    not_understood: list[str] = field(default_factory=list)

    def take(self, block: list[str]) -> None:
        """Takes one block: lines up to a blank one. It has several captions where the blank
        lines between them were lost."""
        times = [(place, found) for place, line in enumerate(block) if (found := _times(line))]
        if not times:
            self._kept(block).extend(block)
            return
        for number, (place, (start, end)) in enumerate(times):
            before = block[times[number - 1][0] + 1 if number else 0 : place]
            named = bool(before) and (not number or bool(_ID.fullmatch(before[-1].strip()[:_SEEN])))
            spoken = before[:-1] if named else before
            (self.captions[-1].lines if number else self.not_understood).extend(spoken)
            caption = Caption(before[-1].strip() if named else "", start, end)
            self.captions.append(caption)
        self.captions[-1].lines.extend(block[times[-1][0] + 1 :])

    def _kept(self, block: list[str]) -> list[str]:
        return self.around if _AROUND.match(block[0]) else self.not_understood


def captions(lines: Iterable[str]) -> Captions:
    """The captions in the lines of a file, in their order there."""
    found = Captions()
    for block in _blocks(lines):
        found.take(block)
    return found


def has_times(line: str) -> bool:
    """Whether a line says from when to when a caption is shown."""
    return _times(line) is not None


def plain(text: str) -> str:
    """The words of a caption without its tags and with its entities read; any other `<…>` is
    somebody's words and stays."""
    return " ".join(cleaned(html.unescape(_TAG.sub("", text))).split())


def _times(line: str) -> tuple[float, float] | None:
    found = _TIMES.match(line[:_SEEN]) if "-->" in line[:_SEEN] else None
    start, end = map(seconds, found.groups()) if found else (None, None)
    return None if start is None or end is None else (start, end)


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    for said, block in groupby(lines, key=lambda line: bool(line.strip())):
        if said:
            yield list(block)
