"""What the forms about a person hold, and the person they describe."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from groundwork.accounts.models import Account
from groundwork.method.words import Tie
from groundwork.people import place_words
from groundwork.people.add import Described
from groundwork.people.addresses import what_is_wrong
from groundwork.people.line import reach
from groundwork.people.models import Address, Person
from groundwork.people.names import split_name
from groundwork.steps.errors import Mistake

FIELDS = (
    "name", "greeting", "title", "organisation", "tie", "through", "through_words", "reach",
    "place", "facts", "notes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonForm:
    """The words of each field as typed, and what is to be put right, by field."""

    values: dict[str, str]
    errors: dict[str, str] = field(default_factory=dict)

    def __getattr__(self, name: str) -> str:
        if name in FIELDS:
            return self.values.get(name, "")
        raise AttributeError(name)


def posted(given: Mapping[str, str]) -> PersonForm:
    """The form as it was sent."""
    values = {name: given.get(name, "").replace("\r\n", "\n").replace("\0", "") for name in FIELDS}
    return PersonForm(values)


def of_described(described: Described) -> PersonForm:
    """The form of a person who was understood and isn't kept yet."""
    return PersonForm(
        {name: str(getattr(described, name, "") or "") for name in FIELDS}
        | {
            "reach": "\n".join(value for _, value in described.addresses),
            "place": place_words.shown(described.zone),
        }
    )


def of_person(person: Person) -> PersonForm:
    """The form of somebody in the book."""
    return PersonForm(
        {name: str(getattr(person, name, "") or "") for name in FIELDS}
        | {
            "organisation": person.organisation.name if person.organisation else "",
            "through": str(person.through_id or ""),
            "place": place_words.shown(person.zone),
        }
    )


def described(account: Account, form: PersonForm, before: Described) -> Described:
    """The person whom a form describes. `before`: as the line was understood, whose zone stays
    where the place was not changed. Raises Mistake with all that is to be put right."""
    name = " ".join(form.name.split())
    parts = split_name(name)
    return replace(
        before,
        name=name,
        given=parts.given,
        family=parts.family,
        greeting=form.greeting.strip() or parts.greeting,
        title=form.title.strip(),
        organisation=form.organisation.strip(),
        tie=form.tie if form.tie in list(Tie) else Tie.NONE,
        through=_through(account, form),
        through_words="" if _through(account, form) else form.through_words.strip(),
        facts=form.facts.strip(),
        notes=form.notes.strip(),
        addresses=addresses(form.reach),
        profile=next(reach.slugs(addresses(form.reach)), ""),
        **_placed(form, before.zone),
    )


def edited(account: Account, form: PersonForm, person: Person) -> dict[str, Any]:
    """What `people.edit.edit` sets for a form of somebody in the book. Raises Mistake."""
    name = " ".join(form.name.split())
    words: dict[str, Any] = {
        field: getattr(form, field).strip()
        for field in ("title", "organisation", "tie", "facts", "notes")
    }
    if name != person.name:
        parts = split_name(name)
        words |= {"given": parts.given, "family": parts.family}
    through = _through(account, form)
    return {
        **words,
        "name": name,
        "greeting": form.greeting.strip() or split_name(name).greeting,
        "through": through,
        "through_words": "" if through else form.through_words.strip(),
        **_placed(form, person.zone),
    }


def addresses(text: str) -> list[tuple[str, str]]:
    """One way to reach them a line, each with its channel. Raises Mistake for what can't be one."""
    found = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        channel = channel_of(line)
        complaint = what_is_wrong(channel, line)
        if complaint:
            raise Mistake(complaint)
        found.append((channel, line))
    return found


def channel_of(value: str) -> str:
    """By what somebody is reached with these words."""
    if "@" in value and " " not in value:
        return Address.EMAIL
    if reach.LINK.fullmatch(value):
        return Address.NETWORK
    digits = sum(sign.isdigit() for sign in value)
    is_number = digits >= 5 and not any(sign.isalpha() for sign in value)
    return Address.PHONE if is_number else Address.POST


def _through(account: Account, form: PersonForm) -> int | None:
    if not form.through.isdecimal() or len(form.through) > 17:
        return None
    found = Person.objects.filter(account=account, pk=int(form.through)).first()
    return found.pk if found else None


def _placed(form: PersonForm, zone: str) -> dict[str, str]:
    """The place, where it was changed by hand: that comes before every suggestion."""
    words = form.place.strip()
    if words == place_words.shown(zone):
        return {}
    location = place_words.read(words)
    return {
        "zone": location.zone,
        "country": location.country,
        "subdivision": location.subdivision,
        "zone_reason": f"you said “{words[:100]}”" if words else "",
    }
