"""A few lines with an article (section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity

MOST = 60
REMARK = Remark(
    "article_length",
    Severity.WARN,
    "The article is the gift; more than 60 words around it make it a task.",
    "Say how it ties to your talk, and let them read.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Count the words of the body."""
    if len(draft.prose.body_words) > MOST:
        yield REMARK.on_all()


CHECK = Check("article_length", "at most 60 words", frozenset({Kind.ARTICLE}), run)
