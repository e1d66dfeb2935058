"""One round over a seeker's mailbox: it is read, then what is due leaves, then the Sent folder is
looked at. Correctness lies in the rows: a round rung twice, late or never does no harm."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from django.db.models import F, Q

from groundwork.accounts.models import Account
from groundwork.adapters import clock, imap, smtp
from groundwork.arrivals.arrive import Arrived, arrive
from groundwork.arrivals.known import Known, is_wanted, known
from groundwork.mail import reading
from groundwork.mail.models import Mailbox, Sending
from groundwork.mail.outbox import looking
from groundwork.mail.outbox.rounds import ready, send_due, take_up
from groundwork.mail.reading.copies import REPLACED
from groundwork.mail.reading.fetched import headers_of, said
from groundwork.mail.sign_in import SignIn
from groundwork.mail.signing_in import NotNow, SignInAgain, sign_in_of
from groundwork.mail.sorting import judge
from groundwork.steps.acting import Actor

EVERY = timedelta(minutes=5)
"""How often the mailbox is read where nothing else asks for it."""

MOST_REFUSALS = 3
"""Sign-ins refused in a row, after which nothing more is tried until the seeker signs in anew."""


def mail_round(account: Account, *, now_please: bool = False) -> int:
    """Reads the mailbox where that is due, or asked for, and sends what may leave; gives how many
    mails were kept. What goes wrong stands in the mailbox's state, as a sentence."""
    mailbox = Mailbox.objects.filter(account=account, paused_at=None).first()
    if mailbox is None:
        return 0
    take_up(account)
    if not (now_please or _is_due(account, mailbox)):
        return 0
    try:
        return _round(account, mailbox)
    except (imap.SignInRefused, smtp.SignInRefused):
        _refused(mailbox)
    except SignInAgain as problem:
        Mailbox.objects.filter(pk=mailbox.pk).update(paused_at=clock.now())
        _say(mailbox, str(problem))
    except (imap.Unreachable, imap.OddAnswer, NotNow) as problem:
        _say(mailbox, str(problem))
    return 0


def _round(account: Account, mailbox: Mailbox) -> int:
    sign_in = sign_in_of(mailbox)
    kept = read(account, mailbox, sign_in)
    send_due(account, mailbox, lambda: sign_in)
    looking.look_for_unknown(account, mailbox, sign_in)
    looking.file_sent(account, mailbox, sign_in)
    Mailbox.objects.filter(pk=mailbox.pk).update(trouble="", refused=0)
    return kept


def read(account: Account, mailbox: Mailbox, sign_in: SignIn) -> int:
    """One full pass: whatever came since the last one, and what follows from it."""
    began = clock.now()
    knows = known(mailbox)
    kept = 0

    def take(fetched: Sequence[reading.Fetched], mark: Callable[[], None]) -> None:
        nonlocal kept
        if fetched:
            kept += _arrive(account, fetched, knows, mark)
        else:
            mark()

    reading.pass_over(mailbox, sign_in, lambda headers: is_wanted(headers, knows), take)
    Mailbox.objects.filter(pk=mailbox.pk).update(passed_at=began)
    mailbox.passed_at = began
    return kept


def _arrive(
    account: Account,
    fetched: Sequence[reading.Fetched],
    knows: Known,
    mark: Callable[[], None],
) -> int:
    mails = [
        Arrived(
            each.fingerprint,
            each.role,
            each.at,
            each.raw,
            judge(each.raw),
            said(headers_of(each.raw), REPLACED),
        )
        for each in fetched
    ]
    return arrive(Actor(account.pk, "mailbox"), mails, knows, mark)


def _is_due(account: Account, mailbox: Mailbox) -> bool:
    now = clock.now()
    if mailbox.passed_at is None or not mailbox.passed_at > now - EVERY:
        return True
    open_ends = Sending.objects.filter(account=account).filter(
        Q(state__in=(Sending.UNKNOWN, Sending.PUT_OFF), try_at__lte=now)
        | Q(state=Sending.SENT, is_filed=False)
    )
    return open_ends.exists() or ready(account)


def _refused(mailbox: Mailbox) -> None:
    """Three tries, one notice, then nothing more until the seeker signs in anew."""
    Mailbox.objects.filter(pk=mailbox.pk).update(refused=F("refused") + 1)
    mailbox.refresh_from_db(fields=["refused"])
    if mailbox.refused >= MOST_REFUSALS:
        Mailbox.objects.filter(pk=mailbox.pk).update(paused_at=clock.now())
    _say(
        mailbox,
        f"{mailbox.address} doesn't accept the password any more. Sign in again under Settings; "
        "until then nothing leaves by itself.",
    )


def _say(mailbox: Mailbox, words: str) -> None:
    Mailbox.objects.filter(pk=mailbox.pk).update(trouble=words[:500])
