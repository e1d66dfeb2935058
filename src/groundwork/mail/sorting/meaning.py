"""What a person's answer seems to mean: a suggestion for one tap, never a decision (A6, A7)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from groundwork.mail.sorting.days_named import Named, fold
from groundwork.mail.sorting.judgement import Envelope, Meaning, Referred
from groundwork.mail.sorting.meaning_words import ASKS, FIRM_NO, LATER, NO, STOP, YES
from groundwork.mail.sorting.referral import referral_in
from groundwork.mail.sorting.times_named import days_named, moment_named, month_named

_READ = 3_000
_SHORT = 30
_SOON, _FAR = 8, 28
_STOP, _NO, _FIRM, _LATER, _YES, _ASKS = (
    re.compile(words, re.MULTILINE) for words in (STOP, NO, FIRM_NO, LATER, YES, ASKS)
)
_BUT = re.compile(
    r"\b(?:but|however|though|aber|jedoch|mais|pero|ma|pero|maar|mas|men|ale|lecz)\b|但|でも|но"
)


@dataclass(frozen=True, slots=True)
class Understood:
    """The suggestion; `marks` are the places in the reply of the words that led to it."""

    meaning: Meaning | None = None
    when: str | None = None
    refers_to: Referred | None = None
    marks: tuple[tuple[int, int], ...] = ()


def understood(
    reply: str, written: date, envelope: Envelope, cc: Sequence[tuple[str, str]]
) -> Understood:
    """Reads an answer of a person; where nothing is clear, the meaning is None."""
    text = reply[:_READ]
    folded = fold(text)
    stop = _STOP.search(folded)
    if stop:
        return Understood("stop", marks=(stop.span(),))
    ours = {envelope.from_address, *envelope.to, envelope.from_name.lower()}
    referral = referral_in(text, folded, cc, ours)
    if referral:
        return Understood(referral.meaning, refers_to=referral.to, marks=(referral.mark,))
    return _answer(folded, written)


def _answer(folded: str, written: date) -> Understood:
    days = days_named(folded, written)
    no, later, yes = _NO.search(folded), _LATER.search(folded), _YES.search(folded)
    month = month_named(folded, written, days, later.start() if later else 0)
    if no and not _overruled(folded, no, later, yes, days, month):
        return Understood("no", marks=(no.span(),))
    if _is_later(later, yes, days, month, written, folded):
        marks = [each.span() for each in (later or yes,) if each]
        return Understood("later", month, marks=(*marks, *_places(days)))
    if yes:
        return Understood("yes", moment_named(folded, days), marks=(yes.span(), *_places(days)))
    if days and len(folded.split()) <= _SHORT and not later:
        return Understood("yes", moment_named(folded, days), marks=_places(days))
    asks = _ASKS.search(folded) or re.search(r"[?？]", folded)
    return Understood("asks", marks=(asks.span(),)) if asks else Understood()


def _overruled(
    folded: str,
    no: re.Match[str],
    later: re.Match[str] | None,
    yes: re.Match[str] | None,
    days: Sequence[Named],
    month: str | None,
) -> bool:
    """Whether a "no" is only for now, or for one day and another is proposed."""
    if _FIRM.search(folded):
        return False
    if later and month:
        return True
    turned = _BUT.search(folded, no.start()) or "?" in folded[no.start() :]
    proposed = any(each.start > no.start() for each in days)
    return bool(turned and (proposed or (yes and yes.start() > no.end())))


def _is_later(
    later: re.Match[str] | None,
    yes: re.Match[str] | None,
    days: Sequence[Named],
    month: str | None,
    written: date,
    folded: str,
) -> bool:
    if not later and not yes:
        return False
    ahead = max(((each.day - written).days for each in days), default=None)
    if later and not yes:
        return True
    timed = moment_named(folded, list(days)) or ""
    if "T" in timed:
        return False
    if later:
        return ahead is None or ahead >= _SOON
    if ahead is not None:
        return ahead > _FAR
    return bool(month and month > f"{written.year}-{written.month:02}")


def _places(days: Sequence[Named]) -> tuple[tuple[int, int], ...]:
    return tuple((each.start, each.end) for each in days[:3])
