"""Whom a bounce is about: from its fields, else from its words, else from the mail given back."""

import re
from collections.abc import Iterable

from groundwork.mail.sorting.envelope import ADDRESS, people_in
from groundwork.mail.sorting.judgement import Envelope
from groundwork.mail.sorting.reading import Mail
from groundwork.mail.sorting.status_fields import Recipient

_NEAR = 4_000
_A = r"(?P<a>[^\s<>\"'()\[\],;:]{1,80}@[A-Za-z0-9_-]{1,70}(?:\.[A-Za-z0-9_-]{1,70}){0,10})"
_SECTION = re.compile(
    r"(?:following|these) (?:recipient|address|addressee|user|mailbox)\w*(?:\(e?s\))?|did not reach|"
    r"could not be (?:delivered|reached) (?:to|by)|fatal errors|delivery errors|has failed to|"
    r"fail(?:ed|ure) reasons|error delivering|nicht zugestellt|n'a pas (?:été|pu)|no se pudo|"
    r"folgende\w* (?:Empf|Adress)|destinataires? suivant|destinatari\w* seguent|siguientes? destinatari",
    re.IGNORECASE,
)
_SURE = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        # qmail, postfix: "<a@b>:" or "<a@b> (expanded from <c@d>): host said"
        rf"^[ \t]{{0,8}}<{_A}>(?: \([^)\n]{{1,120}}\))?[ \t]{{0,3}}:",
        # sendmail: "550 5.1.1 <a@b>... User unknown"
        rf"^[45]\d\d (?:\d\.\d\.\d )?<?{_A}>?\.\.\.",
        # the fields of MailEnable, PMDF and others
        rf"^[ \t>]{{0,8}}(?:failed recipient|recipient(?: address)?|intended recipient|final-recipient|unknown user|invalid final delivery userid)[ \t]{{0,20}}[:=][ \t]*(?:rfc822;[ \t]*)?(?:\[SMTP:)?[<\"']?{_A}",
        rf"\[(?:SMTP|MAILTO):{_A}\]",
        # Exchange: "a@b on Thu, 4 Oct …"
        rf"^[ \t]{{0,12}}(?:[^\n]{{0,80}}SMTP=)?['\"]?{_A}['\"]?;? on (?:\w{{3}},? |\d)",
    )
)
_ALONE = (
    # exim, gmail, Exchange, Yahoo: an address alone on its line, or with its reason
    re.compile(rf"^[ \t*•>-]{{0,12}}[<\"']?{_A}[>\"']?[ \t.,;]{{0,3}}$", re.MULTILINE),
    re.compile(rf"^[ \t]{{0,8}}<?{_A}>?[ \t]{{0,3}}(?::|\[|\()", re.MULTILINE),
)
_LIKELY = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"(?:deliver\w* (?:your message |the message |mail |message |your mail )?to|delivered to|sent to|recipients?(?: is| was| are)?|addressed(?: to)?,?|mail to|message to|address(?:es)?|mailbox|user|account|zugestellt werden an)[ \t\n:]{{1,6}}[<\"'(\[]{{0,2}}{_A}",
        rf"RCPT TO:[ \t]?<?{_A}>?",
        rf"^[ \t>]{{0,8}}(?:to|user|address|email|an|宛先|受信者|destinataire|para|a)[ \t]{{0,20}}[:=][ \t]*[<\"']?{_A}",
        rf"[<(\"'\[]{_A}[>)\"'\]]",
        rf"(?:^|\s){_A}",
    )
)
_LOCAL_ONLY = re.compile(
    r"mailer-daemon|postmaster|abuse@|support@|helpdesk@|no-?reply", re.IGNORECASE
)


def bounced(
    mail: Mail, envelope: Envelope, notice: str, recipients: Iterable[Recipient]
) -> tuple[str, ...]:
    """The addresses, each once, in the order in which they are named."""
    ours = {envelope.from_address, *envelope.to}
    return (
        _once(_asked(each) for each in recipients if _did_not_arrive(each))
        or _once(ADDRESS.findall(" ".join(mail.headers.get("x-failed-recipients", ()))))
        or _named(notice, ours)
        or _named(envelope.subject, ours)
        or _to_of_embedded(mail, ours)
        or _named(mail.text[:60_000], ours)
    )


def _asked(recipient: Recipient) -> str:
    """The address as it was written to, where the report keeps it beside the last one tried."""
    whole = "." in recipient.final.partition("@")[2]
    return recipient.final if recipient.final and whole else recipient.original or recipient.final


def _did_not_arrive(recipient: Recipient) -> bool:
    return recipient.action not in ("delivered", "relayed", "expanded")


def _once(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.lower().strip(".'") for each in addresses if each))


def _named(text: str, ours: set[str]) -> tuple[str, ...]:
    found = _once(match["a"] for pattern in _SURE for match in pattern.finditer(text))
    if found:
        return found
    section = _SECTION.search(text)
    if section:
        below = text[section.end() : section.end() + _NEAR]
        for pattern in _ALONE:
            found = _once(match["a"] for match in pattern.finditer(below))
            if found:
                return found
    for pattern in (*_ALONE, *_LIKELY):
        found = _once(
            match["a"]
            for match in pattern.finditer(text)
            if match["a"].lower() not in ours and not _LOCAL_ONLY.search(match["a"])
        )
        if found:
            return found
    return ()


def _to_of_embedded(mail: Mail, ours: set[str]) -> tuple[str, ...]:
    for embedded in [*mail.embedded, mail.text]:
        for line in embedded.split("\n")[:400]:
            if line[:3].lower() == "to:":
                return _once(a for _, a in people_in([line[3:2_000]]) if a not in ours)
    return ()
