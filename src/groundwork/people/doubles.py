"""Who may be in the book already: the same address, or the same name. Offered, never refused."""

from dataclasses import dataclass

from groundwork.accounts.models import Account
from groundwork.people.add import Described
from groundwork.people.folding import fold_address, fold_text
from groundwork.people.models import Address, Person
from groundwork.people.search import named

MOST = 5


@dataclass(frozen=True, slots=True)
class Double:
    """Somebody who is here already, and why they may be the same."""

    person: Person
    why: str


def doubles(account: Account, described: Described) -> list[Double]:
    """People of the account who may be the one described, equal addresses first."""
    found = {each.person.pk: each for each in _by_address(account, described)}
    for each in _by_name(account, described.name):
        found.setdefault(each.person.pk, each)
    return list(found.values())[:MOST]


def _by_address(account: Account, described: Described) -> list[Double]:
    wanted = {(channel, fold_address(channel, value)) for channel, value in described.addresses}
    rows = Address.objects.filter(
        account=account,
        channel__in={channel for channel, _ in wanted},
        folded__in={folded for _, folded in wanted},
    ).select_related("person__organisation")
    return [
        Double(row.person, f"the same {_WORDS.get(row.channel, 'address')}")
        for row in rows[: MOST * 2]
        if (row.channel, row.folded) in wanted
    ]


def _by_name(account: Account, name: str) -> list[Double]:
    folded = fold_text(name)
    if " " not in folded:
        return []
    same = [each.id for each in named(account, name) if fold_text(each.name) == folded]
    people = Person.objects.filter(account=account, pk__in=same).select_related("organisation")
    return [Double(person, "the same name") for person in people]


_WORDS = {"email": "email address", "phone": "number", "post": "postal address"}
