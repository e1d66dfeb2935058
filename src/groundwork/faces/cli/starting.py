"""What every command does first: the settings, then the book, or a sentence and exit code 1."""

import os
import sys
from typing import NoReturn


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
        stop(str(problem))


def stop(sentence: str) -> NoReturn:
    """Says why it can't go on, and ends with exit code 1."""
    print(sentence, file=sys.stderr)
    raise SystemExit(1)
