"""Texts whose approval was cancelled, or that are on their way."""

from groundwork.mail.models import Message, Sending
from groundwork.people.models import Person
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


def drop_cancelled(change: Change, person: Person) -> None:
    """S7: a text whose approval the log no longer carries is a draft again; one of which it isn't
    known whether it left stays as it is."""
    reachout = change.history(person).reachout
    if reachout is None or reachout.approval is None:
        approved = Message.objects.filter(person=person, state=Message.APPROVED)
        approved.exclude(sendings__state__in=(Sending.COMMITTING, Sending.UNKNOWN)).update(
            state=Message.DRAFT, hash=""
        )


def refuse_if_leaving(message: Message) -> None:
    """Raises Mistake where the text is leaving this very moment, or may have left."""
    gone = Sending.objects.filter(
        message=message, state__in=(Sending.COMMITTING, Sending.UNKNOWN)
    ).first()
    if gone is None:
        return
    if gone.state == Sending.COMMITTING:
        raise Mistake("It is leaving this very moment, so it can't be held back any more.")
    raise Mistake("First say whether this text left: it isn't known yet.")
