"""Complaints: reports that a reader marked a mail as unwanted (RFC 5965 and its relatives)."""

import re

from groundwork.mail.sorting.bounces import is_answer, is_daemon
from groundwork.mail.sorting.envelope import ADDRESS, people_in
from groundwork.mail.sorting.judgement import Envelope
from groundwork.mail.sorting.reading import Mail

_TYPE = re.compile(r"^feedback-type\s{0,4}:", re.IGNORECASE | re.MULTILINE)
_RECIPIENT = re.compile(
    r"^(?:original-rcpt-to|removal-recipient|original-recipient|x-original-to|redacted-address)[ \t]{0,4}:[ \t]*(?:rfc822;)?(.{0,300})",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_TITLE = re.compile(
    r"complaint about (?:message|mail|e-?mail)|abuse report|spam (?:report|complaint)|feedback report|junk report|fbl\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:email abuse|spam|abuse) report|abuse complaint|(?:complained|complaint) (?:about|from)|reported (?:this|your|the following) (?:message|mail|e-?mail) as|marked (?:this|your|the) (?:message|e-?mail|mail) as (?:spam|junk)|feedback loop",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"^(?:fbl|arf|abuse|complaint|feedback|staff@hotmail|scomp|jmrp|postmaster|mailer-daemon|no-?reply|spam|complaints|fbl-noreply|feedbackloop)",
    re.IGNORECASE,
)


def is_complaint(mail: Mail, envelope: Envelope) -> bool:
    """Whether a machine says so; a person who complains in words is an answer."""
    if mail.feedback or mail.report_type == "feedback-report":
        return True
    if mail.has("x-hmxmroriginalrecipient", "x-complaint-type", "x-loop-fbl"):
        return True
    by_machine = is_daemon(envelope) or _SENDER.match(envelope.from_address) or mail.embedded
    if not by_machine or is_answer(envelope.subject):
        return False
    text = mail.text[:6_000]
    if _TYPE.search(text):
        return True
    return bool(_TITLE.search(envelope.subject) and (_SAID.search(text) or mail.embedded))


def complained(mail: Mail, envelope: Envelope) -> tuple[str, ...]:
    """Whose complaint it is, where the report says so, else to whom the mail was."""
    ours = {envelope.from_address, *envelope.to}
    texts = "\n".join([*mail.feedback, mail.first("x-hmxmroriginalrecipient"), mail.text[:20_000]])
    named = [a.lower() for line in _RECIPIENT.findall(texts) for a in ADDRESS.findall(line)]
    if not named:
        for embedded in mail.embedded:
            to = [line[3:2_000] for line in embedded.split("\n")[:300] if line[:3].lower() == "to:"]
            named += [address for _, address in people_in(to) if address and address not in ours]
    return tuple(dict.fromkeys(named))
