"""A book to measure in: its own folder, migrated, with as many people and steps as asked."""

import os
import random
import tempfile
from datetime import timedelta
from pathlib import Path


def open_book() -> Path:
    """Prepares Django on an empty book in a temporary folder; call it before any model is used."""
    folder = Path(tempfile.mkdtemp(prefix="groundwork-bench-"))
    os.environ["GROUNDWORK_DATA"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "groundwork.project.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    return folder


def fill_steps(account, people: int) -> None:
    """People and their kept steps, one in twenty of them due by today."""
    from groundwork.adapters import clock
    from groundwork.people.models import Organisation, Person
    from groundwork.steps.deriving import RULES_VERSION
    from groundwork.steps.models import Step

    draw = random.Random(7)
    now = clock.now()
    today = now.date()
    there, _ = Organisation.objects.get_or_create(
        account=account, folded="norrland power", defaults={"name": "Norrland Power"}
    )
    for start in range(0, people, 20_000):
        made = Person.objects.bulk_create(
            Person(
                account=account,
                name=f"Person {number}",
                given="Person",
                greeting="Person",
                organisation=there,
                added_at=now,
            )
            for number in range(start, min(start + 20_000, people))
        )
        Step.objects.bulk_create(
            Step(
                person=person,
                account=account,
                kind=draw.choice(["call", "write_email", "thank"]),
                due_on=today + timedelta(days=draw.randint(-1, 400)),
                order=20,
                shelf="asked",
                rule="A2",
                reason="No answer yet: Person is busy.",
                standing="answered",
                emails=1,
                calls=0,
                calendar_version=account.calendar_version,
                rules_version=RULES_VERSION,
            )
            for person in made
        )
