"""What the page of the mails says of each: from when, after what, its words, its taps."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from groundwork.arrivals.queries import Arrival
from groundwork.faces.web.today.words import number
from groundwork.method.words import How
from groundwork.reachouts.next_words import spoken

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_WRITTEN = {How.EMAIL: "email", How.LETTER: "letter", How.NETWORK: "message on a network"}

RATHER = {
    "yes": ("later", "asks", "no"),
    "asks": ("yes", "later", "no"),
    "later": ("yes", "asks", "no"),
    "no": ("later", "stop", "asks"),
    "stop": ("no", "later", "nothing"),
    "talk_to": ("introduces", "yes", "no"),
    "introduces": ("yes", "asks", "no"),
    "nothing": ("yes", "asks", "no"),
    "": ("yes", "asks", "later", "introduces", "no", "stop", "nothing"),
}
"""What a mail may mean instead, the likelier first; *something else* shows all of them."""

TAPS = {
    "yes": "it is a yes",
    "asks": "a question back",
    "later": "later",
    "no": "it is a no",
    "stop": "no more mail, ever",
    "introduces": "they will introduce us",
    "nothing": "none of these",
}


def title_of(count: int, *, is_more: bool) -> str:
    """ "Two mails came in"."""
    if not count:
        return "No mail waits for a word"
    if count == 1:
        return "One mail came in"
    many = number(count)
    return (
        f"{'More than ' if is_more else ''}{many if is_more else many.capitalize()} mails came in"
    )


def when(at: datetime, here: ZoneInfo, now: datetime | None = None) -> str:
    """ "today 08:12", "yesterday 19:40", "Monday 9 November, 16:03"."""
    local = at.astimezone(here)
    today = (now or at).astimezone(here).date()
    if now and local.date() == today:
        return f"today {local:%H:%M}"
    if now and local.date() == today - timedelta(days=1):
        return f"yesterday {local:%H:%M}"
    return f"{spoken(local.date(), today)}, {local:%H:%M}"


def came_after(arrival: Arrival) -> str:
    """ "after your second email"; "" where nothing of ours went before."""
    found = arrival.after
    if found is None:
        return ""
    attempt, count = found
    if attempt.how is How.CALL:
        return "after your call"
    return f"after your {_ORDINALS[min(count, 5) - 1]} {_WRITTEN[attempt.how]}"


def parts(words: str, marks: Sequence[Sequence[int]], longest: int) -> list[tuple[str, bool]]:
    """The new words of a mail in pieces, each with whether it is marked; the end is cut where it
    is long."""
    shown = words[:longest]
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted((int(each[0]), int(each[1])) for each in marks if len(each) == 2):
        start, end = _without_spaces(shown, max(start, at), min(end, len(shown)))
        if start >= end:
            continue
        pieces += [(shown[at:start], False), (shown[start:end], True)]
        at = end
    pieces.append((shown[at:] + (" …" if len(words) > longest else ""), False))
    return [each for each in pieces if each[0]]


def _without_spaces(words: str, start: int, end: int) -> tuple[int, int]:
    marked = words[start:end]
    return end - len(marked.lstrip()), start + len(marked.rstrip())


def places(words: str, judged: dict[str, Any]) -> list[Sequence[int]]:
    """What is marked in the new words: what led to the meaning, and whom they name."""
    named = judged.get("refers_to") or {}
    found = [
        (words.lower().find(str(each).lower()), len(str(each)))
        for each in (named.get("name"), named.get("address"))
        if each
    ]
    return [*judged.get("marks", []), *((at, at + long) for at, long in found if at >= 0)]
