"""How a conversation was balanced, in words (A9): whole per cent, its source, and no judgement."""

from collections.abc import Iterator, Sequence

from groundwork.conversations.transcripts import Transcript
from groundwork.method.listening import UNNAMED, Balance, Speaker

_MOST_SHOWN = 20


def told(
    found: Transcript, shown: Balance, mine: Sequence[str], strange: Sequence[str]
) -> list[str]:
    """The lines for a reader. `mine`: my names in the file; `strange`: those that aren't in it."""
    return [
        f"{found.format}, {_counted(shown.turns, 'turn')}:",
        *(f"  {_speaker(each)}" for each in shown.speakers),
        *_share(shown, mine, strange),
        *_not_understood(found.not_understood),
        "The words of the file are not kept.",
    ]


def _speaker(each: Speaker) -> str:
    name = "without a name" if each.name == UNNAMED else each.name
    time = "" if each.seconds is None else f"{_minutes(each.seconds)}, "
    return f"{name}: {time}{_counted(each.words, 'word')}"


def _share(shown: Balance, mine: Sequence[str], strange: Sequence[str]) -> Iterator[str]:
    names = [each.name for each in shown.speakers if each.name != UNNAMED]
    if names and strange:
        yield f"Nobody in it is called {' or '.join(strange)}."
    if not names:
        yield "The file names nobody, so it can't show your share or any cut-in."
    elif not mine:
        yield "Which of these is you? Say it with --me NAME, more than once if you had two names."
    elif len(names) == 1:
        yield "You are the only one named in it, so there is no share to tell."
    else:
        yield _part(shown)
        yield _cut_ins(shown.cut_ins)


def _part(shown: Balance) -> str:
    """By time where it is known, else by words (A9)."""
    if shown.too_short:
        return "There are under three minutes of speech: too little to tell a share."
    if shown.share_time is not None:
        return f"You spoke {shown.share_time:.0%} of the time (by time)."
    if shown.share_range:
        least, most = shown.share_range
        if shown.too_wide:
            return (
                f"Some of it has no name: between {least:.0%} and {most:.0%}, so it can't be told."
            )
        if f"{least:.0%}" == f"{most:.0%}":
            return f"You spoke about {least:.0%} of the time (by time)."
        return f"Some of it has no name: you spoke {least:.0%} to {most:.0%} of the time (by time)."
    if shown.share_words is not None:
        return f"You spoke about {shown.share_words:.0%} of the words (by words)."
    if shown.share_characters is not None:
        return f"You spoke about {shown.share_characters:.0%} of it (by characters)."
    return "Your share is not known: this file can't show it."


def _cut_ins(starts: Sequence[float] | None) -> str:
    if starts is None:
        return "Cut-ins: this file can't show them."
    if not starts:
        return "No possible cut-in is seen in it."
    listed = ", ".join(map(_clock, starts))
    return f"Possible cut-ins to look at: {listed}. Only what you noted yourself counts."


def _not_understood(lines: Sequence[str]) -> Iterator[str]:
    if not lines:
        return
    yield f"Not understood, and not counted ({_counted(len(lines), 'line')}):"
    yield from (f"  {line.strip()}" for line in lines[:_MOST_SHOWN])
    if len(lines) > _MOST_SHOWN:
        yield f"  and {len(lines) - _MOST_SHOWN} more; --json lists them all."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def _minutes(seconds: float) -> str:
    return f"{round(seconds)} s" if seconds < 59.5 else f"{round(seconds / 60)} min"


def _clock(seconds: float) -> str:
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
