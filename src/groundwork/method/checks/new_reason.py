"""A follow-up stays in the thread, and a second email brings one new thing (A2, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.asks import asks_in
from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import content_keys, fold, listed, lower, plain, words

THREAD = Remark(
    "new_reason",
    Severity.WARN,
    "With another subject they don't see your first message beside this one.",
    "Keep the first subject with “Re:” before it.",
)
NOTHING_NEW = Remark(
    "new_reason",
    Severity.WARN,
    "There is nothing new in it yet, and something new is the best reason to write again.",
    "Add one thing that happened, or that you read or tried, since the first message.",
)
ENOUGH_NEW = 4
_ABOUT_MAIL = listed(
    """email emails emailed message messages reply replies replied answer answers answered hear
    heard busy inbox mail mails mailed response responses respond responded"""
)
_ABOUT_TIME = re.compile(
    r"\b(?:only|just|even|your|of|spare|take|takes|need|for|than|enough|would|could|15|20|30)\s+(?:[\w-]+\s+){0,3}?minutes?\b|\bminutes?\s+(?:of|would|is|are|will|by|on)\b|\bfollow(?:ing|ed)?\s+up\b"
)
_REPLY = re.compile(r"\s*(?:re\s?:\s*)+", re.I)


def _in_thread(subject: str, first: str) -> bool:
    match = _REPLY.match(plain(subject))
    if match is None:
        return False
    now, then = (
        fold(" ".join(_REPLY.sub("", plain(text), count=1).split())) for text in (subject, first)
    )
    return now == then


def _brings_news(draft: Draft) -> bool:
    known = frozenset[str]().union(
        *(content_keys(f"{e.subject}\n{e.text}") for e in draft.previous)
    )
    return any(
        not asks_in(sentence)
        and not _ABOUT_MAIL & {fold(word.words) for word in words(sentence.words)}
        and _ABOUT_TIME.search(lower(sentence.words)) is None
        and len(content_keys(sentence.words) - known) >= ENOUGH_NEW
        for sentence in draft.prose.sentences
    )


def run(draft: Draft) -> Iterator[Finding]:
    """Compare the subject with the first one, and a second email's words with what they have."""
    if not draft.previous:
        return
    if not _in_thread(draft.subject, draft.previous[0].subject):
        yield THREAD.on_all()
    if draft.kind is Kind.SECOND_EMAIL and not _brings_news(draft):
        yield NOTHING_NEW.on_all()


CHECK = Check(
    "new_reason",
    "a follow-up adds one new thing and stays in the thread",
    frozenset({Kind.SECOND_EMAIL, Kind.LAST_EMAIL}),
    run,
)
