"""A thank-you asks for no new favour, and brings no CV unless asked (S11, section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import (
    asks_in,
    cv_files,
    cv_mentioned,
    in_mind,
    introduction_asks,
    job_asks,
    phrase_of,
)
from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, lower, phrases, shares

FAVOUR = Remark(
    "no_new_favour",
    Severity.WARN,
    "“{words}” asks for something new, and a thank-you is loveliest when it only thanks.",
    "Leave it for a later message.",
)
CV = Remark(
    "no_new_favour",
    Severity.WARN,
    "They have not asked for your CV, so here it reads as an application.",
    "Leave it out; it can follow when they ask for it.",
)
_OFFER = phrases(
    r"(?:may|can|could|might) i (?:\w+ )?(?:keep you posted|let you know|tell you|stay in touch|keep in touch|write (?:to you )?again|send you (?:an?|the|my|word|news)|return|repay|thank|report|show you|bring you)",
    r"if (?:there is|there's) (?:ever )?anything i|if i can|return the favour|please (?:feel|don't|do not|give|say|thank|pass|accept|tell (?:them|him|her)|remember me)",
)


def _belongs(draft: Draft, sentence: Span, expected: list[Span]) -> bool:
    """Whether a request is one of the asks that a thank-you has, or a promise taken up."""
    low = lower(sentence.words)
    if any(sentence.start <= each.start < sentence.end for each in expected) or _OFFER.search(low):
        return True
    return any(shares(sentence.words, step.text, draft.known) for step in draft.next_steps)


def _cv_expected(draft: Draft) -> bool:
    return any(
        cv_mentioned(text) for text in [*draft.said, *(step.text for step in draft.next_steps)]
    )


def run(draft: Draft) -> Iterator[Finding]:
    """Find requests beyond the asks of S11, asks for work, and a CV nobody asked for."""
    expected = [*in_mind(draft.prose), *introduction_asks(draft.prose)]
    for sentence in draft.prose.sentences:
        if _belongs(draft, sentence, expected):
            continue
        asks = asks_in(sentence)
        for ask in asks:
            yield FAVOUR.on(draft.text, phrase_of(sentence, ask))
        for work in job_asks(sentence.words, sentence.start) if not asks else []:
            if not work.denied:
                yield FAVOUR.on(draft.text, work.span)
    if not _cv_expected(draft) and (cv_files(draft.attachments) or cv_mentioned(draft.prose.body)):
        yield CV.on_all()


CHECK = Check(
    "no_new_favour", "no new favour, no CV unless asked", frozenset({Kind.THANK_YOU}), run
)
