"""Looks the whole book over: what is kept must follow from what was recorded, and nothing else.

No kept field is taken for granted: steps, counts and standings are derived from the log anew.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from groundwork.accounts.models import Account
from groundwork.care.doctor import file, log, search, steps, texts
from groundwork.care.doctor.findings import Difference, Report
from groundwork.people.models import Person
from groundwork.steps.deriving import derive_anew, keep

__all__ = ["Difference", "Report", "examine", "mend"]

ROUNDS = 2
"""A step may follow from its neighbours' (A2, `3b7`), so what was mended is derived once more."""


def examine(now: datetime) -> Report:
    """Everything that the book holds, looked at; nothing is changed."""
    report = Report()
    file.examine(report)
    for account in Account.objects.order_by("pk"):
        steps.examine(account, now, report)
        texts.examine(account, report)
    log.examine(report)
    search.examine(report)
    return report


def mend(differences: Iterable[Difference], now: datetime) -> list[str]:
    """Derives the steps that differ anew, and gives whose they were. What was recorded is never
    changed: an event that isn't as it was can only be named."""
    ids = {each.person for each in differences if each.about == "step" and each.person}
    for _ in range(ROUNDS):
        with transaction.atomic():
            people = list(_people(ids))
            keep(derive_anew(person.account, person, now) for person in people)
    return [person.name for person in people]


def _people(ids: set[int]) -> Iterable[Person]:
    found = Person.objects.filter(pk__in=ids).order_by("pk")
    return found.select_related("organisation", "account").prefetch_related("addresses")
