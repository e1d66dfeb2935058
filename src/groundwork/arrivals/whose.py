"""Whether a mail that fits a person only by its subject is theirs (A7)."""

from groundwork.mail.cancelling import drop_cancelled
from groundwork.mail.models import Read
from groundwork.people.edit import add_address
from groundwork.people.models import Address
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Event


@action
def theirs(change: Change, mail_id: int) -> str:
    """It is theirs, or their assistant's: the address it came from joins them, and what it means
    is asked next. Gives what the seeker is told."""
    mail = _asked(change, mail_id)
    address = str(mail.judged.get("from", ""))
    if address:
        add_address.within(change, mail.person_id, Address.EMAIL, address)
    Read.objects.filter(pk=mail.pk).update(asks="meaning")
    person = change.person(mail.person_id)
    return f"Then it is {person.name}’s, and {address or 'it'} is kept. What does it mean?"


@action
def not_theirs(change: Change, mail_id: int) -> str:
    """A6, A7: what a machine read is sorted anew, as no answer of theirs. The attempts go on; an
    approval that it cancelled is not given back. Gives what the seeker is told."""
    mail = _asked(change, mail_id)
    person = change.person(mail.person_id)
    answers = Event.objects.filter(account=change.account, person=person, kind="answered")
    read_as = next((each for each in answers if each.data.get("mail") == mail.pk), None)
    if read_as:
        data = {"meant": "", "theirs": False, "event": read_as.pk, "by_hand": True}
        change.record(person, "sorted", data)
    Read.objects.filter(pk=mail.pk).update(asks="")
    drop_cancelled(change, person)
    return "Set aside as somebody else’s. The plan goes on; a text you had approved is a draft."


def _asked(change: Change, mail_id: int) -> Read:
    found = Read.objects.filter(account=change.account, pk=mail_id, asks="whose").defer("raw")
    mail = found.first()
    if mail is None:
        raise Mistake("That has been answered already.")
    return mail
