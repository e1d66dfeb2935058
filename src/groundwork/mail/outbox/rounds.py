"""One round of the outbox: what is due leaves, one text after another, stage by stage."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID, uuid4, uuid5

from django.db.models import Q

from groundwork.accounts.models import Account
from groundwork.adapters import clock, smtp
from groundwork.mail.models import Mailbox, Read, Sending
from groundwork.mail.outbox import outcomes
from groundwork.mail.outbox.claim import claim, commit_to
from groundwork.mail.outbox.composing import in_ascii
from groundwork.mail.sign_in import SignIn
from groundwork.method import Act, fold, refusal
from groundwork.method.reachout import Approval
from groundwork.method.words import How, StepKind
from groundwork.steps.acting import Actor
from groundwork.steps.calendars import facts_of
from groundwork.steps.deriving import log as log_of
from groundwork.steps.errors import Mistake, Refused
from groundwork.steps.models import Step
from groundwork.steps.reading import read_person

WEST = timedelta(hours=14)
"""How far ahead of UTC a person's day may be."""

STOPPED = "This computer stopped while the text was leaving."

_ACTS = UUID("6f0c51b4-6d6f-4f0e-9a3e-6f2f8d6f3f00")


def due(account: Account) -> list[int]:
    """The people for whom an approved text may leave today, the earliest first."""
    day = (clock.now() + WEST).date()
    steps = Step.objects.filter(account=account, kind=StepKind.LEAVES_BY_ITSELF, due_on__lte=day)
    return list(steps.order_by("due_on", "person_id").values_list("person_id", flat=True))


def ready(account: Account) -> bool:
    """Whether something may leave this very moment, as far as can be told without reading the
    mailbox: only then it is read more often."""
    now = clock.now()
    busy = Sending.objects.filter(account=account, state__in=Sending.UNDER_WAY)
    waits = set(busy.filter(~Q(try_at__lte=now)).values_list("message__person_id", flat=True))
    waits |= set(
        Read.objects.filter(account=account).exclude(asks="").values_list("person_id", flat=True)
    )
    return any(_may_leave(account, each, now) for each in due(account) if each not in waits)


def _may_leave(account: Account, person_id: int, now: datetime) -> bool:
    person = read_person(account, person_id)
    if person is None:
        return False
    history = fold(log_of(person))
    text = history.reachout.leaves_next() if history.reachout else None
    if text is None:
        return False
    again = not isinstance(text, Approval)
    act = Act("attempt", How.EMAIL, "", text.text, text.to, again=again)
    return refusal(act, history, facts_of(account, person, now), now) is None


def send_due(account: Account, mailbox: Mailbox, sign_in: Callable[[], SignIn]) -> int:
    """Sends what is due and may leave; gives how many left. What may not leave yet stays."""
    take_up(account)
    done = 0
    for person_id in due(account):
        lease = str(uuid4())
        try:
            sending_id = claim(_actor(account), person_id, lease)
        except (Mistake, Refused):
            continue
        if sending_id:
            done += hand_over(account, mailbox, sending_id, lease, sign_in())
    return done


def hand_over(
    account: Account, mailbox: Mailbox, sending_id: int, lease: str, sign_in: SignIn
) -> bool:
    """The stages of one sending that was claimed; True where it left."""
    sending = Sending.objects.select_related("message").get(pk=sending_id)
    sender, to = in_ascii(mailbox.address), in_ascii(sending.message.to.strip())
    try:
        with smtp.channel(
            mailbox.smtp, sign_in.user, sign_in.secret, is_oauth=sign_in.is_oauth
        ) as channel:
            channel.hand_over(sender, to, bytes(sending.raw))
            commit_to(_actor(account), sending_id, lease)
            outcomes.left(_actor(account), sending_id, channel.finish())
            return True
    except smtp.PutOff as why:
        outcomes.put_off(_actor(account), sending_id, str(why))
    except smtp.Turned as why:
        outcomes.turned_away(_actor(account), sending_id, why.stage, why.code, why.words)
    except smtp.SignInRefused:
        outcomes.let_go(_actor(account), sending_id)
        raise
    except smtp.NotKnown as why:
        outcomes.not_known(_actor(account), sending_id, str(why))
    except (Mistake, Refused):
        outcomes.let_go(_actor(account), sending_id)
    return False


def take_up(account: Account) -> None:
    """What another process, or this computer as it stopped, left half done: before the final dot
    nothing has left; after it that isn't known."""
    lapsed = Sending.objects.filter(account=account, leased_until__lte=clock.now())
    for sending in lapsed.filter(state__in=(Sending.SENDING, Sending.COMMITTING)):
        key = uuid5(_ACTS, f"{sending.pk} {sending.state} {sending.lease}")
        actor = Actor(account.pk, "outbox", key)
        if sending.state == Sending.SENDING:
            outcomes.let_go(actor, sending.pk)
        else:
            outcomes.not_known(actor, sending.pk, STOPPED)


def _actor(account: Account) -> Actor:
    return Actor(account.pk, "outbox")
