"""A thank-you names one thing they said (S11, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import shares

REMARK = Remark(
    "names_something_said",
    Severity.WARN,
    "People remember that they were listened to; nothing they said is in it yet.",
    "Name one thing they said that stayed with you.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Look for a sentence that shares its matter with something they said."""
    if draft.said and not any(
        shares(sentence.words, said, draft.known)
        for sentence in draft.prose.sentences
        for said in draft.said
    ):
        yield REMARK.on_all()


CHECK = Check("names_something_said", "names one thing they said", frozenset({Kind.THANK_YOU}), run)
