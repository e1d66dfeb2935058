"""What the days bring by themselves: steps that turned, and reach-outs that move on."""

from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from groundwork.accounts.models import Account
from groundwork.mail.models import Mailbox
from groundwork.method.today import Shelf
from groundwork.reachouts.close import move_on
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Step
from groundwork.steps.turning import turn

FRESH = timedelta(minutes=10)
"""How old the last pass over the mailbox may be; there is one every five minutes."""


def keep_up(account: Account, now: datetime) -> None:
    """Brings every kept step of the account up to this moment. Doing it twice does no harm."""
    turn(account, now)
    if account.has_mailbox and not _was_read(account, now):
        return
    ahead_of_here = (now + timedelta(days=1)).date()
    due = Step.objects.filter(account=account, shelf=Shelf.CLOSES, due_on__lte=ahead_of_here)
    for person_id, due_on in list(due.values_list("person_id", "due_on")):
        key = uuid5(NAMESPACE_OID, f"move on {account.pk} {person_id} {due_on}")
        try:
            move_on(Actor(account.pk, "by itself", key), person_id)
        except Mistake:  # not yet that day where the person is
            continue


def _was_read(account: Account, now: datetime) -> bool:
    """S7: nobody is moved on from while an answer may lie unread in the mailbox."""
    fresh = Mailbox.objects.filter(account=account, passed_at__gt=now - FRESH)
    return fresh.exists()
