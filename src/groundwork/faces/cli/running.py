"""Runs one command: opens the book, does it, and says what came of it."""

import gc
import os
import sqlite3
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from groundwork.faces.cli.commands import COMMANDS
from groundwork.faces.cli.saying import BAD_INPUT, NO_BOOK, REFUSED, Answer, complain, say

if TYPE_CHECKING:
    from cyclopts import App

HELP = {"--help", "-h"}


def run(words: Sequence[str]) -> int:
    """Does what the words say, and gives the exit code."""
    as_json = "--json" in words
    given = [word for word in words if word != "--json"]
    name = _command(given)
    if name is None:
        sentence = f'There is no command "{given[0]}". `groundwork --help` lists them.'
        return complain(BAD_INPUT, sentence, None, as_json)
    _load(name)
    from cyclopts import CycloptsError
    from django.db import DatabaseError

    from groundwork.care.opening import CannotOpen, in_words
    from groundwork.steps.errors import Mistake, Refused

    try:
        outcome = _do(name, given)
    except Refused as refused:
        return complain(REFUSED, str(refused), refused.rule, as_json)
    except (Mistake, CycloptsError) as mistake:
        return complain(BAD_INPUT, _sentence(mistake), None, as_json)
    except CannotOpen as problem:
        return complain(NO_BOOK, str(problem), None, as_json)
    except (OSError, DatabaseError, sqlite3.Error) as problem:
        why = in_words(problem)
        if why is None:
            raise
        return complain(NO_BOOK, why, None, as_json)
    return say(outcome, as_json) if isinstance(outcome, Answer) else 0


def _command(given: Sequence[str]) -> str | None:
    """The name of the command; `serve` where only options are given, or nothing."""
    if not given or given[0].startswith("-"):
        return "serve"
    return given[0] if given[0] in COMMANDS else None


def _load(name: str) -> None:
    """Makes Django ready and reads the command; what is written from here on is the owner's alone.

    What is loaded stays, so it is not searched for garbage: that would cost a twentieth."""
    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "groundwork.project.settings")
    gc.disable()
    import django

    django.setup()
    import_module(COMMANDS[name].where.partition(":")[0])
    gc.freeze()
    gc.enable()


def _do(name: str, given: Sequence[str]) -> Any:
    if COMMANDS[name].opens and not HELP & set(given):
        from groundwork.care.opening import open_book

        open_book()
    asked = given if given and given[0] == name else [name, *given]
    return app([name])(asked, exit_on_error=False, print_error=False)


def app(names: Iterable[str] = COMMANDS) -> "App":
    """The command line with these commands; each is imported when it is asked."""
    from cyclopts import App

    from groundwork.faces.cli.help_text import PlainHelp

    made = App(name="groundwork", help_formatter=PlainHelp(), result_action="return_value")
    for name in names:
        made.command(COMMANDS[name].where, name=name)
    return made


def _sentence(mistake: Exception) -> str:
    from cyclopts import MissingArgumentError, UnusedCliTokensError

    words = str(mistake)
    if isinstance(mistake, UnusedCliTokensError):
        return f"{words} Put quotes around a name or a text of several words."
    if isinstance(mistake, MissingArgumentError):
        return f"{words} Add --help to see what it takes."
    return words
