"""What came becomes what follows: the mail, the acts it causes and how far the mailbox has been
read are one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from groundwork.arrivals.known import Known, fold, plain_subject
from groundwork.arrivals.own import own_mail
from groundwork.arrivals.theirs import follow
from groundwork.mail.cancelling import drop_cancelled
from groundwork.mail.models import Read, Sending
from groundwork.mail.outbox import outcomes
from groundwork.mail.sorting import Judgement
from groundwork.people.models import Person
from groundwork.steps.acting import action
from groundwork.steps.change import Change

LATELY = timedelta(days=5)
"""How long a report without a Message-ID may come after what it reports."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """One mail as it was read. `role`: of its folder; `at`: when the server took it (UTC)."""

    fingerprint: str
    role: str
    at: datetime
    raw: bytes
    judged: Judgement
    original_id: str = ""

    @property
    def ids(self) -> list[str]:
        """The Message-IDs it carries: its own, and the one a provider put aside."""
        return [each for each in (self.judged.envelope.message_id, self.original_id) if each]


@action
def arrive(change: Change, mails: Sequence[Arrived], known: Known, mark: Callable[[], None]) -> int:
    """Takes in what came, in the order in which it came, and marks it as read; gives how many
    mails were kept. Nothing of a person's is dropped: what fits nobody isn't ours to keep."""
    kept = sum(_take(change, mail, known) for mail in sorted(mails, key=lambda each: each.at))
    mark()
    return kept


def _take(change: Change, mail: Arrived, known: Known) -> int:
    if Read.objects.filter(account=change.account, fingerprint=mail.fingerprint).exists():
        return 0
    if _is_own(mail, known):
        return _take_own(change, mail, known)
    if fold(mail.judged.envelope.from_address) in known.own:
        return 0  # a copy to oneself, a draft, or a forgery: it isn't theirs, and may not be ours
    person_id, sending_id, how = whose(change, mail, known)
    if person_id is None:
        return 0
    person = change.person(person_id)
    read = _row(change, mail, person)
    read.save()
    if sending_id:
        _it_left(change, sending_id)
    follow(change, person, read, mail.judged, sending_id, how)
    read.save(update_fields=["asks"])
    drop_cancelled(change, person)
    return 1


def _is_own(mail: Arrived, known: Known) -> bool:
    """The seeker's own: in Sent, or in a folder that holds all. In the inbox it may be forged."""
    return mail.role in ("sent", "all", "archive") and (
        mail.role == "sent" or fold(mail.judged.envelope.from_address) in known.own
    )


def _take_own(change: Change, mail: Arrived, known: Known) -> int:
    ours = known.ours_in(mail.ids)
    if ours:
        outcomes.found_in_sent.within(change, ours[0], mail.judged.envelope.message_id)
        return 0
    envelope = mail.judged.envelope
    named = {fold(each) for each in (*envelope.to, *envelope.cc)}
    people = [person for each in sorted(named) for person in known.people.get(each, [])]
    for count, person_id in enumerate(dict.fromkeys(people)):
        person = change.person(person_id)
        read = _row(change, mail, person, is_own=True)
        if count:
            read.fingerprint = f"{mail.fingerprint[:48]}:{person_id}"
        read.save()
        own_mail(change, person, read)
        read.save(update_fields=["asks"])
        drop_cancelled(change, person)
    return len(dict.fromkeys(people))


def _it_left(change: Change, sending_id: int) -> None:
    """8.4: a copy in Sent, a reply or a returned mail tells that it left."""
    if Sending.objects.filter(pk=sending_id, state=Sending.UNKNOWN).exists():
        outcomes.found_out.within(change, sending_id, left=True)


def whose(change: Change, mail: Arrived, known: Known) -> tuple[int | None, int | None, str]:
    """The person a mail is from or about, our sending that it answers, and by what it was told:
    thread, address or subject. The order: our Message-ID in its thread or in a report, the
    address, then the same subject from a name that fits."""
    judged = mail.judged
    envelope = judged.envelope
    ours = known.ours_in((*envelope.in_reply_to, *reversed(envelope.references)))
    ours = ours or known.ours_in(judged.embedded_ids)
    if ours:
        return ours[1], ours[0], "thread"
    if judged.kind.startswith("bounce") or judged.kind == "complaint":
        return _named_in_report(change, mail, known)
    theirs = known.people.get(fold(envelope.from_address), [])
    if theirs:
        return _the_one_written_to(change, theirs), None, "address"
    same_subject = known.subjects.get(plain_subject(envelope.subject), [])
    for person_id in dict.fromkeys(reversed(same_subject)):
        if _fits(person_id, envelope.from_name, envelope.from_address):
            return person_id, None, "subject"
    return None, None, ""


def _named_in_report(
    change: Change, mail: Arrived, known: Known
) -> tuple[int | None, int | None, str]:
    """A report that names no message of ours counts only for an address that we wrote to within
    the last five days; else it is kept beside the person and changes nothing."""
    named = [fold(each) for each in mail.judged.addresses]
    people = [person for each in named for person in known.people.get(each, [])]
    if not people:
        return None, None, ""
    if mail.judged.embedded_ids:
        return people[0], None, "forged"
    for sending in _left_lately(change, people, mail.at):
        if fold(sending.message.to) in named:
            return sending.message.person_id, sending.pk, "recipient"
    return people[0], None, "forged"


def _left_lately(change: Change, people: list[int], at: datetime) -> list[Sending]:
    found = Sending.objects.filter(
        account=change.account,
        message__person_id__in=people,
        state=Sending.SENT,
        left_at__gte=at - LATELY,
    )
    return list(found.select_related("message").order_by("-left_at"))


def _the_one_written_to(change: Change, people: list[int]) -> int:
    """Of several people with one address the one with an open reach-out, else the first."""
    for person_id in people:
        reachout = change.history(change.person(person_id)).reachout
        if reachout and reachout.closed is None:
            return person_id
    return people[0]


def _fits(person_id: int, name: str, address: str) -> bool:
    """The same name, or an address at the domain of one of the person's own."""
    person = Person.objects.prefetch_related("addresses").get(pk=person_id)
    domain = fold(address).partition("@")[2]
    theirs = {fold(each.value).partition("@")[2] for each in person.addresses.all()}
    words = plain_subject(name).split()
    return domain in theirs or bool(words and set(plain_subject(person.name).split()) <= set(words))


def _row(change: Change, mail: Arrived, person: Person, *, is_own: bool = False) -> Read:
    return Read(
        account=change.account,
        person=person,
        fingerprint=mail.fingerprint,
        mail_id=mail.judged.envelope.message_id[:500],
        folder=mail.role,
        at=min(mail.at, change.now),
        is_own=is_own,
        kind=mail.judged.kind,
        judged=shown(mail.judged),
        raw=mail.raw,
    )


def shown(judged: Judgement) -> dict[str, object]:
    """What the pages show of a judgement, as it is kept."""
    refers = judged.refers_to
    return {
        "from": judged.envelope.from_address,
        "from_name": judged.envelope.from_name,
        "subject": judged.envelope.subject,
        "why": judged.why,
        "reply": judged.reply,
        "meaning": judged.meaning,
        "when": judged.when,
        "marks": [list(each) for each in judged.marks],
        "refers_to": {"name": refers.name, "address": refers.address} if refers else None,
        "addresses": list(judged.addresses),
        "until": judged.until.isoformat() if judged.until else None,
        "until_is": judged.until_is,
    }
