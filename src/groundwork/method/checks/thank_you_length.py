"""A thank-you of 50 to 120 words (section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity

FEWEST, MOST = 50, 120
SHORT = Remark(
    "thank_you_length",
    Severity.WARN,
    "A little more would show them what stayed with you.",
    "Name one thing they said, and what you will do with it.",
)
LONG = Remark(
    "thank_you_length",
    Severity.WARN,
    "A thank-you of up to 120 words is read to the end.",
    "Keep the thanks, the one thing they said, and the next steps.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Count the words of the body."""
    now = len(draft.prose.body_words)
    if now < FEWEST:
        yield SHORT.on_all()
    elif now > MOST:
        yield LONG.on_all()


CHECK = Check("thank_you_length", "50–120 words", frozenset({Kind.THANK_YOU}), run)
