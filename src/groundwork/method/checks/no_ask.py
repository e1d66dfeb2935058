"""An article asks for nothing (S12, section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import asks_in, phrase_of
from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity

REMARK = Remark(
    "no_ask",
    Severity.WARN,
    "“{words}” turns a small gift into a task.",
    "Leave the ask out; the article is enough.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Find requests in the body."""
    for sentence in draft.prose.sentences:
        for ask in asks_in(sentence):
            yield REMARK.on(draft.text, phrase_of(sentence, ask))


CHECK = Check("no_ask", "no ask", frozenset({Kind.ARTICLE}), run)
