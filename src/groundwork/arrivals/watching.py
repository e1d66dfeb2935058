"""What runs beside the pages: a round over every mailbox again and again, and, between two, a
connection that hears what comes."""

import threading

from django.db import connection

from groundwork.accounts.models import Account
from groundwork.adapters import imap
from groundwork.arrivals.rounds import mail_round
from groundwork.jobs.loops import Over
from groundwork.mail import reading
from groundwork.mail.models import Mailbox
from groundwork.mail.signing_in import NotNow, SignInAgain, sign_in_of

LOOKS_UP = 1.0
"""Seconds between two looks at whether the program is being closed."""

CHECKS = 10
"""Looks after which it is asked whether the account is still connected."""


def all_rounds(is_over: Over) -> None:
    """A round for everybody whose mailbox is due."""
    for account in Account.objects.filter(has_mailbox=True):
        if not is_over():
            mail_round(account)


def listen(is_over: Over) -> None:
    """Hears what comes into the inboxes until the program is closed, or until a connection ends;
    whoever calls it again and again connects anew. Each thing that comes makes a round."""
    listening = [
        threading.Thread(target=_hear, args=(mailbox, is_over), name="hears mail", daemon=True)
        for mailbox in Mailbox.objects.filter(paused_at=None).select_related("account")
    ]
    for each in listening:
        each.start()
    for each in listening:
        each.join()


def _hear(mailbox: Mailbox, is_over: Over) -> None:
    ended = threading.Event()
    ending = threading.Thread(target=_tell, args=(mailbox, is_over, ended), daemon=True)
    ending.start()

    def came() -> None:
        mail_round(mailbox.account, now_please=True)

    try:
        reading.waiting(mailbox, sign_in_of(mailbox), came, ended)
    except (imap.Unreachable, imap.OddAnswer, imap.SignInRefused, NotNow, SignInAgain):
        return  # the rounds say what is wrong
    finally:
        ended.set()
        connection.close()


def _tell(mailbox: Mailbox, is_over: Over, ended: threading.Event) -> None:
    """Ends the listening when the program closes, or when this mail account is not connected any
    more."""
    looks = 0
    try:
        while not ended.wait(LOOKS_UP):
            looks += 1
            if is_over() or (looks % CHECKS == 0 and not _is_connected(mailbox)):
                ended.set()
    finally:
        connection.close()


def _is_connected(mailbox: Mailbox) -> bool:
    same = Mailbox.objects.filter(pk=mailbox.pk, address=mailbox.address, paused_at=None)
    return same.exists()
