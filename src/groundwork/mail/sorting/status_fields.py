"""The fields of a delivery report (RFC 3464), read from its text, whole or broken."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from groundwork.mail.sorting.envelope import ADDRESS

_FIELD = re.compile(
    r"^(final-recipient|original-recipient|x-actual-recipient|action|status|diagnostic-code)[ \t]{0,9}:[ \t]*(.{0,2000})",
    re.IGNORECASE,
)  # fmt: skip
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


@dataclass(slots=True)
class Recipient:
    """What became of the mail for one recipient."""

    final: str = ""
    original: str = ""
    action: str = ""
    status: str = ""
    diagnostics: list[str] = field(default_factory=list)


def recipients_of(reports: Iterable[str]) -> list[Recipient]:
    """One entry a recipient, in order."""
    found: list[Recipient] = []
    for report in reports:
        found += _of_one(report)
    return found


def _of_one(report: str) -> list[Recipient]:
    found: list[Recipient] = []
    for block in re.split(r"\n[ \t]{0,9}\n", report):
        at = Recipient()
        for name, value in _fields(block):
            if name.endswith("recipient"):
                key = "final" if name.startswith("final") else "original"
                if getattr(at, key) and key == "final":
                    found.append(at)
                    at = Recipient()
                setattr(at, key, getattr(at, key) or _address(value))
            elif name == "diagnostic-code":
                at.diagnostics.append(value)
            elif name == "action":
                at.action = (value.lower().split() or [""])[0].strip(";,()")
            else:
                at.status = _status(value)
        _keep(at, found)
    return found


def _keep(at: Recipient, found: list[Recipient]) -> None:
    """A block without a recipient belongs to the one before it: the report is torn."""
    if at.final or at.original or (at.action and not found):
        found.append(at)
    elif found and (at.action or at.status or at.diagnostics):
        found[-1].action = found[-1].action or at.action
        found[-1].status = found[-1].status or at.status
        found[-1].diagnostics += at.diagnostics


def _fields(report: str) -> Iterable[tuple[str, str]]:
    name, value = "", ""
    for line in report.split("\n"):
        match = _FIELD.match(line.strip() if not line[:1].isspace() else line)
        if match:
            if name:
                yield name, value
            name, value = match[1].lower(), match[2]
        elif name and line[:1].isspace() and line.strip():
            value = f"{value} {line.strip()}"[:4_000]
        elif name:
            yield name, value
            name = ""
    if name:
        yield name, value


def _address(value: str) -> str:
    found = ADDRESS.search(value.partition(";")[2] or value)
    return found.group() if found else ""


def _status(value: str) -> str:
    found = _STATUS.search(value)
    return found.group() if found else ""
