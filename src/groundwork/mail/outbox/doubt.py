"""What the seeker said about a text that may have left is taken back: it isn't known again."""

from groundwork.mail.draft import hash_of
from groundwork.mail.models import Message, Sending
from groundwork.mail.outbox.outcomes import of_account
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


def doubt_again(change: Change, sending_id: int) -> None:
    """8.4: the question stands as it did. Raises Mistake where the text has changed since, or has
    set out anew."""
    sending = of_account(change, sending_id)
    message = sending.message
    others = Sending.objects.filter(message=message, state__in=Sending.UNDER_WAY)
    if hash_of(message) != sending.hash or others.exclude(pk=sending.pk).exists():
        raise Mistake("The text has gone on since, so what you said of it stands.")
    sending.state, sending.left_at = Sending.UNKNOWN, sending.left_at or sending.begun_at
    sending.save(update_fields=["state", "left_at"])
    message.state, message.hash = Message.APPROVED, sending.hash
    message.save(update_fields=["state", "hash"])
