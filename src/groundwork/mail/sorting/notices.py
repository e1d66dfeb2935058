"""Notices that a sending service writes as JSON: bounces and complaints of Amazon SES."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from groundwork.mail.sorting.hardness import says
from groundwork.mail.sorting.judgement import Envelope, Judgement
from groundwork.mail.sorting.reading import Mail

_LONGEST = 200_000


def notice_judged(mail: Mail, envelope: Envelope) -> Judgement | None:
    """The notice as a bounce, a complaint or a word that it arrived; None where there is none."""
    text = mail.text[:_LONGEST]
    if (
        '"notificationType"' not in text
        and "notificationType" not in text
        and '"eventType"' not in text
    ):
        return None
    notice = _notice(text)
    kind = str(notice.get("notificationType") or notice.get("eventType") or "").lower()
    about = notice.get("mail") if isinstance(notice.get("mail"), Mapping) else {}
    ids = tuple(_headers(about, "message-id"))
    if kind == "complaint":
        people = _addresses(notice, "complaint", "complainedRecipients")
        why = "It is a report that somebody marked a mail as unwanted."
        return Judgement("complaint", why, envelope, mail.text, mail.text, people, embedded_ids=ids)
    if kind == "delivery":
        why = "It is a report that the mail was handed on."
        return Judgement("other", why, envelope, mail.text, mail.text, embedded_ids=ids)
    if kind == "bounce":
        return _bounce(notice, mail, envelope, ids)
    return None


def _bounce(
    notice: Mapping[str, Any], mail: Mail, envelope: Envelope, ids: tuple[str, ...]
) -> Judgement:
    bounce = notice.get("bounce")
    bounce = bounce if isinstance(bounce, Mapping) else {}
    each = [one for one in _list(bounce, "bouncedRecipients") if isinstance(one, Mapping)]
    codes = tuple(dict.fromkeys(str(one.get("status")) for one in each if one.get("status")))
    permanent = str(bounce.get("bounceType", "")).lower() == "permanent"
    told = [says(str(one.get("diagnosticCode", ""))) for one in each]
    hard = str(bounce.get("bounceSubType", "")).lower() in ("noemail", "suppressed") or all(
        code.startswith("5.1.") for code in codes or ("",)
    )
    dead = permanent and bool(each) and all(
        one or (one is None and hard) for one in told
    )  # fmt: skip
    return Judgement(
        "bounce-hard" if dead else "bounce-soft",
        "A sending service says that there is nobody at this address."
        if dead
        else "A sending service says that the mail did not arrive.",
        envelope,
        mail.text,
        mail.text,
        _addresses(notice, "bounce", "bouncedRecipients"),
        dead=dead,
        codes=codes,
        embedded_ids=ids,
    )


def _notice(text: str) -> Mapping[str, Any]:
    """The first JSON object of the text, and the one inside it that a queue may have wrapped."""
    start = text.find("{")
    while start >= 0:
        try:
            found, _ = json.JSONDecoder().raw_decode(text[start:])
        except (ValueError, RecursionError):
            start = -1
            continue
        inside = found.get("Message") if isinstance(found, Mapping) else None
        if isinstance(inside, str) and "notificationType" in inside:
            return _notice(inside)
        return found if isinstance(found, Mapping) else {}
    return {}


def _list(holder: object, name: str) -> list[Any]:
    found = holder.get(name) if isinstance(holder, Mapping) else None
    return found if isinstance(found, list) else []


def _addresses(notice: Mapping[str, Any], part: str, name: str) -> tuple[str, ...]:
    each = (
        one.get("emailAddress") for one in _list(notice.get(part), name) if isinstance(one, Mapping)
    )
    return tuple(dict.fromkeys(str(one).strip("<> ").lower() for one in each if one))


def _headers(about: object, wanted: str) -> Iterable[str]:
    for each in _list(about, "headers"):
        if isinstance(each, Mapping) and str(each.get("name", "")).lower() == wanted:
            yield str(each.get("value", "")).strip("<> ")
