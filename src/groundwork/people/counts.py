"""How many people there are of each tie."""

from django.db.models import Count

from groundwork.accounts.models import Account
from groundwork.method.words import Tie
from groundwork.people.models import Person


def by_tie(account: Account) -> dict[str, int]:
    """The people of each tie but none; a tie that nobody has is missing."""
    people = Person.objects.filter(account=account, tie__in=[*Tie][:-1])
    return dict(people.values_list("tie").annotate(number=Count("pk")).order_by())
