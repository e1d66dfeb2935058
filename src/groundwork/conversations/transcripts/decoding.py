"""From the bytes of a file to its text: its encoding, and what no text has in it."""

import codecs
import re

from groundwork.conversations.transcripts.transcript import LONGEST_FILE, Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, and what turns the direction of a line: no speech, and no screen's friend."""
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_A_PAGE = re.compile(r"\s*<(?:!doctype|\?xml|html)", re.IGNORECASE)


def within_limits(raw: bytes) -> bytes:
    """The bytes as they are. Raises Unreadable where they are more than 4 MB, or none."""
    if len(raw) > LONGEST_FILE:
        raise Unreadable(
            "This file is larger than 4 MB, which no transcript of one conversation is. "
            "Save the transcript alone as text, and take that file."
        )
    return raw


def decoded(raw: bytes) -> str:
    """The text of a file: by its mark, else UTF-8, else Windows' cp1252. Never raises for bytes.

    Raises Unreadable for a page of the web and the like."""
    text = raw.decode(_encoding(raw), "replace")
    if _A_PAGE.match(text):
        raise Unreadable(
            "This file is a page or another kind of document, and no transcript. Save the "
            "transcript from your video tool (.vtt, .srt, .docx or .txt), and take that file."
        )
    return cleaned(_LINE_END.sub("\n", text))


def cleaned(text: str) -> str:
    """Without characters that can't be seen."""
    return _UNSEEN.sub("", text)


def _encoding(raw: bytes) -> str:
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if marked:
        return marked
    start = raw[:4096]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) > len(start) / 20 and max(even, odd) > 10 * min(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        # A letter that the end of the file cuts in two is no reason to read it all otherwise.
        return "utf-8" if problem.start >= len(raw) - 3 and problem.start else "cp1252"
    return "utf-8"
