"""One recipient per message; no copies (A5, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import EVERY, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity

REMARK = Remark(
    "recipients",
    Severity.BLOCK,
    "More than one address stands here, and a message to one person alone is the one that is answered.",
    "Keep one recipient, and write to the others on their own.",
)
_ADDRESS = re.compile(r"[^\s<>,;:\"()]+@[^\s<>,;:\"()]+")


def run(draft: Draft) -> Iterator[Finding]:
    """Count the addresses; a comma inside a display name is none."""
    addresses = {found.lower() for entry in draft.to for found in _ADDRESS.findall(entry)}
    if len(draft.to) > 1 or len(addresses) > 1 or draft.cc or draft.bcc:
        yield REMARK.on_all()


CHECK = Check("recipients", "more than one, or BCC", EVERY - {Kind.VOICEMAIL}, run)
