"""What has turned without any act: steps derived anew, a few at a time."""

from datetime import datetime

from django.apps import apps
from django.db import transaction
from django.db.models import Q, QuerySet

from groundwork.accounts.models import Account
from groundwork.steps.deriving import RULES_VERSION, derive_anew, keep
from groundwork.steps.models import Step

AT_ONCE = 250


def turn(account: Account, now: datetime) -> int:
    """Derives anew what has turned, or was kept under other dates or rules; gives how many."""
    done = 0
    while True:
        with transaction.atomic():
            waiting = list(_turned(account, now).values_list("person_id", flat=True)[:AT_ONCE])
            people = (
                apps.get_model("people", "Person")
                .objects.filter(pk__in=waiting)
                .prefetch_related("addresses")
            )
            keep(derive_anew(account, person, now) for person in people)
        done += len(waiting)
        if len(waiting) < AT_ONCE:
            return done


def _turned(account: Account, now: datetime) -> QuerySet[Step]:
    stale = ~Q(calendar_version=account.calendar_version) | ~Q(rules_version=RULES_VERSION)
    return Step.objects.filter(Q(turns_at__lte=now) | stale, account=account)
