"""Texts whose approval was cancelled."""

from groundwork.mail.models import Message
from groundwork.people.models import Person
from groundwork.steps.change import Change


def drop_cancelled(change: Change, person: Person) -> None:
    """S7: a text whose approval the log no longer carries is a draft again."""
    reachout = change.history(person).reachout
    if reachout is None or reachout.approval is None:
        approved = Message.objects.filter(person=person, state=Message.APPROVED)
        approved.update(state=Message.DRAFT, hash="")
