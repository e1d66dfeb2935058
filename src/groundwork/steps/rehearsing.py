"""Acts of a sample search, as they would have been made at moments that have passed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from groundwork.accounts.models import Account
from groundwork.steps.change import Change
from groundwork.steps.models import Act

VERB = "care.sample"


@contextmanager
def rehearsed(account: Account, now: datetime, outcome: Any = None) -> Iterator[Change]:
    """One act of a sample: its `now` may be set back, verb by verb, and is `now` again at the end.

    Everything else is as in any act. Raises ValueError for an account that is no sample."""
    if not account.is_sample:
        raise ValueError("Only a sample is rehearsed.")
    with transaction.atomic():
        change = Change(account, VERB, "sample", now)
        yield change
        change.now = now
        change.finish(
            Act(account=account, key=uuid4(), verb=VERB, by="sample", at=now, outcome=outcome)
        )


def outcome_of_first(account: Account) -> Any:
    """What the first act of a sample noted."""
    first = Act.objects.filter(account=account, verb=VERB).order_by("pk").first()
    return first.outcome if first else None
