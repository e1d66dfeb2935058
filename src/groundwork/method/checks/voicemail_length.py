"""A voicemail of half a minute (section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import count

MOST = 75
REMARK = Remark(
    "voicemail_length",
    Severity.WARN,
    "75 words are half a minute, and nobody listens longer.",
    "Keep your name, how you found them, the email, and the number twice.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Count all words; the number, however spaced, is one."""
    if count(draft.prose.plain) > MOST:
        yield REMARK.on_all()


CHECK = Check("voicemail_length", "at most 75 words", frozenset({Kind.VOICEMAIL}), run)
