"""Looks at the seeker's mail now."""

from groundwork.accounts.models import Account
from groundwork.arrivals.rounds import mail_round
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.mail.connection import connection_of
from groundwork.mail.models import Mailbox, Sending
from groundwork.steps.errors import Mistake


def mail_now() -> Answer:
    """Look at your mail now: what came is read, and what is due leaves.

    While the page is open this happens by itself."""
    me = the_seeker()
    if connection_of(me.account) is None:
        raise Mistake("No mail account is connected. Connect yours with: groundwork connect")
    before = _left(me.account)
    came = mail_round(me.account, now_please=True)
    trouble = Mailbox.objects.values_list("trouble", flat=True).get(account=me.account)
    left = _left(me.account) - before
    said = f"{_counted(came, 'mail')} came in from or about your people. {_counted(left, 'email')} left."
    return Answer([trouble or said], {"came": came, "left": left, "trouble": trouble})


def _left(account: Account) -> int:
    return Sending.objects.filter(account=account, left_at__isnull=False).count()


def _counted(number: int, what: str) -> str:
    return f"{number or 'No'} {what}{'' if number == 1 else 's'}"
