"""What the pages read of mail: what asks for a word, what left, what came."""

from groundwork.accounts.models import Account
from groundwork.mail.models import Mailbox, Message, Read, Sending
from groundwork.people.models import Person

MOST_ASKING = 50


def asking(account: Account) -> dict[int, int]:
    """The mails that wait for a word of the seeker's: their number to that of their person, the
    newest first."""
    waiting = Read.objects.filter(account=account).exclude(asks="").order_by("-at", "-pk")
    return dict(waiting.values_list("pk", "person_id")[:MOST_ASKING])


def mail_of(account: Account, mail_id: int) -> Read | None:
    """A mail as it was read, with its bytes; None where it isn't in this book."""
    return Read.objects.filter(account=account, pk=mail_id).select_related("person").first()


def asked_about(person: Person, about: str) -> Read | None:
    """The newest mail of a person's about which that is asked (meaning, whose, plan)."""
    return Read.objects.filter(person=person, asks=about).defer("raw").order_by("at", "pk").last()


def mails_with(person: Person) -> list[Read]:
    """Every mail from, to or about a person, without its bytes, the oldest first."""
    return list(Read.objects.filter(person=person).defer("raw").order_by("at", "pk"))


def last_sending(message: Message) -> Sending | None:
    """The last going-out of a text, without its bytes; None where none was begun."""
    return Sending.objects.filter(message=message).defer("raw").order_by("-pk").first()


def not_known(account: Account, person_id: int) -> Sending | None:
    """8.4: the sending to a person of which it isn't known whether it left."""
    found = Sending.objects.filter(
        account=account, message__person_id=person_id, state=Sending.UNKNOWN
    )
    return found.defer("raw").select_related("message__person").order_by("pk").first()


def mailbox_of(account: Account) -> Mailbox | None:
    """The seeker's connected mail account, or None."""
    return Mailbox.objects.filter(account=account).first() if account.has_mailbox else None
