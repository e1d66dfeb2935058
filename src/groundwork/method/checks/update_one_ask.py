"""An update has at most one ask (S12, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.asks import asks_in, introduction_asks, job_asks, phrase_of
from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span

REMARK = Remark(
    "update_one_ask",
    Severity.WARN,
    "“{words}” is one ask more, and news with one ask is easy to answer.",
    "Keep the one that helps most.",
)

_GLAD = re.compile(r"(?:glad|grateful|happy|thankful)\b")  # goes on with an ask made before


def _ask(draft: Draft, sentence: Span, names: list[Span]) -> Span | None:
    """The first request of a sentence: asked outright, or for a name or for work."""
    if asks := asks_in(sentence):
        return phrase_of(sentence, asks[0])
    if named := [name for name in names if sentence.start <= name.start < sentence.end]:
        return named[0]
    work = [ask.span for ask in job_asks(sentence.words, sentence.start) if not ask.denied]
    return work[0] if work else None


def run(draft: Draft) -> Iterator[Finding]:
    """Find the sentences that ask, after the first."""
    names = [ask for ask in introduction_asks(draft.prose) if not _GLAD.match(ask.words)]
    asking = [ask for s in draft.prose.sentences if (ask := _ask(draft, s, names)) is not None]
    for ask in asking[1:]:
        yield REMARK.on(draft.text, ask)


CHECK = Check("update_one_ask", "at most one ask", frozenset({Kind.UPDATE}), run)
