"""Finds the person whom a command names: by name, part of a name, email address or number."""

import re

from groundwork.accounts.models import Account
from groundwork.people.folding import fold_address, fold_text
from groundwork.people.models import Address, Person
from groundwork.people.search import find
from groundwork.steps.errors import Mistake

MOST = 50
SHOWN = 10


def whom(account: Account, words: str) -> Person:
    """The one person that the words name.

    Raises Mistake where there is none, or where several would fit: then it lists them with their
    numbers. A mistyped name is offered, never taken."""
    asked = words.strip()
    number = re.fullmatch(r"#?(\d{1,18})", asked)
    if number:
        return _numbered(account, int(number[1]))
    found = _by_address(account, asked) if "@" in asked else _by_name(account, asked)
    if not found:
        raise Mistake(_nobody(account, asked))
    if len(found) > 1:
        raise Mistake("\n".join([f'Several people fit "{asked}". Give a number:', *_listed(found)]))
    return found[0]


def _people(account: Account, ids: list[int]) -> list[Person]:
    rows = Person.objects.filter(account=account, pk__in=ids).select_related("organisation")
    return sorted(rows, key=lambda person: ids.index(person.pk))


def _numbered(account: Account, number: int) -> Person:
    found = _people(account, [number])
    if not found:
        raise Mistake(f"There is no person #{number} in your book. `groundwork people` lists them.")
    return found[0]


def _by_address(account: Account, words: str) -> list[Person]:
    folded = fold_address(Address.EMAIL, words)
    rows = Address.objects.filter(account=account, channel=Address.EMAIL, folded=folded)
    return _people(account, list(rows.values_list("person_id", flat=True)))


def _by_name(account: Account, words: str) -> list[Person]:
    asked = fold_text(words)
    hits = [each for each in find(account, words, MOST) if each.is_person]
    fitting = [each for each in hits if _fits(asked, fold_text(each.name))]
    whole = [each for each in fitting if fold_text(each.name) == asked]
    return _people(account, [each.id for each in whole or fitting])


def _fits(asked: str, name: str) -> bool:
    """Every word typed begins a word of the name."""
    return all(any(word.startswith(part) for word in name.split()) for part in asked.split())


def _nobody(account: Account, words: str) -> str:
    near = [each for each in find(account, words, SHOWN) if each.is_person]
    people = _people(account, [each.id for each in near])
    if people:
        return "\n".join(
            [f'Nobody is called "{words}". Did you mean one of these?', *_listed(people)]
        )
    return f'Nobody in your book is called "{words}". `groundwork add` adds a person.'


def _listed(people: list[Person]) -> list[str]:
    lines = [
        f"  #{each.pk} {each.name}" + (f", {each.organisation.name}" if each.organisation else "")
        for each in people[:SHOWN]
    ]
    return lines + (["  and more"] if len(people) > SHOWN else [])
