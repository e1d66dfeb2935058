"""What a check found, with the one fix that a tap can do where there is a simple one."""

from collections.abc import Iterable
from dataclasses import dataclass

from groundwork.method.checks import CHECKS
from groundwork.method.drafts import Kind
from groundwork.method.findings import Finding, Severity
from groundwork.method.prose import sentences

TAKEN_OUT = frozenset({"guilt", "stock_opener"})
"""Checks whose sentence can simply be left out."""

_WEIGHTS = (Severity.BLOCK, Severity.WARN, Severity.HINT)


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as the panel shows it. `fix_with`: what takes the place of `words`, or None."""

    check: str
    severity: str
    words: str | None
    where: str | None
    start: int | None
    end: int | None
    why: str
    fix: str
    fix_with: str | None = None


def shown(findings: Iterable[Finding], text: str) -> list[Shown]:
    """The findings, the heaviest first, each with its fix."""
    ordered = sorted(findings, key=lambda each: _WEIGHTS.index(each.severity))
    return [_with_fix(each, text) for each in ordered]


def _with_fix(found: Finding, text: str) -> Shown:
    plain = Shown(
        found.check, found.severity, found.words, found.where, found.start, found.end,
        found.why, found.fix,
    )  # fmt: skip
    if found.where != "text" or found.start is None or found.words is None:
        return plain
    if found.check in TAKEN_OUT or (found.check == "job_ask" and found.severity == Severity.HINT):
        return _sentence_out(found, text) or plain
    if found.check == "gush" and found.words == "!":
        return _changed(plain, ".", "Make it a full stop")
    return plain


def _changed(found: Shown, by: str, fix: str) -> Shown:
    return Shown(
        found.check, found.severity, found.words, found.where, found.start, found.end,
        found.why, fix, by,
    )  # fmt: skip


def _sentence_out(found: Finding, text: str) -> Shown | None:
    """The whole sentence is marked, and a tap takes it out with the blank that follows."""
    start = found.start or 0
    around = [each for each in sentences(text) if each.start <= start < each.end]
    if not around or "\n" in around[0].words.strip():
        return None
    span = around[0]
    end = span.end
    while text[end : end + 1] == " ":
        end += 1
    why = found.why.replace(f"“{' '.join((found.words or '').split())}”", "This")
    return Shown(
        found.check, found.severity, text[span.start : end], "text", span.start, end, why,
        "Take the sentence out", "",
    )  # fmt: skip


def mended(text: str, findings: Iterable[Shown], asked: str) -> str:
    """The text with the fix that a page without script asked for ("check:start")."""
    for found in findings:
        if f"{found.check}:{found.start}" == asked and found.fix_with is not None:
            start, end = found.start or 0, found.end or 0
            return text[:start] + found.fix_with + text[end:]
    return text


def said(findings: Iterable[Shown]) -> str:
    """One sentence on what is left to do."""
    found = list(findings)
    blocks = sum(each.severity == Severity.BLOCK for each in found)
    warns = sum(each.severity == Severity.WARN for each in found)
    if blocks:
        return f"{_things(blocks)} to fix before it can go."
    if warns:
        return f"{_things(warns)} worth another look. You may approve it as it is."
    return "Ready when you are."


def _things(count: int) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
    number = words[count] if count < len(words) else str(count)
    return f"{number} thing{'' if count == 1 else 's'}"


def fine(kind: str, findings: Iterable[Shown], name: str) -> list[str]:
    """What the checks of this kind of text found nothing to say about, a sentence each."""
    found = {each.check for each in findings}
    run = [each.id for each in CHECKS if Kind(kind) in each.kinds and each.id not in found]
    return [_FINE[each].format(name=name) for each in run if each in _FINE]


_FINE = {
    "placeholder": "No gaps left",
    "wrong_name": "{name}’s name, as you stored it",
    "recipients": "To {name} alone, with no copies",
    "false_reply": "An honest subject",
    "false_tie": "No tie claimed that is not on record",
    "length": "A good length",
    "subject": "A subject that says what it is about",
    "tie_first": "How you found them, in the first lines",
    "stock_opener": "No stock opener",
    "job_ask": "Asks to learn, not for a job",
    "one_ask": "One ask, easy to say yes to",
    "question": "A question near the end",
    "specific": "Something about them",
    "guilt": "No nudging",
    "new_reason": "Something new, in the same thread",
    "same_text": "Not the text that others got this week",
    "sign_off": "Signed with your full name",
    "closing_note": "Leaves the door open",
    "their_terms": "Their time, their way",
    "me_ratio": "More of them than of you",
    "gush": "No gushing",
    "readable": "Short sentences",
}
