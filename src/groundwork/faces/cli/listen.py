"""Reads in a transcript how the talking was shared (S9, A9). No book is needed."""

from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.conversations.transcripts import LONGEST_FILE, Transcript, Unreadable, read
from groundwork.faces.cli.balance_told import told
from groundwork.faces.cli.saying import BAD_INPUT, Answer
from groundwork.method.listening import Balance, balance
from groundwork.steps.errors import Mistake


def listen(
    file: Annotated[str, Parameter(help="The transcript, as your video tool saves it.")],
    /,
    *,
    me: Annotated[
        tuple[str, ...],
        Parameter(
            help="Your name as it stands in the file; give it once more for each other name that "
            "you had in it.",
            negative=(),
        ),
    ] = (),
) -> Answer:
    """Read in a transcript how the talking was shared: who spoke how much, and your own part of it.

    No book is needed, and nothing is kept. The file is known by what is in it, not by its name."""
    path = Path(file)
    try:
        found = read(_bytes(path), path.name)
    except Unreadable as why:
        return _not_read(why)
    there = {_plain(cue.who): cue.who for cue in found.cues}
    mine = [there[_plain(name)] for name in me if _plain(name) in there]
    strange = [name for name in me if _plain(name) not in there]
    shown = balance(found.cues, mine, found.words_timed)
    return Answer(told(found, shown, mine, strange), _shape(found, shown))


def _bytes(path: Path) -> bytes:
    """The file as far as it can be a transcript. Raises Mistake where it can't be opened."""
    try:
        with path.open("rb") as opened:
            return opened.read(LONGEST_FILE + 1)
    except FileNotFoundError:
        raise Mistake(f"There is no file {path}. Look at its name, then try again.") from None
    except OSError as problem:
        raise Mistake(f"{path} can't be read: {(problem.strerror or '').lower()}.") from None


def _plain(name: str) -> str:
    """A name as it is compared: capitals and spaces don't matter."""
    return " ".join(name.casefold().split())


def _shape(found: Transcript, shown: Balance) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "format": found.format,
        "speakers": [
            {"name": each.name, "seconds": each.seconds, "words": each.words}
            for each in shown.speakers
        ],
        "turns": shown.turns,
        "share_time": _rounded(shown.share_time),
        "share_words": _rounded(shown.share_words),
        "cut_ins": None if shown.cut_ins is None else len(shown.cut_ins),
        "cut_in_starts": None if shown.cut_ins is None else list(shown.cut_ins),
        "not_understood": list(found.not_understood),
    }
    if shown.share_range:
        shape["share_range"] = [_rounded(each) for each in shown.share_range]
    if shown.share_characters is not None:
        shape["share_characters"] = _rounded(shown.share_characters)
    return shape


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _not_read(why: Unreadable) -> Answer:
    """The sentence, and for `--json` what a transcript without any speech would show."""
    nothing = Transcript(why.format or "unknown", (), not_understood=why.lines)
    data = {**_shape(nothing, balance((), ())), "error": str(why), "rule": None}
    if why.format is None:
        data = {"error": str(why), "rule": None}
    return Answer([str(why)], data, code=BAD_INPUT)
