"""Whether an address is proven dead: the words outrank the code, and doubt is alive."""

import re
from collections.abc import Sequence

from groundwork.mail.sorting.bounce_reasons import (
    CERTAIN,
    FULL_OR_SPAM,
    HARD_CODES,
    NOBODY_THERE,
    NOT_DEAD,
)
from groundwork.mail.sorting.status_fields import Recipient

_NOT_DEAD = re.compile("|".join(NOT_DEAD), re.IGNORECASE)
_FULL = re.compile("|".join(FULL_OR_SPAM), re.IGNORECASE)
_CERTAIN = re.compile(CERTAIN, re.IGNORECASE)
_TYPE = re.compile(r"^\s*[\w-]{1,40}\s?;")
_LEAD = re.compile(r"^.{0,300}?(?=\b[45]\d\d[ -])", re.MULTILINE)
_NOBODY = re.compile("|".join(NOBODY_THERE), re.IGNORECASE)
_ENHANCED = re.compile(r"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")
_REPLY = re.compile(r"(?<![\d.\-:/])([45]\d\d)(?=[ -](?:#?\d\.\d|\D))")
_LINK = re.compile(r"https?://\S{1,400}|<[^<>\s]{1,200}@[^<>\s]{1,200}>|\b\S{1,80}@\S{1,80}")
_STILL = re.compile(
    r"(?:still (?:being )?(?:trying|retr)|will (?:be retried|retry|continue|keep|try again|be tried)|this is (?:just |only )?a warning|warning message only|"
    r"not (?:need to|have to) (?:resend|re-send|do anything)|no action is (?:needed|required)|(?:has|have) not yet been delivered|temporary failure report|"
    r"weiter(?:hin)? versucht|continuera|se seguirá|continuer[àa])", re.IGNORECASE)  # fmt: skip
_GIVEN_UP = re.compile(
    r"giv(?:en|ing) up|permanent|failed permanently|no longer|could not be delivered after",
    re.IGNORECASE,
)
_DELAY = re.compile(
    r"delay|deferred|warning:|not yet|still trying|temporar|verzöger|retardé", re.IGNORECASE
)


def codes_in(notice: str, recipients: Sequence[Recipient]) -> tuple[str, ...]:
    """The status codes a bounce names, those of its fields first."""
    named = [each.status for each in recipients if each.status]
    texts = [line for each in recipients for line in each.diagnostics] + [notice[:20_000]]
    for text in texts:
        named += _ENHANCED.findall(_LINK.sub(" ", text))
    return tuple(dict.fromkeys(named))[:20]


def is_dead(
    subject: str, notice: str, recipients: Sequence[Recipient], codes: Sequence[str], named: int
) -> bool:
    """Whether nobody can be there: failed for good, and said so of every recipient."""
    if any(each.action.startswith(("delay", "defer")) for each in recipients):
        return False
    told = [each for each in recipients if each.action in ("failed", "failure", "fail", "")]
    if told and all(each.diagnostics for each in told):
        return all(_proves(" ".join(each.diagnostics), each.status, notice) for each in told)
    if not told and _DELAY.search(subject):
        return False
    return _proves_text(notice, [*codes, *(each.status for each in told)], max(named, len(told)))


def is_late(subject: str, notice: str, recipients: Sequence[Recipient]) -> bool:
    """Whether it is only a word that the mail is still being tried."""
    actions = {each.action for each in recipients if each.action}
    if actions:
        return all(action.startswith(("delay", "defer")) for action in actions)
    return bool(_STILL.search(notice[:6_000])) or (
        bool(_DELAY.search(subject)) and not _GIVEN_UP.search(notice[:6_000])
    )


def _proves(diagnostic: str, status: str, notice: str) -> bool:
    """One recipient: its diagnostic words, else its status and what the notice says."""
    words = _LINK.sub(" ", _TYPE.sub("", diagnostic))
    stated = _ENHANCED.findall(words)
    replies = _REPLY.findall(words)
    if status.startswith("4") or _all_four(stated) or _all_four(replies):
        return False
    said = says(words, _of_the_address([status, *stated]))
    if said is None and {status, *stated} & HARD_CODES:
        return says(_responses(notice)) is not False
    return bool(said)


def _proves_text(notice: str, codes: Sequence[str], named: int) -> bool:
    """Where no field tells: the lines with codes in them, else everything that is said."""
    if any(code.startswith("4") for code in codes):
        return False
    words = _LINK.sub(" ", notice[:20_000])
    answers = _responses(notice)
    replies = _REPLY.findall(answers)
    if _all_four(replies):
        return False
    if named > 1 and len(_NOBODY.findall(words)) < named:
        return False
    of_address = _of_the_address(codes)
    said = says(answers, of_address)
    if said is None:
        said = says(words, of_address)
    return said or (said is None and bool(set(codes) & HARD_CODES))


def _of_the_address(codes: Sequence[str]) -> bool:
    """Whether the codes speak of the address or its domain, or there are none: 5.2.x speaks of a
    full box, 5.3.x of a system, 5.6.x of contents, 5.7.x of policy."""
    classes = {code.split(".")[1] for code in codes if code.count(".") == 2}
    return not classes or bool(classes & {"0", "1", "4", "5"})


def says(words: str, of_address: bool = True) -> bool | None:
    """Whether words say that nobody is there; None where they say neither.

    Where the code speaks of something else, only words that are used for nothing else count."""
    if _FULL.search(words):
        return False
    if _CERTAIN.search(words):
        return True
    if _NOT_DEAD.search(words):
        return False
    return True if of_address and _NOBODY.search(words) else None


def _responses(notice: str) -> str:
    """The lines in which a server's answer stands, each with the one below."""
    lines = notice[:20_000].split("\n")
    kept = [
        " ".join(lines[place : place + 2])
        for place, line in enumerate(lines)
        if _REPLY.search(line[:1_000]) or _ENHANCED.search(_LINK.sub(" ", line[:1_000]))
    ]
    return _LINK.sub(" ", _LEAD.sub("", "\n".join(kept)))


def _all_four(codes: Sequence[str]) -> bool:
    return bool(codes) and all(code.startswith("4") for code in codes)
