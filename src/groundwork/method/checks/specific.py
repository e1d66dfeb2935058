"""At least one fact about the person beyond name, title and organisation (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import FIRST, Check, Draft
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import shares

REMARK = Remark(
    "specific",
    Severity.WARN,
    "Nothing here is about them alone yet; it could go to anybody with their title.",
    "Name one thing they did or said that made you curious.",
)
_GAP = re.compile(r"\[[^\[\]\n]+\]")
_SOURCE = re.compile(
    r"\b(?:read|saw|seen|heard|found|across|quoted|interview(?:ed)?|profiled?|piece|article|pictured?|photo|featured?|mentioned|named|listed|you|name|talk|about)"
    r"(?:\s+[^\W\d_A-Z][\w'-]*){0,4}?\s+(?:in|on|from|by)\s+(?:the\s+|this\s+|last\s+|a\s+)?(?:\w+'s\s+)?(?P<source>(?:[^\W\d_a-z][\w'&-]*\s?){2,5})"
)


def _without_source(text: str) -> str:
    """The text without where they were read about: that is the tie, not a fact."""
    return _SOURCE.sub(lambda m: m.group()[: m.start("source") - m.start()] + " ", text)


def run(draft: Draft) -> Iterator[Finding]:
    """Look for a sentence that shares its matter with one of the recorded facts. Where nothing is
    known yet, a gap of the starting text stands for it until it is filled."""
    if not draft.person.facts and _GAP.search(draft.text):
        return
    facts = [_without_source(fact) for fact in draft.person.facts]
    if not any(
        shares(_without_source(sentence.words), fact, draft.known)
        for sentence in draft.prose.sentences
        for fact in facts
    ):
        yield REMARK.on_all()


CHECK = Check(
    "specific", "at least one fact about them beyond name, title, organisation", FIRST, run
)
