"""At most one of amazing and passionate, and one exclamation mark (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import WRITTEN, Check, Draft
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, lower, phrases, without_quotations

WORDS = Remark(
    "gush",
    Severity.HINT,
    "One warm word goes further than two; “{words}” is one of several here.",
    "Keep one of them, or say what exactly you liked.",
)
MARKS = Remark(
    "gush",
    Severity.HINT,
    "One exclamation mark sounds glad; more sound loud.",
    "Keep one and make the others full stops.",
)
_WARM = phrases(
    r"amazing(?:ly)?|incredibl[ey]|passionate(?:ly)?|passions?|inspiring|awesome|fantastic(?:ally)?|thrilled|(?:huge|massive|enormous) fan|dreams?"
)


def run(draft: Draft) -> Iterator[Finding]:
    """Count warm words in all that is written, and exclamation marks in the body."""
    whole = lower(without_quotations(draft.prose.whole))
    warm = [Span(m.start(), m.end(), m.group()) for m in _WARM.finditer(whole)]
    if len(warm) > 1:
        for span in warm:
            yield WORDS.on(draft.text, span)
    if len(re.findall("!", draft.prose.unquoted)) > 1:
        yield MARKS.on_all()


CHECK = Check("gush", "at most one of amazing/passionate and one “!”", WRITTEN, run)
