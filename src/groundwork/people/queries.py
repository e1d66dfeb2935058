"""What the pages about people read."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from groundwork.accounts.models import Account
from groundwork.method.words import Standing
from groundwork.people.models import Organisation, Person
from groundwork.people.search import organisations_named

PAGE = 50
MOST_THERE = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list of people is narrowed to. `organisation`: how its name begins."""

    tie: str = ""
    standing: str = ""
    organisation: str = ""

    def __bool__(self) -> bool:
        return bool(self.tie or self.standing or self.organisation)


@dataclass(frozen=True, slots=True)
class Page:
    """Some people by name; `before` and `after`: the person from whom the next pages go on."""

    people: Sequence[Person]
    before: int | None = None
    after: int | None = None


def page(
    account: Account, wanted: Wanted, after: int | None = None, before: int | None = None
) -> Page:
    """Fifty people by name, after or before one of them; as quick on the last page as on the first."""
    people = narrowed(account, wanted).select_related("organisation", "through", "step")
    mark = _mark(account, after or before)
    if mark and before and not after:
        earlier = Q(name__lt=mark.name) | Q(name=mark.name, pk__lt=mark.pk)
        found = list(
            people.filter(name__lte=mark.name).filter(earlier).order_by("-name", "-pk")[: PAGE + 1]
        )
        shown = found[:PAGE][::-1]
        return Page(shown, shown[0].pk if len(found) > PAGE else None, mark_of(shown))
    if mark:
        later = Q(name__gt=mark.name) | Q(name=mark.name, pk__gt=mark.pk)
        people = people.filter(name__gte=mark.name).filter(later)
    found = list(people.order_by("name", "pk")[: PAGE + 1])
    shown = found[:PAGE]
    first = shown[0].pk if mark and shown else None
    return Page(shown, first, mark_of(shown) if len(found) > PAGE else None)


def _mark(account: Account, pk: int | None) -> Person | None:
    return Person.objects.filter(account=account, pk=pk).first() if pk else None


def mark_of(shown: Sequence[Person]) -> int | None:
    """The last of a page, after whom the next one goes on."""
    return shown[-1].pk if shown else None


def narrowed(account: Account, wanted: Wanted) -> QuerySet[Person]:
    """The people of an account that are wanted."""
    people = Person.objects.filter(account=account)
    if wanted.tie:
        people = people.filter(tie=wanted.tie)
    if wanted.standing == Standing.NONE_BEGUN:
        people = people.filter(Q(step=None) | Q(step__standing=Standing.NONE_BEGUN))
    elif wanted.standing:
        people = people.filter(step__account=account, step__standing=wanted.standing)
    if wanted.organisation:
        people = people.filter(
            organisation_id__in=organisations_named(account, wanted.organisation)
        )
    return people


def there(organisation: Organisation) -> list[Person]:
    """The people of an organisation, by name."""
    people = organisation.people.select_related("organisation", "through", "step")
    return list(people.order_by("name")[:MOST_THERE])


def led_to(person: Person) -> list[Person]:
    """Whom a person brought into the book."""
    return list(person.led_to.select_related("organisation").order_by("name")[:PAGE])
