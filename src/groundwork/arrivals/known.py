"""What the book knows that a mail may be about: addresses, our own messages, their subjects."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message as Mail
from email.utils import getaddresses

from groundwork.mail.models import Mailbox, Sending
from groundwork.mail.reading.copies import REPLACED
from groundwork.people.folding import fold_text
from groundwork.people.models import Address

_ABOUT_OURS = re.compile(
    r"mailer-daemon|postmaster|mail ?delivery|noreply|no-reply|bounce|complaint|abuse", re.I
)
_PREFIX = re.compile(
    r"^(?:(?:re|aw|sv|vs|antw|odp|rif|r|res|ref|tr|fw|fwd|wg|automatic reply|auto)\s*(?:\[\d+\])?\s*:\s*)+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Known:
    """`people`: folded address to the people who have it. `ours`: the Message-ID of what we sent,
    without brackets, to (sending, person). `subjects`: folded, of what we sent, to the people."""

    own: frozenset[str]
    people: dict[str, list[int]]
    ours: dict[str, tuple[int, int]]
    subjects: dict[str, list[int]]

    def ours_in(self, ids: Iterable[str]) -> tuple[int, int] | None:
        """The first of our messages that is named."""
        return next((self.ours[bare(each)] for each in ids if bare(each) in self.ours), None)


def known(mailbox: Mailbox) -> Known:
    """What is known of the account of a mailbox at this moment."""
    account = mailbox.account
    people: dict[str, list[int]] = {}
    addresses = Address.objects.filter(account=account, channel=Address.EMAIL)
    for folded, person in addresses.order_by("pk").values_list("folded", "person_id"):
        people.setdefault(folded, []).append(person)
    ours: dict[str, tuple[int, int]] = {}
    subjects: dict[str, list[int]] = {}
    sendings = Sending.objects.filter(account=account).order_by("pk")
    for pk, own, alias, person, subject in sendings.values_list(
        "pk", "mail_id", "alias", "message__person_id", "message__subject"
    ):
        for each in filter(None, (own, alias)):
            ours[bare(each)] = pk, person
        subjects.setdefault(plain_subject(subject), []).append(person)
    seeker = {fold(each) for each in (mailbox.address, account.email) if each}
    return Known(frozenset(seeker), people, ours, subjects)


def is_wanted(headers: Mail, known: Known) -> bool:
    """Whether a mail may be with or about somebody in the book: only then is it read and kept."""
    named = _all(headers, "From", "Sender", "Reply-To", "To", "Cc", "X-Failed-Recipients")
    if any(fold(address) in known.people for _, address in named):
        return True
    ids = " ".join(
        str(value)
        for name in ("In-Reply-To", "References", REPLACED, "Message-ID")
        for value in headers.get_all(name, [])
    )
    if known.ours_in(re.findall(r"<[^<>\s]+>", ids)):
        return True
    if plain_subject(str(headers.get("Subject", ""))) in known.subjects:
        return True
    kind = str(headers.get("Content-Type", ""))
    return "report" in kind or bool(_ABOUT_OURS.search(str(headers.get("From", "")))) or not named


def _all(headers: Mail, *names: str) -> list[tuple[str, str]]:
    return getaddresses([str(value) for name in names for value in headers.get_all(name, [])])


def plain_subject(subject: str) -> str:
    """A subject as it is compared, without Re: and its like."""
    return fold_text(_PREFIX.sub("", subject.strip()))


def bare(mail_id: str) -> str:
    """A Message-ID without its brackets."""
    return mail_id.strip().strip("<>")


def fold(address: str) -> str:
    """An address as it is compared."""
    return address.strip().casefold()
