"""What every command does first: the settings, then the book, or a sentence and an exit code."""

import os
import sys
from typing import NoReturn

from groundwork.faces.cli.saying import NO_BOOK


def start() -> None:
    """Makes Django ready and the book open; what is written from here on is the owner's alone."""
    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "groundwork.project.settings")
    import django

    django.setup()
    from groundwork.care.opening import CannotOpen, open_book

    try:
        open_book()
    except CannotOpen as problem:
        stop(str(problem), NO_BOOK)


def stop(sentence: str, code: int = 1) -> NoReturn:
    """Says why it can't go on, and ends with that exit code."""
    print(sentence, file=sys.stderr)
    raise SystemExit(code)
