"""One tap: what a mail seemed to mean is what it means."""

import re
from datetime import date
from typing import Any

from groundwork.mail.models import Read
from groundwork.method.words import Meaning, Tie
from groundwork.people.add import Described
from groundwork.people.edit import edit
from groundwork.people.folding import fold_address
from groundwork.people.models import Address, Person
from groundwork.reachouts.log import sort_answer
from groundwork.reachouts.named import talk_to
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

_MONTH = re.compile(r"(\d{4})-(\d\d)$")


@action
def confirm(change: Change, mail_id: int) -> str:
    """A7: sorts the answer as it was understood; whom it names becomes a person, in one act (A6).
    Gives what the seeker is told. Raises Mistake where that mail asks nothing any more, or where
    nothing was understood."""
    found = Read.objects.filter(account=change.account, pk=mail_id, asks="meaning")
    mail = found.defer("raw").first()
    if mail is None:
        raise Mistake("That has been answered already.")
    meant = mail.judged.get("meaning")
    if not meant:
        raise Mistake("Choose what their answer means.")
    if meant == Meaning.TALK_TO and somebody(mail.judged):
        return _named(change, mail)
    until = until_of(mail.judged) if meant == Meaning.LATER else None
    return sort_answer.within(change, mail.person_id, meant, until=until)


def _named(change: Change, mail: Read) -> str:
    described = somebody(mail.judged)
    assert described is not None
    already = _in_the_book(change, mail, described)
    if already is None:
        return talk_to.within(change, mail.person_id, described)
    said = sort_answer.within(change, mail.person_id, Meaning.TALK_TO)
    if already.tie == Tie.NONE:
        words = {"tie": Tie.INTRODUCED, "through": mail.person_id}
        edit.within(change, already.pk, words)
    return f"{said} {already.name} is in your book already (#{already.pk})."


def _in_the_book(change: Change, mail: Read, described: Described) -> Person | None:
    folded = [fold_address(channel, value) for channel, value in described.addresses]
    people = Person.objects.filter(account=change.account, addresses__channel=Address.EMAIL)
    return people.filter(addresses__folded__in=folded).exclude(pk=mail.person_id).first()


def somebody(judged: dict[str, Any]) -> Described | None:
    """Whom the mail names, as a person; one without a name is called by the address."""
    named = judged.get("refers_to") or {}
    name, address = str(named.get("name", "")).strip(), str(named.get("address", "")).strip()
    if not name and not address:
        return None
    return Described(name or address, addresses=[(Address.EMAIL, address)] if address else [])


def until_of(judged: dict[str, Any]) -> date | None:
    """A6: the day that *later* names; of a month its first, which the rules take for its first
    business day. None where nothing is said."""
    said = str(judged.get("when") or "")
    month = _MONTH.match(said)
    try:
        return date(int(month[1]), int(month[2]), 1) if month else date.fromisoformat(said[:10])
    except ValueError:
        return None
