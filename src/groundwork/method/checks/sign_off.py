"""Signed with full name, who I am, and phone (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import ATTEMPTS, FIRST, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import fold, holds_name, words

LAST_DIGITS = 7


def _missing(what: list[str]) -> Finding:
    listed = " and ".join([", ".join(what[:-1]), what[-1]]) if len(what) > 1 else what[0]
    why = f"Under the text {listed} would help them to see who writes."
    return Remark("sign_off", Severity.WARN, why, f"Add {listed}.").on_all()


def _end_of(draft: Draft) -> str:
    """The sign-off, else the last paragraph."""
    if (found := draft.prose.sign_off) is not None:
        return found.words
    return draft.prose.own.rstrip().rsplit("\n\n", 1)[-1][-400:]


def _has_status(draft: Draft) -> bool:
    own = {
        part
        for word in words(draft.seeker.status)
        for part in re.split("['-]", fold(word.words))
        if len(part) >= 4
    }
    there = {part for word in words(draft.prose.own) for part in re.split("['-]", fold(word.words))}
    return not own or bool(own & there)


def _has_phone(draft: Draft, end: str) -> bool:
    number = re.sub(r"\D", "", draft.seeker.phone)[-LAST_DIGITS:]
    return number in re.sub(r"\D", "", end)


def run(draft: Draft) -> Iterator[Finding]:
    """Look for the name and phone in the sign-off and for a status word anywhere."""
    end = _end_of(draft)
    missing = [] if holds_name(end, draft.seeker.name) else ["your full name"]
    if draft.kind in FIRST:
        missing += [] if _has_status(draft) else ["a few words on who you are"]
        missing += [] if _has_phone(draft, end) else ["your phone number"]
    if missing:
        yield _missing(missing)


CHECK = Check("sign_off", "full name, who I am, phone", ATTEMPTS | {Kind.LETTER}, run)
