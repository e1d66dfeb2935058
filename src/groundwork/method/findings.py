"""What a check finds: the words, the reason, one thing to do."""

from dataclasses import dataclass
from enum import StrEnum

from groundwork.method.prose import Span


class Severity(StrEnum):
    """How much a finding weighs: only a block can't be overridden."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True)
class Finding:
    """What a check found. `start`, `end`: offsets of `words` in the text or the subject.

    `words`, `where`, `start` and `end` are None where something is missing or the whole is meant.
    """

    check: str
    severity: Severity
    words: str | None
    where: str | None
    start: int | None
    end: int | None
    why: str
    fix: str


@dataclass(frozen=True)
class Remark:
    """A check's reason and suggestion, to be laid on words or on the whole text."""

    check: str
    severity: Severity
    why: str
    fix: str

    def on(self, original: str, span: Span, where: str = "text") -> Finding:
        """The finding about these words of the original text (or subject)."""
        words = original[span.start : span.end]
        why = self.why.replace("{words}", " ".join(words.split()))
        return Finding(self.check, self.severity, words, where, span.start, span.end, why, self.fix)

    def on_all(self) -> Finding:
        """The finding about something missing, or about the whole text."""
        return Finding(self.check, self.severity, None, None, None, None, self.why, self.fix)
