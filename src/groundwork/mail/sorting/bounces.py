"""Whether a mail says that one of ours did not arrive, what of it is the notice, and whom it names."""

import re

from groundwork.mail.sorting.bounce_words import (
    DAEMON_NAMES,
    DAEMONS,
    HEADS,
    ORIGINAL_FOLLOWS,
    PHRASES,
    SUBJECTS,
)
from groundwork.mail.sorting.judgement import Envelope
from groundwork.mail.sorting.reading import Mail

_ENOUGH = 4
_LONGEST_NOTICE = 40_000
_DAEMON = re.compile(DAEMONS, re.IGNORECASE)
_DAEMON_NAME = re.compile(DAEMON_NAMES, re.IGNORECASE)
_SUBJECT = re.compile(
    r"^\W{0,4}(?:\[[^\]]{1,40}\]\s?|\S{1,20}: )?(?:.{0,60}?)(?:" + "|".join(SUBJECTS) + ")",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"^\s*(?:re|aw|antw|antwort|sv|vs|odp|ref|rif|res|fwd?|wg|tr|vb|rv|enc|doorst|i|回复|答复|转发|回覆|返信)\s?(?:\[\d+\])?\s?[:：]",
    re.IGNORECASE,
)
_PHRASE = re.compile("|".join(PHRASES), re.IGNORECASE)
_CODE = re.compile(
    r"\b[45]\d\d(?: - |[ -])(?:#?[45]\.\d{1,3}\.\d{1,3}|[A-Za-z<\"'])|[( #]#?[45]\.\d{1,3}\.\d{1,3}\b"
)
_FOLLOWS = re.compile(ORIGINAL_FOLLOWS, re.IGNORECASE | re.MULTILINE)
_HEADS = re.compile(HEADS, re.IGNORECASE | re.MULTILINE)
_NO_REPLY = re.compile(
    r"^(?:no|do-?not|ne-?pas|nicht)[-_.]?(?:reply|repondre|antworten)|-admin$", re.IGNORECASE
)


def is_answer(subject: str) -> bool:
    """Whether a subject begins as an answer or a mail passed on does ("Re:", "WG:")."""
    return _ANSWER.match(subject) is not None


def is_daemon(envelope: Envelope) -> bool:
    """Whether a mail system wrote it, by its address or its name."""
    local = envelope.from_address.partition("@")[0]
    return bool(_DAEMON.match(local) or _DAEMON_NAME.search(envelope.from_name))


def notice_of(mail: Mail) -> str:
    """What the mail system says, without the mail that it gives back."""
    text = mail.text[:_LONGEST_NOTICE]
    ends = [len(text)]
    follows = _FOLLOWS.search(text)
    if follows and follows.start() > 20:
        ends.append(follows.start())
    heads = _HEADS.search(text)
    if heads and heads.start() > 20:
        ends.append(heads.start())
    return text[: min(ends)]


def is_bounce(mail: Mail, envelope: Envelope, notice: str) -> bool:
    """Whether sender, subject and words together say so; a person's words alone never do."""
    by_machine = (
        2 * is_daemon(envelope)
        + 2 * _null_sender(mail)
        + 3 * mail.has("x-failed-recipients")
        + (mail.report_type == "delivery-status")
        + bool(mail.embedded)
        + bool(_NO_REPLY.search(envelope.from_address.partition("@")[0]))
        + (mail.first("auto-submitted").lower().startswith("auto"))
    )
    own = "\n".join(line for line in notice.split("\n") if not line.startswith(">"))[:8_000]
    titled = bool(not is_answer(envelope.subject) and _SUBJECT.match(envelope.subject[:300]))
    if not by_machine or (by_machine == 1 and not titled):
        return False
    by_words = 2 * titled + 2 * bool(_PHRASE.search(own)) + bool(_CODE.search(own))
    answers = is_answer(envelope.subject) and bool(envelope.in_reply_to)
    return by_words >= 2 and by_machine + by_words - answers >= _ENOUGH


def _null_sender(mail: Mail) -> bool:
    return mail.first("return-path").strip() == "<>" or mail.first("from").strip() == "<>"
