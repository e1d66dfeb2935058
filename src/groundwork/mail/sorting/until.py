"""The day that closes an absence, from the words of an automatic reply (A6)."""

import re
from datetime import date

from groundwork.mail.sorting.away_words import BACK_CUES, LAST_CUES
from groundwork.mail.sorting.days_named import (
    Named,
    ambiguous,
    bare_days_in,
    days_in,
    fold,
    weekdays_in,
)
from groundwork.mail.sorting.judgement import UntilIs

_READ = 4_000
_BEFORE = 70
_WORD = re.compile(r"[^\W\d_]+(?:/\w)?|[–—-]|\d+")
_AFTER = re.compile(
    r"^\s{0,3}(?:\([^)]{1,20}\))?\s{0,3}(まで|から|より|に?(?:戻り|復帰|出社)|返回|回来|回到|恢复|까지|부터|복귀|-ig|asti|saakka|inclus|einschliesslich|inklusive|wlacznie)"
)
_LAST_AFTER = (
    "まで",
    "까지",
    "-ig",
    "asti",
    "saakka",
    "inclus",
    "einschliesslich",
    "inklusive",
    "wlacznie",
)
_BACK = {fold(word) for part in BACK_CUES.split("|") for word in part.split() if word.isalpha()} | {
    "returning", "returns", "return", "returned", "available", "resume", "resuming", "reincorporo",
    "retour", "volvere", "vratim", "вернусь", "возвращаюсь"}  # fmt: skip
_LAST = {fold(word) for part in LAST_CUES.split("|") for word in part.split()} - {
    "a",
    "e",
    "et",
    "and",
}
_STRONG_BACK = _BACK - {"from", "ab", "dal", "vanaf", "od", "fra", "fran", "с", "de", "starting", "as",
                        "of", "des", "partir", "du", "desde", "alkaen", "answered"}  # fmt: skip
_ENDS_CLAUSE = re.compile(r"[.!?;](?=\s|$)|\n|。|；|，")
_COMMA_OR_END = re.compile(r"[,.!?;\n]|。|，")
_NO_MORE_CUES = re.compile(r"https?://\S{1,300}|\b\S{1,60}@\S{1,60}")
_START = {"from", "starting", "since", "vom", "von", "seit", "du", "depuis", "desde", "del", "dal", "van",
          "vanaf", "fran", "fra", "od", "от", "с", "ab", "de", "between", "entre", "zwischen"}  # fmt: skip


def until(text: str, written: date) -> tuple[date | None, UntilIs | None]:
    """The latest day that the words name as the end of the absence, and what it is: the last day
    away or the day of return. (None, None) where none is named, or it could be two days."""
    folded = _NO_MORE_CUES.sub(lambda match: " " * len(match.group()), fold(text[:_READ]))
    if ambiguous(folded, written):
        return None, None
    named = [each for each in days_in(folded, written) if each.day >= written]
    if not named:
        named = _loose(folded, written)
    best: tuple[date, UntilIs] | None = None
    for each in named:
        cue = _cue(folded, each)
        if cue is None:
            continue
        if best is None or each.day >= best[0]:
            best = (each.day, cue)
    return best or (None, None)


def _loose(folded: str, written: date) -> list[Named]:
    """Weekdays and bare days count only beside a word of return or of an end."""
    found = [*bare_days_in(folded, written), *weekdays_in(folded, written)]
    return [
        each
        for each in found
        if _cue_words(folded, each)
        & (_STRONG_BACK | (_LAST - {"–", "-", "—", "to", "al", "au", "do", "на", "a"}))
    ]


def _cue_words(folded: str, named: Named) -> set[str]:
    before = folded[max(0, named.start - _BEFORE) : named.start]
    clause = _ENDS_CLAUSE.split(before)[-1]
    return set(_WORD.findall(clause)[-8:])


def _cue(folded: str, named: Named) -> UntilIs | None:
    """What the words around a day make of it; None for the day an absence begins."""
    after = _AFTER.match(folded[named.end : named.end + 30])
    if after:
        return "last_day" if after[1] in _LAST_AFTER else "back"
    before = folded[max(0, named.start - _BEFORE) : named.start]
    words = _WORD.findall(_ENDS_CLAUSE.split(before)[-1])[-8:]
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word in _STRONG_BACK:
            return "back"
        if word in _BACK and _said_back(words[:place]):
            return "back"
        if word in _LAST:
            # "back to the office on", "return to": the cue is the word before it
            if (
                word in ("to", "al", "au", "a", "in", "til", "till", "do")
                and set(words[:place]) & _STRONG_BACK
            ):
                return "back"
            return "last_day"
    if not set(words[-3:]) & _START:
        return "last_day"
    after_it = _COMMA_OR_END.split(folded[named.end : named.end + _BEFORE])[0]
    return "back" if set(_WORD.findall(after_it)) & _STRONG_BACK else None


def _said_back(words: list[str]) -> bool:
    return bool(set(words) & _STRONG_BACK)
