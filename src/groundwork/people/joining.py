"""What a list has to add about somebody who is here already."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.apps import apps

from groundwork.people.fingerprint import mark_of
from groundwork.people.folding import fold_address, fold_text
from groundwork.people.incoming import NOBODY_KNOWN_YET, Incoming, is_named
from groundwork.people.models import Address, Person
from groundwork.steps.change import Change

FILLED = ("given", "family", "greeting", "title", "through_words", "profile", "met_on")
ADDED_TO = ("facts", "notes")
PLACE = ("zone", "zone_reason", "country", "subdivision")


class Said(NamedTuple):
    """What earlier lists told of a person: `rows`, each by its mark, and the work in the last."""

    title: str = ""
    organisation: str = ""
    rows: frozenset[str] = frozenset()


SaidOf = Callable[[Collection[int]], Mapping[int, Said]]


class Joined(NamedTuple):
    """A row, by its mark, that is of a person who is here."""

    person: int
    one: Incoming
    mark: str


@dataclass(slots=True)
class Addition:
    """What a row added: {column: [before, now]}, and `addresses` as [channel, value] pairs.

    `before`, `now`: the marks of the person before it and after."""

    changed: dict[str, Any] = field(default_factory=dict)
    before: str = ""
    now: str = ""


def fill_in(one: Incoming, more: Incoming) -> None:
    """Puts into `one`, who is not written yet, what another row of the same person adds."""
    if not is_named(one.name, one.profile) and is_named(more.name, more.profile):
        one.name = more.name
    placed = () if one.zone or one.country else PLACE
    for name in (*FILLED, *placed, "organisation"):
        if not getattr(one, name):
            setattr(one, name, getattr(more, name))
    for name in ADDED_TO:
        setattr(one, name, _with(getattr(one, name), getattr(more, name)))
    if one.tie == NOBODY_KNOWN_YET:
        one.tie = more.tie
    one.emails = tuple(dict.fromkeys((*one.emails, *more.emails)))
    one.phones = tuple(dict.fromkeys((*one.phones, *more.phones)))


def join(
    change: Change,
    rows: Sequence[Joined],
    organisations: Mapping[str, int],
    said: SaidOf,
) -> list[Addition]:
    """Adds what each row tells anew, and gives it row by row; kept steps follow.

    A row that an earlier list had too is old news, and can only add a tie."""
    if not rows:
        return []
    before = said({row.person for row in rows})
    people = _loaded({row.person for row in rows if _tells(row, before)})
    additions = [
        _add(people[row.person], row, organisations, before.get(row.person, Said()))
        if row.person in people
        else Addition()
        for row in rows
    ]
    follow(change, [(r.person, a.changed) for r, a in zip(rows, additions, strict=True)])
    return additions


def put(person: Person, name: str, value: Any, changed: dict[str, Any]) -> None:
    """Sets a column and notes what it was; nothing where it is so already."""
    before = getattr(person, name)
    if str(before or "") != str(value or ""):
        changed[name] = [str(before) if name == "met_on" and before else before, value]
        setattr(person, name, value)


def _tells(row: Joined, before: Mapping[int, Said]) -> bool:
    here = before.get(row.person, Said())
    return row.mark not in here.rows or row.one.tie != NOBODY_KNOWN_YET


def _loaded(ids: set[int]) -> dict[int, Person]:
    found = Person.objects.filter(pk__in=ids).select_related("organisation")
    return {person.pk: person for person in found.prefetch_related("addresses")} if ids else {}


def _add(person: Person, row: Joined, organisations: Mapping[str, int], said: Said) -> Addition:
    before = mark_of(person)
    changed: dict[str, Any] = {}
    one, is_news = row.one, row.mark not in said.rows
    if person.tie == NOBODY_KNOWN_YET:
        put(person, "tie", one.tie, changed)
    if is_news:
        _fill(person, one, changed)
        _bring_up_to_date(person, one, organisations, said, changed)
    if changed:
        person.save()
    if is_news:
        _reach(person, one, changed)
    return Addition(changed, before, mark_of(person)) if changed else Addition()


def _fill(person: Person, one: Incoming, changed: dict[str, Any]) -> None:
    if is_named(one.name, one.profile) and not is_named(person.name, person.profile):
        put(person, "name", one.name[:300], changed)
    placed = () if person.zone or person.country else PLACE
    for name in (*FILLED, *placed):
        if not getattr(person, name) and getattr(one, name):
            put(person, name, getattr(one, name), changed)
    for name in ADDED_TO:
        put(person, name, _with(getattr(person, name), getattr(one, name)), changed)


def _bring_up_to_date(
    person: Person,
    one: Incoming,
    organisations: Mapping[str, int],
    said: Said,
    changed: dict[str, Any],
) -> None:
    """A newer title or employer takes the place of what a list said; never of the seeker's words."""
    if one.title and said.rows and person.title == said.title:
        put(person, "title", one.title, changed)
    folded = fold_text(one.organisation)[:300]
    here = person.organisation.folded if person.organisation else ""
    if folded and (not here or (said.rows and here == fold_text(said.organisation)[:300])):
        put(person, "organisation_id", organisations[folded], changed)


def _reach(person: Person, one: Incoming, changed: dict[str, Any]) -> None:
    here = {(each.channel, each.folded) for each in person.addresses.all()}
    fresh = [
        Address(
            account_id=person.account_id,
            person=person,
            channel=channel,
            value=value,
            folded=fold_address(channel, value),
        )
        for channel, value in one.addresses()
        if (channel, fold_address(channel, value)) not in here
    ]
    if fresh:
        Address.objects.bulk_create(fresh)
        person._prefetched_objects_cache = {}  # type: ignore[attr-defined]
        changed["addresses"] = [[each.channel, each.value] for each in fresh]


def _with(words: str, more: str) -> str:
    """`words` and the lines of `more` that are not in them."""
    here = set(words.splitlines())
    lines = [line for line in more.splitlines() if line not in here]
    return "\n".join([words, *lines] if words else lines)


def follow(change: Change, changed: Iterable[tuple[int, dict[str, Any]]]) -> None:
    """Whoever was changed and has a kept step gets it derived anew; nobody gets a first one.

    `changed`: people with what was changed, as {column: [before, now]}."""
    columns = {pk: each for pk, each in changed if each}
    if not columns:
        return
    steps = apps.get_model("steps", "Step").objects.filter(person_id__in=columns)
    for pk in steps.order_by("pk").values_list("pk", flat=True):
        for organisation in columns[pk].get("organisation_id", ()):
            change.moved(organisation)
        change.look_again(change.person(pk))
