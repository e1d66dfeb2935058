"""One article, one link (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity

NONE = Remark(
    "one_link",
    Severity.WARN,
    "There is no link yet, so they would have to look for it.",
    "Add the link to the one article.",
)
MANY = Remark(
    "one_link",
    Severity.WARN,
    "One link is read; of several, none.",
    "Keep the one that ties best to your talk.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Count http and https links in the body."""
    links = re.findall(r"https?://\w", draft.prose.low)
    if len(links) != 1:
        yield (MANY if links else NONE).on_all()


CHECK = Check("one_link", "one link", frozenset({Kind.ARTICLE}), run)
