"""Texts that the seeker wrote elsewhere: a file, or the standard input."""

import sys
from pathlib import Path

from groundwork.steps.errors import Mistake

LONGEST = 200_000
SUBJECT = "subject:"


def read_text(name: str) -> str:
    """What a file holds, or the standard input for "-". Raises Mistake where it is no text."""
    try:
        raw = sys.stdin.buffer.read(LONGEST + 1) if name == "-" else _bytes(Path(name))
        text = raw.decode("utf-8-sig")
    except OSError as problem:
        raise Mistake(f"{name} can't be read: {(problem.strerror or '').lower()}.") from None
    except UnicodeDecodeError:
        raise Mistake(f"{name} is no text in UTF-8. Save it as UTF-8, then try again.") from None
    if len(raw) > LONGEST or "\0" in text:
        raise Mistake(f"{name} is no message: it is too long, or no text.")
    if not text.strip():
        raise Mistake(f"{name} is empty.")
    return text.replace("\r\n", "\n").strip("\n")


def _bytes(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(LONGEST + 1)


def parted(text: str) -> tuple[str | None, str]:
    """A first line "Subject: …" taken off; None where there is none."""
    first, _, rest = text.partition("\n")
    if first.casefold().startswith(SUBJECT):
        return first[len(SUBJECT) :].strip(), rest.lstrip("\n")
    return None, text
