"""A mail of the seeker's beside the plan: whether it is one of the attempts is asked (A7)."""

from groundwork.mail.models import Read
from groundwork.mail.questions import settle
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


@action
def count(change: Change, mail_id: int) -> str:
    """It was an attempt: it counts from the moment it left, and the plan goes on from there."""
    mail = _asked(change, mail_id)
    person = change.person(mail.person_id)
    data = {"how": "email", "by_hand": True, "mail": mail.pk}
    change.record(person, "attempt_made", data, at=mail.at)
    settle(change, person, "plan")
    return "Counted. The next attempt follows from that day."


@action
def leave_beside(change: Change, mail_id: int) -> str:
    """It was something else: the plan goes on as it was."""
    mail = _asked(change, mail_id)
    settle(change, change.person(mail.person_id), "plan")
    return "Left beside the plan, which goes on."


def _asked(change: Change, mail_id: int) -> Read:
    mail = Read.objects.filter(account=change.account, pk=mail_id, asks="plan").first()
    if mail is None:
        raise Mistake("That has been answered already.")
    return mail
