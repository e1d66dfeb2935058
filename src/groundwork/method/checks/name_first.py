"""A voicemail begins with the name (section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import holds_name, words

WITHIN = 12
REMARK = Remark(
    "name_first",
    Severity.WARN,
    "They listen better once they know who speaks.",
    "Say your full name within the first twelve words.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Look for the full name within the first twelve words."""
    first = words(draft.prose.plain)[:WITHIN]
    opening = " ".join(word.words for word in first)
    if not holds_name(opening, draft.seeker.name):
        yield REMARK.on_all()


CHECK = Check("name_first", "name first", frozenset({Kind.VOICEMAIL}), run)
