"""What is written to a person next: which text, by what, to which address, and how it starts."""

from dataclasses import dataclass
from datetime import datetime

from groundwork.accounts.models import Account
from groundwork.mail.models import Message
from groundwork.method import History, fold
from groundwork.method.days import zone
from groundwork.method.plan import emails_alive, written_slot
from groundwork.method.words import How
from groundwork.people.models import Address, Person
from groundwork.reachouts.models import Reachout
from groundwork.reachouts.starting_texts import Known, StartingText, starting_text
from groundwork.steps.deriving import log
from groundwork.steps.errors import Mistake

FIRST = ("first_email", "letter")


@dataclass(frozen=True, slots=True)
class NextText:
    """A text to start from. `slot`: as `mail.Message` keeps it; `to`: an address alive, or ""."""

    slot: str
    how: str
    to: str
    subject: str
    text: str


def next_text(account: Account, person: Person, how: str = "") -> NextText:
    """S4, A2: the text for the next written attempt, by `how` where the seeker chose a letter.

    Raises Mistake where no reach-out is open, or where `how` is nothing that can be written."""
    if how not in ("", How.EMAIL, How.LETTER):
        raise Mistake("A text is an email or a letter.")
    history = fold(log(person))
    reachout = open_reachout(person, history)
    slot = _slot(history, how)
    by = How.LETTER if slot == How.LETTER else How.EMAIL
    start = starting(account, person, reachout, slot)
    return NextText(slot, by, _recipient(person, history, by), start.subject, start.text)


def starting(account: Account, person: Person, reachout: Reachout, kind: str) -> StartingText:
    """The starting text of that kind (a slot, `voicemail` or `call_script`) for this reach-out."""
    purpose_kind, words = reachout.purposes[0]
    return starting_text(kind, person.tie, purpose_kind, _known(account, person, reachout, words))


def open_reachout(person: Person, history: History) -> Reachout:
    """The open reach-out with this person. Raises Mistake where there is none."""
    open_now = history.reachout
    if open_now is None or open_now.closed or open_now.id is None:
        raise Mistake("Begin a reach-out to this person first.")
    return Reachout.objects.get(pk=open_now.id)


def _slot(history: History, how: str) -> str:
    """A letter where it is chosen; an email where it is chosen and there is an address."""
    assert history.reachout is not None
    slot = written_slot(history, history.reachout)
    if how == How.LETTER:
        return How.LETTER
    if how == How.EMAIL and slot == How.LETTER:
        raise Mistake("There is no email address that works. Add one, or write a letter.")
    return slot


def _recipient(person: Person, history: History, how: str) -> str:
    if how == How.EMAIL:
        return next(iter(emails_alive(history)), "")
    post = person.addresses.filter(channel=Address.POST).first()
    return post.value if post else ""


def _known(account: Account, person: Person, reachout: Reachout, purpose: str) -> Known:
    first = Message.objects.filter(reachout=reachout, slot__in=FIRST, state=Message.SENT).first()
    return Known(
        person_greeting=person.greeting or person.given,
        person_name=person.name,
        organisation=person.organisation.name if person.organisation else "",
        title=person.title,
        through=person.through.name if person.through else person.through_words,
        purpose=purpose,
        facts=tuple(line.strip() for line in person.facts.splitlines() if line.strip()),
        seeker_name=account.name,
        seeker_status=account.status,
        seeker_phone=account.phone,
        first_subject=first.subject if first else "",
        first_sent_on=_weekday(first.changed_at, account) if first else "",
    )


def _weekday(at: datetime, account: Account) -> str:
    return f"{at.astimezone(zone(account.zone)):%A}"
