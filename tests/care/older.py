"""Makes a book of the first version, as a process: `python -m tests.care.older [ADDRESS]`.

Elena and Kofi are in it. Somebody at ADDRESS was erased."""

import hashlib
import hmac
import sys
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

from groundwork.adapters import clock  # noqa: E402


def main(erased: list[str]) -> None:
    """Every room's tables as they first were, with people in them."""
    executor = MigrationExecutor(connection)
    first = [(room, "0001_initial") for room in sorted(executor.loader.migrated_apps)]
    executor.migrate(first)
    fill(executor.loader.project_state(first).apps, erased)


def fill(apps: Any, erased: list[str]) -> None:
    """An account, an organisation, two people of it, and the hashes of who was erased."""
    account = apps.get_model("accounts", "Account").objects.create(name="Priya Raman")
    organisation = apps.get_model("people", "Organisation").objects.create(
        account=account, name="Norrland Power", folded="norrland power"
    )
    person, address = apps.get_model("people", "Person"), apps.get_model("people", "Address")
    for name in ("Elena Vasquez", "Kofi Mensah"):
        box = f"{name.split()[0].lower()}@norrland.example"
        made = person.objects.create(
            account=account, name=name, organisation=organisation, added_at=clock.now()
        )
        address.objects.create(account=account, person=made, channel="email", value=box, folded=box)
    for box in erased:
        key = settings.SECRET_KEY.encode()
        mark = hmac.new(key, f"email\0{box}".encode(), hashlib.sha256).hexdigest()
        apps.get_model("people", "DoNotContact").objects.create(account=account, hash=mark)


if __name__ == "__main__":
    main(sys.argv[1:])
