"""Transcripts made for a test."""

import io
import zipfile

_DOCUMENT = (
    '<?xml version="1.0"?>{doctype}<w:document xmlns:w='
    '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body>'
    "</w:document>"
)


def captions(*said: str, ids: bool = True, mark: str = ".") -> bytes:
    """A WebVTT file with a cue of two seconds a text, from 0:00 on."""
    blocks = ["WEBVTT"]
    for number, text in enumerate(said):
        at = [
            f"00:{(number * 2 + add) // 60:02}:{(number * 2 + add) % 60:02}{mark}000"
            for add in (0, 2)
        ]
        head = f"{number + 1}\n" if ids else ""
        blocks.append(f"{head}{at[0]} --> {at[1]}\n{text}")
    return "\n\n".join(blocks).encode()


def document(*paragraphs: str, doctype: str = "", entry: str = "word/document.xml") -> bytes:
    """A Word document; a line break in a paragraph is one there."""
    body = "".join(
        "<w:p><w:r><w:t>" + each.replace("\n", "</w:t><w:br/><w:t>") + "</w:t></w:r></w:p>"
        for each in paragraphs
    )
    return archive(_DOCUMENT.format(doctype=doctype, body=body).encode(), entry)


def archive(body: bytes, entry: str = "word/document.xml") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        into.writestr(entry, body)
    return made.getvalue()
