"""Claims an approved text for one sending: every guard is asked again in that transaction."""

from datetime import timedelta
from uuid import UUID

from groundwork.mail.models import Mailbox, Message, Read, Sending
from groundwork.mail.outbox.composing import NoEmail, compose, new_message_id
from groundwork.mail.outbox.outcomes import give_back, of_account
from groundwork.method import Act
from groundwork.method.reachout import Approval
from groundwork.method.words import How
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

FRESH = timedelta(minutes=2)
"""How old the last full pass over the mailbox may be before anything leaves."""

LEASE = timedelta(minutes=15)
"""Longer than a server may take for any one stage, the ten minutes after the dot included."""

_BETWEEN = 60
_SPREAD = 120
"""Seconds between two sendings: 60 to 180."""


class NotYet(Mistake):
    """It may not leave now; the next round asks again."""


@action
def claim(change: Change, person_id: int, lease: str) -> int:
    """Claims what the person's plan has approved for now: guards, date and bytes; gives the
    number of the sending, or 0 where it can be no email and is given back. Raises Refused by A4,
    A5, S5 or S7, or NotYet."""
    mailbox = Mailbox.objects.filter(account=change.account, paused_at=None).first()
    if mailbox is None:
        raise NotYet("No mail account is connected.")
    if mailbox.passed_at is None or change.now - mailbox.passed_at > FRESH:
        raise NotYet("First the mailbox is read.")
    message, again = waiting(change, person_id)
    going = Sending.objects.filter(message=message, state__in=Sending.UNDER_WAY).first()
    _may_begin(change, going, person_id)
    person = change.person(person_id)
    change.ask(person, Act("attempt", How.EMAIL, "", message.hash, message.to, again=again))
    sending = going or Sending(
        account=change.account, message=message, mail_id=new_message_id(mailbox)
    )
    if not sending.pk or sending.begun_at < message.changed_at:  # approved anew: a day of its own
        sending.begun_at, sending.tries = change.now, 0
    sending.hash = message.hash
    try:
        sending.raw = compose(mailbox, message, sending.mail_id, change.now)
    except NoEmail as why:
        give_back(change, sending, str(why))
        return 0
    sending.state, sending.try_at = Sending.SENDING, None
    sending.lease, sending.leased_until = UUID(lease), change.now + LEASE
    sending.tries += 1
    sending.save()
    return sending.pk


@action
def commit_to(change: Change, sending_id: int, lease: str) -> None:
    """The last moment before the final dot: whoever holds the lease, and may still send it, says
    so on the disk. Raises Refused or NotYet: then the dot is not sent."""
    sending = of_account(change, sending_id)
    if sending.state != Sending.SENDING or str(sending.lease) != lease:
        raise NotYet("Another process has taken it over.")
    message, again = waiting(change, sending.message.person_id)
    if message != sending.message or message.hash != sending.hash:
        raise NotYet("Another text waits now.")
    person = change.person(message.person_id)
    change.ask(person, Act("attempt", How.EMAIL, "", message.hash, message.to, again=again))
    sending.state, sending.leased_until = Sending.COMMITTING, change.now + LEASE
    sending.left_at = change.now
    sending.save()


def waiting(change: Change, person_id: int) -> tuple[Message, bool]:
    """The text of the person's that waits to leave, and whether it is one that softly bounced and
    goes once more (A6). Raises NotYet where there is none."""
    reachout = change.history(change.person(person_id)).reachout
    text = reachout.leaves_next() if reachout else None
    if text is None:
        raise NotYet("Nothing of theirs waits to leave.")
    state = Message.APPROVED if isinstance(text, Approval) else Message.SENT
    texts = Message.objects.filter(account=change.account, person=person_id, state=state)
    message = texts.filter(hash=text.text).exclude(hash="").order_by("pk").last()
    if message is None:
        raise NotYet("That text was written elsewhere; it leaves by hand.")
    return message, state == Message.SENT


def _may_begin(change: Change, going: Sending | None, person_id: int) -> None:
    if going and going.state != Sending.PUT_OFF:
        raise NotYet("It is on its way already.")
    if going and going.try_at and going.try_at > change.now:
        raise NotYet("The server asked for patience.")
    if Read.objects.filter(account=change.account, person=person_id).exclude(asks="").exists():
        raise NotYet("First say what their mail means.")
    others = Sending.objects.filter(account=change.account, leased_until__gt=change.now)
    if others.filter(state__in=(Sending.SENDING, Sending.COMMITTING)).exists():
        raise NotYet("Another one is leaving just now.")
    last = (
        Sending.objects.filter(account=change.account, left_at__isnull=False)
        .order_by("-left_at")
        .first()
    )
    if last and last.left_at:
        pause = timedelta(seconds=_BETWEEN + int(last.mail_id[1:5], 16) % (_SPREAD + 1))
        if last.left_at <= change.now < last.left_at + pause:
            raise NotYet("The last one left just now.")
