"""Asks the checks of section 6 about a text, with all that is known around it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from groundwork.accounts.models import Account
from groundwork.mail.models import Message
from groundwork.method.checks import check
from groundwork.method.drafts import Draft, DraftPerson, Earlier, Finding, Kind, Seeker
from groundwork.method.words import Tie, word
from groundwork.people.folding import fold_text
from groundwork.people.models import Organisation, Person

WEEK = timedelta(days=7)
LONGEST_NAME = 5
MOST_NAMES = 400

_CAPITALISED = re.compile(r"[^\W\d_][\w'’.&-]*(?:[ \t]+(?:&|[^\W\d_][\w'’.&-]*))*")


def findings(message: Message, person: Person, now: datetime) -> list[Finding]:
    """What the checks find in a message as it stands."""
    return check(draft_of(message, person, now))


def findings_in(
    message: Message, person: Person, now: datetime, to: str, subject: str, text: str
) -> list[Finding]:
    """What the checks would find if the message read like this; nothing is kept."""
    draft = draft_of(message, person, now)
    return check(
        replace(
            draft,
            subject=subject,
            text=text,
            to=_recipients(to) if message.how == "email" else (),
            others=others_named(message.account, person, f"{subject}\n{text}"),
        )
    )


def draft_of(message: Message, person: Person, now: datetime) -> Draft:
    """The message as the checks see it."""
    account = message.account
    return Draft(
        id=str(message.pk),
        kind=Kind(message.slot),
        person=described(person),
        seeker=Seeker(account.name, account.status, account.phone),
        subject=message.subject,
        text=message.text,
        others=others_named(account, person, f"{message.subject}\n{message.text}"),
        to=_recipients(message.to) if message.how == "email" else (),
        previous=_earlier(message),
        sent_this_week=_sent_this_week(message, now),
    )


def described(person: Person) -> DraftPerson:
    """A person as the checks see them."""
    organisation = person.organisation
    return DraftPerson(
        name=person.name,
        greeting=person.greeting,
        organisation=organisation.name if organisation else "",
        title=person.title,
        tie=word(Tie, person.tie, Tie.NONE),
        through=person.through.name if person.through else person.through_words,
        facts=tuple(line.strip() for line in person.facts.splitlines() if line.strip()),
    )


def _recipients(to: str) -> tuple[str, ...]:
    """One recipient is one entry; commas and semicolons outside quotes part several."""
    parts = re.findall(r'(?:"[^"]*"|[^,;"])+', to)
    return tuple(part.strip() for part in parts if part.strip())


def _earlier(message: Message) -> tuple[Earlier, ...]:
    sent = Message.objects.filter(reachout_id=message.reachout_id, state=Message.SENT)
    return tuple(
        Earlier(each.subject, each.text)
        for each in sent.exclude(pk=message.pk).order_by("changed_at")
    )


def _sent_this_week(message: Message, now: datetime) -> tuple[str, ...]:
    sent = Message.objects.filter(
        account=message.account, state=Message.SENT, changed_at__gte=now - WEEK
    ).exclude(person_id=message.person_id)
    return tuple(sent.values_list("text", flat=True)[:25])


def others_named(account: Account, person: Person, text: str) -> tuple[str, ...]:
    """The seeker's other people and organisations whose names stand in the text, looked up by the
    words with capitals in it."""
    names = set(list(_names(text))[:MOST_NAMES])
    people = Person.objects.filter(account=account, name__in=names).exclude(pk=person.pk)
    organisations = Organisation.objects.filter(
        account=account, folded__in={fold_text(name) for name in names} - {""}
    ).exclude(people=person)
    return (
        *people.values_list("name", flat=True)[:50],
        *organisations.values_list("name", flat=True)[:50],
    )


def _names(text: str) -> Iterable[str]:
    """Every run of up to five words in a line that begins with a capital."""
    for line in _CAPITALISED.findall(text):
        words = [each.strip(".’'") for each in line.split()]
        for first, start in enumerate(words):
            if not start[:1].isupper():
                continue
            for last in range(first + 1, min(first + LONGEST_NAME, len(words)) + 1):
                if words[last - 1][:1].isupper() or words[last - 1][:1].isdigit():
                    yield " ".join(words[first:last])
