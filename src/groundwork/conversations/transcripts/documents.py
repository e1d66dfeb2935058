"""The lines of a Word document (.docx), as far as a transcript needs them."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from groundwork.conversations.transcripts.decoding import cleaned
from groundwork.conversations.transcripts.transcript import Unreadable

_UNPACKED = 40 * 2**20
_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SAVE_AGAIN = "Save the transcript again, as a Word document or as text, and take that file."


def is_document(raw: bytes) -> bool:
    """Whether the bytes are a zip archive, as every .docx is."""
    return raw.startswith(b"PK\x03\x04")


def lines(raw: bytes) -> str:
    """Its paragraphs, a line each, and their breaks. Raises Unreadable where it can't be read:
    no document, damaged, unpacking to over 40 MB, or with a DOCTYPE."""
    try:
        root = fromstring(_body(raw))
    except (ParseError, ValueError, LookupError, RecursionError):
        raise Unreadable(f"This document is damaged. {_SAVE_AGAIN}") from None
    return cleaned("\n".join("".join(_runs(each)) for each in root.iter(f"{_W}p")))


def _body(raw: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive, archive.open(_BODY) as body:
            found = body.read(_UNPACKED + 1)
    except KeyError:
        raise Unreadable(f"This archive has no Word document in it. {_SAVE_AGAIN}") from None
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError):
        raise Unreadable(f"This document is damaged or locked. {_SAVE_AGAIN}") from None
    if len(found) > _UNPACKED:
        raise Unreadable(f"This document unpacks to more than 40 MB. {_SAVE_AGAIN}")
    if b"<!DOCTYPE" in found or b"<\0!\0D\0O\0C" in found or b"\0<\0!\0D\0O\0C" in found:
        raise Unreadable(f"This document has a DOCTYPE, which no transcript needs. {_SAVE_AGAIN}")
    return found


def _runs(paragraph: Element) -> Iterator[str]:
    for each in paragraph.iter():
        if each.tag == f"{_W}t":
            yield each.text or ""
        elif each.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif each.tag == f"{_W}tab":
            yield "\t"
