"""The order in which a mail is sorted; what nothing claims was written by a person."""

import re
from datetime import UTC, date, datetime

from groundwork.mail.sorting.automatic import automatic_kind
from groundwork.mail.sorting.automatic_words import READ_SAID, RECEIPTS
from groundwork.mail.sorting.bounce_addresses import bounced
from groundwork.mail.sorting.bounces import is_answer, is_bounce, is_daemon, notice_of
from groundwork.mail.sorting.complaints import complained, is_complaint
from groundwork.mail.sorting.envelope import envelope_of, ids_in, people_in
from groundwork.mail.sorting.hardness import codes_in, is_dead, is_late
from groundwork.mail.sorting.judgement import Envelope, Judgement, UntilIs
from groundwork.mail.sorting.meaning import understood
from groundwork.mail.sorting.notices import notice_judged
from groundwork.mail.sorting.reading import Mail, read
from groundwork.mail.sorting.reply import new_words
from groundwork.mail.sorting.status_fields import Recipient, recipients_of
from groundwork.mail.sorting.until import until

_ARRIVED = {"delivered", "relayed", "expanded"}
_RECEIPT = re.compile(RECEIPTS, re.IGNORECASE)
_READ_SAID = re.compile(READ_SAID, re.IGNORECASE)
_EMBEDDED_ID = re.compile(
    r"^[ \t>]{0,8}(?:message-id|original-message-id|x-microsoft-original-message-id)[ \t]{0,4}:[ \t\n]{0,8}(<[^<>\s]{3,300}>)",
    re.IGNORECASE | re.MULTILINE,
)
_LISTS = ("list-id", "list-unsubscribe", "list-post", "list-help", "feedback-id")
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_METHODS = re.compile(r"^(?:METHOD|.*PARTSTAT=)[:=]?(\w+)", re.MULTILINE)


def decide(raw: bytes) -> Judgement:
    """Sorts one mail by the rules, in their order."""
    mail = read(raw)
    envelope = envelope_of(mail)
    return (
        _complaint(mail, envelope)
        or _receipt(mail, envelope)
        or _report(mail, envelope)
        or _calendar(mail, envelope)
        or _bounce(mail, envelope)
        or _list(mail, envelope)
        or _automatic_or_human(mail, envelope)
    )


def _complaint(mail: Mail, envelope: Envelope) -> Judgement | None:
    if not is_complaint(mail, envelope):
        return None
    return Judgement(
        "complaint",
        "It is a report that somebody marked a mail as unwanted.",
        envelope,
        text=mail.text,
        reply=mail.text,
        addresses=complained(mail, envelope),
        embedded_ids=_embedded_ids(mail),
    )


def _receipt(mail: Mail, envelope: Envelope) -> Judgement | None:
    reported = mail.disposition or mail.report_type == "disposition-notification"
    said = _RECEIPT.match(envelope.subject) and _READ_SAID.search(mail.text[:1_000])
    if not reported and not said:
        return None
    return Judgement(
        "receipt",
        "It is a receipt that a program sends; it says nothing about an answer.",
        envelope,
        text=mail.text,
        reply=mail.text.strip(),
        embedded_ids=_embedded_ids(mail),
    )


def _report(mail: Mail, envelope: Envelope) -> Judgement | None:
    """A delivery report with its own part (RFC 3464)."""
    if not mail.status or (mail.torn and not is_daemon(envelope)):
        return notice_judged(mail, envelope)
    recipients = recipients_of(mail.status)
    actions = {each.action for each in recipients if each.action}
    if actions and actions <= _ARRIVED:
        return Judgement(
            "other",
            "It is a report that the mail was handed on.",
            envelope,
            text=mail.text,
            reply=mail.text.strip(),
            addresses=tuple(dict.fromkeys(each.final.lower() for each in recipients if each.final)),
            codes=codes_in("", recipients),
            embedded_ids=_embedded_ids(mail),
        )
    return _as_bounce(mail, envelope, recipients)


def _bounce(mail: Mail, envelope: Envelope) -> Judgement | None:
    notice = notice_of(mail)
    if not is_bounce(mail, envelope, notice):
        return None
    return _as_bounce(mail, envelope, recipients_of([notice]) if "ecipient" in notice else [])


def _as_bounce(mail: Mail, envelope: Envelope, recipients: list[Recipient]) -> Judgement:
    notice = notice_of(mail)
    addresses = bounced(mail, envelope, notice, recipients)
    codes = codes_in(notice, recipients)
    dead = is_dead(envelope.subject, notice, recipients, codes, len(addresses))
    late = not dead and is_late(envelope.subject, notice, recipients)
    why = "It says that there is nobody at this address." if dead else (
        "It says that the mail is still on its way." if late
        else "It says that the mail did not arrive, not that the address is wrong."
    )  # fmt: skip
    return Judgement(
        "bounce-hard" if dead else "bounce-soft",
        why,
        envelope,
        text=mail.text,
        reply=notice.strip(),
        addresses=addresses,
        dead=dead,
        is_delay=late,
        codes=codes,
        embedded_ids=_embedded_ids(mail),
    )


def _calendar(mail: Mail, envelope: Envelope) -> Judgement | None:
    if not mail.calendars:
        return None
    said = [word.lower() for word in _METHODS.findall(mail.calendars[0][:20_000])]
    if said[:1] == ["publish"]:
        return None
    return Judgement(
        "calendar",
        f"A calendar answered or asked ({', '.join(said[:2]) or 'no method named'}).",
        envelope,
        text=mail.text,
        reply=new_words(mail.text),
    )


def _list(mail: Mail, envelope: Envelope) -> Judgement | None:
    to_us = envelope.in_reply_to or envelope.references or is_answer(envelope.subject)
    if to_us or not mail.has(*_LISTS[:4]):
        return None
    return Judgement(
        "list", "It came to everybody on a list.", envelope, text=mail.text, reply=mail.text.strip()
    )


def _automatic_or_human(mail: Mail, envelope: Envelope) -> Judgement:
    reply = new_words(mail.text)
    kind = automatic_kind(mail, envelope, reply)
    written = (envelope.date or _LONG_AGO).date()
    if kind == "ooo":
        day, what = _until(mail, envelope, reply)
        why = "An automatic reply says that they are away."
        return Judgement(kind, why, envelope, text=mail.text, reply=reply, until=day, until_is=what)
    if kind:
        why = "A machine answered: nobody has read it yet."
        return Judgement(kind, why, envelope, text=mail.text, reply=reply)
    cc = people_in(mail.headers.get("cc", ()))
    means = understood(reply, written, envelope, cc)
    return Judgement(
        "human",
        "Nothing in it says that a machine wrote it.",
        envelope,
        text=mail.text,
        reply=reply,
        meaning=means.meaning,
        when=means.when,
        refers_to=means.refers_to,
        marks=means.marks,
    )


def _until(mail: Mail, envelope: Envelope, reply: str) -> tuple[date | None, UntilIs | None]:
    if envelope.date is None:
        return None, None
    written = envelope.date.date()
    stated = re.search(r"endDate=(\d{4}-\d\d-\d\d)", mail.first("x-apple-criteria"))
    if stated:
        return until(f"until {stated[1]}", written)
    day, what = until(reply, written)
    return (day, what) if day else until(envelope.subject, written)


def _embedded_ids(mail: Mail) -> tuple[str, ...]:
    """The Message-IDs of the mails that a report speaks of."""
    texts = [*mail.embedded, *mail.feedback, *mail.disposition, mail.text[:60_000]]
    found = [each for text in texts for each in _EMBEDDED_ID.findall(text)]
    return ids_in(" ".join(found))
