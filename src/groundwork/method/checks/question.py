"""One or two questions, one of them near the end (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import FIRST, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import sentences, without_quotations

NONE = Remark(
    "question",
    Severity.WARN,
    "A question near the end is what people answer; there is none yet.",
    "Turn the ask into a question, and put it last or nearly so.",
)
MANY = Remark(
    "question",
    Severity.WARN,
    "More than two questions feel like a form to fill in.",
    "Keep the ask and at most one question on their work.",
)
EARLY = Remark(
    "question",
    Severity.WARN,
    "The last thing they read is no question, so the answer is easily put off.",
    "Move a question into the last three sentences.",
)
NEAR_END = 3
_LINK = re.compile(r"(?:https?://|www\.)\S+")


def run(draft: Draft) -> Iterator[Finding]:
    """Count question marks outside quotation marks and links."""
    body = _LINK.sub(lambda m: "-" * len(m.group()), draft.prose.body)
    asked = without_quotations(body)
    marks = re.findall(r"\?+", asked)
    if not marks:
        yield NONE.on_all()
    elif len(marks) > 2:
        yield MANY.on_all()
    elif not any("?" in asked[s.start : s.end] for s in sentences(body)[-NEAR_END:]):
        yield EARLY.on_all()


CHECK = Check(
    "question",
    "one or two question marks, one within the last three sentences",
    FIRST | {Kind.SECOND_EMAIL},
    run,
)
