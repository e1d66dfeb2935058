"""Puts back what a run filled in with people who were here before it."""

from collections import defaultdict
from typing import Any

from django.apps import apps

from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.touched import chunks
from groundwork.people.fingerprint import mark_of
from groundwork.people.joining import follow
from groundwork.people.models import Address, Organisation, Person
from groundwork.people.search import index_many
from groundwork.steps.change import Change


def give_back(change: Change, run: ImportRun, staying: set[int]) -> set[int]:
    """Gives the people whom the run added to and the seeker has touched since: they stay as they
    are. `staying`: those that came with it and stay."""
    rows: dict[int, list[ImportRow]] = defaultdict(list)
    made = run.rows.filter(made=True).values("person_id")
    for row in run.rows.exclude(changed={}).exclude(person_id__in=made).order_by("-pk"):
        if row.person_id is not None and row.person_id not in staying:
            rows[row.person_id].append(row)
    touched: set[int] = set()
    for some in chunks(rows):
        touched |= _touched_since(run, some)
        people = Person.objects.filter(pk__in=some).prefetch_related("addresses")
        for person in people.exclude(pk__in=touched).order_by("pk"):
            if not _put_back(change, person, rows[person.pk]):
                touched.add(person.pk)
    index_many(sorted(set(rows) - touched))
    return touched


def _touched_since(run: ImportRun, people: list[int]) -> set[int]:
    """Those with whom something happened, or to whom something was written, after the run began."""
    events = apps.get_model("steps", "Event").objects.filter(person_id__in=people)
    texts = apps.get_model("mail", "Message").objects.filter(person_id__in=people)
    return {
        *events.filter(act_id__gt=run.after_act).values_list("person_id", flat=True),
        *texts.filter(changed_at__gt=run.started_at).values_list("person_id", flat=True),
    }


def _put_back(change: Change, person: Person, rows: list[ImportRow]) -> bool:
    """Undoes the rows, the last one first; nothing where the seeker has changed what they set."""
    values = _values_before(person, rows)
    if values is None:
        return False
    found = mark_of(person)
    before = {name: getattr(person, name) for name in values}
    for name, value in values.items():
        setattr(person, name, value)
    person.save()
    for row in rows:
        for channel, value in row.changed.get("addresses", ()):
            Address.objects.filter(person=person, channel=channel, value=value).delete()
    person._prefetched_objects_cache = {}  # type: ignore[attr-defined]
    ImportRow.objects.filter(person=person, made=True, mark=found).update(mark=mark_of(person))
    moved = {name: [before[name], value] for name, value in values.items()}
    follow(change, [(person.pk, moved or {"addresses": []})])
    return True


def _values_before(person: Person, rows: list[ImportRow]) -> dict[str, Any] | None:
    """What to set; None where the seeker's own words stand there now, or an address is gone.

    Where a later list has set a column again, it keeps its value, and remembers ours as before."""
    here = {(each.channel, each.value) for each in person.addresses.all()}
    values: dict[str, Any] = {}
    for row in rows:
        for name, told in row.changed.items():
            if name == "addresses":
                if not {(channel, value) for channel, value in told} <= here:
                    return None
                continue
            before, now = told
            if _text(values.get(name, getattr(person, name))) == _text(now):
                values[name] = _still_there(name, before)
            elif not _told_again(row, name, before, now):
                return None
    return values


def _told_again(row: ImportRow, name: str, before: Any, now: Any) -> bool:
    later = ImportRow.objects.filter(person=row.person, pk__gt=row.pk).exclude(run_id=row.run_id)
    for each in later.order_by("pk"):
        if name in each.changed and _text(each.changed[name][0]) == _text(now):
            each.changed[name][0] = before
            each.save(update_fields=["changed"])
            return True
    return False


def _still_there(name: str, before: Any) -> Any:
    if name == "organisation_id" and before is not None:
        return before if Organisation.objects.filter(pk=before).exists() else None
    return before


def _text(value: Any) -> str:
    return "" if value is None else str(value)
