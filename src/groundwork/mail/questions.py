"""What the seeker is asked about a mail, and that it was settled."""

from groundwork.mail.models import Read
from groundwork.people.models import Person
from groundwork.steps.change import Change


def settle(change: Change, person: Person, *asked: str) -> None:
    """The questions of that kind about the person's mails have been answered."""
    mails = Read.objects.filter(account=change.account, person=person, asks__in=asked)
    mails.update(asks="")
