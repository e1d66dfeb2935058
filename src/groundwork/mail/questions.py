"""What the seeker is asked about a mail, and that it was settled."""

from groundwork.mail.models import Read
from groundwork.people.models import Person
from groundwork.steps.change import Change

ANSWERS = ("human", "calendar", "complaint")
"""The kinds of mail that are answers."""


def settle(change: Change, person: Person, *asked: str) -> None:
    """The questions of that kind about the person's mails have been answered."""
    mails = Read.objects.filter(account=change.account, person=person, asks__in=asked)
    mails.update(asks="")


def ask_again(change: Change, person: Person) -> None:
    """What an answer means isn't said any more: its mail asks for it once more (A7)."""
    waiting = change.history(person).unsorted
    if waiting:
        mails = Read.objects.filter(account=change.account, person=person, is_own=False)
        mails.filter(at__in=waiting, asks="", kind__in=ANSWERS).update(asks="meaning")
