"""What became of an approved text, told from two sides: what the server took, what the book says."""

from collections import Counter
from collections.abc import Sequence

from groundwork.adapters import clock
from groundwork.mail.models import Message, Sending
from groundwork.mail.outbox.composing import one_line
from groundwork.method import fold
from groundwork.method.words import How, StepKind
from groundwork.people.models import Person
from groundwork.steps.deriving import log
from groundwork.steps.models import Event
from tests.mail.servers.smtp import Accepted

from .book import differences, plain, step, words_of


def wrong(taken: Sequence[Accepted]) -> list[str]:
    """Everything in the book that must never be, in words."""
    found = differences(clock.now()) + doubles(taken)
    for mail in taken:
        found += _as_approved(mail)
    for person in Person.objects.order_by("pk"):
        found += _lost(person, taken)
    return found


def doubles(taken: Sequence[Accepted]) -> list[str]:
    """Invariant 4: a mail that was taken twice, or a text more often than the method asked for."""
    ids = Counter(words_of(mail.raw)[0] for mail in taken)
    found = [f"double: {mail_id}" for mail_id, count in ids.items() if count > 1]
    texts = Counter(words_of(mail.raw)[1:] for mail in taken)
    for (to, _, _), count in texts.items():
        soft = Event.objects.filter(kind="bounced", data__how="soft", data__address=to).count()
        if count > 1 + soft:
            found.append(f"double: the same text to {to}, {count} times")
    return found


def _as_approved(mail: Accepted) -> list[str]:
    """Invariant 3: word for word what was approved, to the one recipient; and the book knows."""
    mail_id, to, subject, text = words_of(mail.raw)
    sending = Sending.objects.filter(mail_id=mail_id).select_related("message").first()
    if sending is None:
        return [f"silent: {mail_id} is not in the book"]
    found = []
    if mail.recipients != (to,) or to != sending.message.to:
        found.append(f"invariant 3: {mail.recipients}, approved for {sending.message.to}")
    approved = Event.objects.filter(kind="approved", data__text=sending.hash, data__to=to)
    if not approved.exists():
        found.append(f"invariant 3: {mail_id} was never approved")
    message = sending.message
    if message.hash == sending.hash:
        said = (one_line(message.subject), plain(message.text))
        if said != (subject, text):
            found.append(f"invariant 3: {mail_id} says something else")
    return found + _known(sending)


def _known(sending: Sending) -> list[str]:
    """What was taken is an attempt made, a question, or still in hand."""
    if sending.state in (Sending.COMMITTING, Sending.UNKNOWN):
        return []
    known = Event.objects.filter(data__sending=sending.pk)
    left = known.filter(kind="attempt_made") | known.filter(kind="send_resolved", data__left=True)
    if sending.state == Sending.SENT and left.count() == 1:
        return []
    return [f"silent: {sending.mail_id} was taken and stands as {sending.state}"]


def _lost(person: Person, taken: Sequence[Accepted]) -> list[str]:
    """Invariant 4: an approved text is still to leave, did leave, is asked about, or came back to
    the seeker with a reason."""
    history = fold(log(person))
    approval = history.reachout.approval if history.reachout else None
    messages = list(Message.objects.filter(person=person))
    found = []
    going = {each.message_id for each in Sending.objects.filter(state__in=Sending.UNDER_WAY)}
    if approval and approval.how is How.EMAIL:
        same = [each for each in messages if each.hash == approval.text]
        if [each.state for each in same] != [Message.APPROVED]:
            found.append(f"lost: approved, but the text is {[each.state for each in same]}")
    for message in messages:
        if message.state == Message.APPROVED and message.pk not in going:
            found += [] if approval else [f"lost: text {message.pk} stays approved for nobody"]
        found += _reasons(message)
    for sending in Sending.objects.filter(message__person=person, state=Sending.SENT):
        if sending.mail_id not in {words_of(mail.raw)[0] for mail in taken}:
            found.append(f"lost: {sending.mail_id} stands as sent; nobody took it")
    if history.unknown_sending_at and step(person.pk).kind != StepKind.SAY_IF_SENT:
        found.append(f"lost: a question that {step(person.pk).kind} hides")
    return found


def _reasons(message: Message) -> list[str]:
    found = []
    for sending in message.sendings.filter(state__in=(Sending.UNKNOWN, Sending.FAILED)):
        resolved = Event.objects.filter(kind="send_resolved", data__sending=sending.pk).exists()
        if not sending.answer and not resolved:
            found.append(f"no reason: {sending.state}")
    if message.sendings.filter(state=Sending.UNKNOWN).count():
        asked = Event.objects.filter(kind="send_unknown", person=message.person_id)
        if not asked.exists() or not step(message.person_id).reason:
            found.append("no reason: a question is not asked")
    return found


def end(person_id: int, taken: Sequence[Accepted]) -> str:
    """What came of the one text to somebody, in a word or two."""
    message = Message.objects.filter(person=person_id).order_by("pk").last()
    assert message is not None
    sending = message.sendings.order_by("pk").last()
    count = len(taken)
    if sending is None or sending.state in (Sending.SENDING, Sending.PUT_OFF):
        return "waits" if message.state == Message.APPROVED and not count else "?"
    if sending.state == Sending.SENT:
        return "left" if count == 1 else "?"
    if sending.state == Sending.UNKNOWN:
        return f"asked, {'taken' if count else 'not taken'}"
    if sending.state == Sending.FAILED and not count and sending.answer:
        bounced = Event.objects.filter(kind="bounced", person=person_id).exists()
        return "bounced" if bounced else "given back" if message.state == Message.DRAFT else "?"
    return "?"
