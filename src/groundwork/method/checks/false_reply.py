""" "Re:" or "Fwd:" on a first message pretends an earlier one (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, plain

REMARK = Remark(
    "false_reply",
    Severity.BLOCK,
    "“{words}” says that there was a message before this one.",
    "Take it off; the subject is good without it.",
)
_REPLY = re.compile(r"\s*((?:re|fwd?|aw|wg)\s?(?:\[\d+\])?\s?:)", re.I)


def run(draft: Draft) -> Iterator[Finding]:
    """Find the mark of a reply or a forwarded message at the front of the subject."""
    if (match := _REPLY.match(plain(draft.subject))) is not None:
        yield REMARK.on(draft.subject, Span(match.start(1), match.end(1), match[1]), "subject")


CHECK = Check(
    "false_reply", "“Re:” or “Fwd:” on a first message", frozenset({Kind.FIRST_EMAIL}), run
)
