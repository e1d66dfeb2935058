"""Checks a text in a file before it may go (section 6)."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.accounts.models import Account
from groundwork.faces.cli.arguments import as_word
from groundwork.faces.cli.saying import REFUSED, Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.texts import parted, read_text
from groundwork.faces.cli.whom import whom
from groundwork.mail.checking import findings_in
from groundwork.mail.models import Message
from groundwork.method import fold
from groundwork.method.drafts import Kind
from groundwork.method.findings import Finding
from groundwork.method.plan import emails_alive, written_slot
from groundwork.people.models import Person
from groundwork.steps.deriving import log
from groundwork.steps.errors import Mistake

HEADINGS = {
    "block": "Fix before it can go", "warn": "Worth another look", "hint": "An idea",
}  # fmt: skip


def check(
    file: Annotated[
        str,
        Parameter(
            help="The text, or -; its first line may be the Subject: …", allow_leading_hyphen=True
        ),
    ],
    /,
    *,
    to: Annotated[str, Parameter(help="The person it is for, as in the other commands.")],
    kind: Annotated[
        str,
        Parameter(
            help=f"One of {', '.join(Kind)}. The next text of the plan, if unsaid.",
        ),
    ] = "",
) -> Answer:
    """Check a text in a file before it may go. Ends with exit code 1 where something blocks it."""
    me = the_seeker()
    who = whom(me.account, to)
    subject, text = parted(read_text(file))
    draft = _unkept(me.account, who, as_word(kind))
    found = findings_in(draft, who, me.now, draft.to, subject or "", text)
    blocks = any(each.severity == "block" for each in found)
    return Answer(
        [line for each in found for line in _told(each)] or ["Nothing to mend. It reads well."],
        {"kind": draft.slot, "findings": [_shape(each) for each in found], "may_go": not blocks},
        code=REFUSED if blocks else 0,
    )


def _unkept(account: Account, person: Person, kind: str) -> Message:
    """A message as it would be, with what was sent before it; it is not kept."""
    if kind and kind not in list(Kind):
        raise Mistake(f"A text is one of these: {', '.join(Kind)}.")
    history = fold(log(person))
    going = history.reachout
    slot = kind or (written_slot(history, going) if going else Kind.FIRST_EMAIL)
    how = "letter" if slot == Kind.LETTER else "email"
    to = next(iter(emails_alive(history)), "") if how == "email" else ""
    draft = Message(account=account, person=person, slot=slot, how=how, to=to)
    if going and going.id:
        draft.reachout_id = going.id
    return draft


def _told(finding: Finding) -> list[str]:
    words = f' "{" ".join(finding.words.split())}"' if finding.words else ""
    return [f"{HEADINGS[finding.severity]}:{words} {finding.why}", f"  {finding.fix}"]


def _shape(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "words": finding.words,
        "where": finding.where,
        "start": finding.start,
        "end": finding.end,
        "why": finding.why,
        "fix": finding.fix,
    }
