"""Knows the files that are no list of people, and says of each what to do instead."""

from groundwork.imports.formats.row import Unreadable

_SPREADSHEET = "Open it, choose Save as, then CSV UTF-8, and bring that file."
_PAPER = "Copy the list out of it, and paste it here."
_PICTURE = "This is a picture. Type the names you see in it, one a line, and paste them here."
_PACKED = "This file is packed. Unpack it yourself, and bring the list inside it."

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", f"This is a PDF. {_PAPER}"),
    (b"{\\rtf", f"This is a text document with formatting. {_PAPER}"),
    (b"\xd0\xcf\x11\xe0", f"This is an older Office document. {_SPREADSHEET}"),
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"Rar!", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
)
_FIRST_WORDS: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", f"This is a web page. {_PAPER}"),
    (b"<html", f"This is a web page. {_PAPER}"),
    (b"<?xml", "This is an XML file. Save the list as CSV, and bring that file."),
    (b"begin:vcard", "These are address cards. Save them as a CSV list, and bring that file."),
    (b"begin:vcalendar", "This is a calendar. Bring a list of people, as CSV."),
    (b"sqlite format 3", "This is a database. Save the list as CSV, and bring that file."),
)


def refuse_other_kinds(start: bytes) -> None:
    """Raises Unreadable if a file that starts with `start` is of a kind that is no list."""
    for mark, sentence in _STARTS:
        if start.startswith(mark):
            raise Unreadable(sentence)
    words = start[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, sentence in _FIRST_WORDS:
        if words.startswith(mark):
            raise Unreadable(sentence)


def refuse_binary(head: str) -> None:
    """Raises Unreadable if `head`, the first lines of a file, is not made of words."""
    odd = sum(not sign.isprintable() and not sign.isspace() for sign in head)
    odd += head.count("\ufffd")
    if odd > 3 + len(head) / 50:
        raise Unreadable(
            "This file is not a list that can be read as words. "
            "Save your list as CSV, and bring that file."
        )
