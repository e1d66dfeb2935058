"""An action: a function named by its verb, done once, in one transaction."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import OuterRef, Subquery

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Act

P = ParamSpec("P")
R = TypeVar("R")

_one_at_a_time = threading.RLock()

CLOCK_SLACK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the seeker's account, by which face, and the key that makes an act happen once."""

    account_id: int
    by: str = "seeker"
    key: UUID = field(default_factory=uuid4)


class Action(Generic[P, R]):
    """An action as faces call it; `within` is the same as a part of another act."""

    def __init__(self, verb: str, do: Callable[Concatenate[Change, P], R]) -> None:
        self.verb = verb
        self.within = do
        wraps(do)(self)

    def __call__(self, actor: Actor, /, *given: P.args, **named: P.kwargs) -> R:
        """Does it once: the same key again gives the same outcome. Raises Refused or Mistake,
        and then nothing has happened."""
        with _one_at_a_time, transaction.atomic(durable=True):
            account = _locked(actor)
            if account.done:
                return cast(R, Act.objects.get(pk=account.done).outcome)
            now = clock.now()
            _clock_goes_on(account.last_at, now)
            change = Change(account, self.verb, actor.by, now)
            outcome = self.within(change, *given, **named)
            act = Act(
                account=account, key=actor.key, verb=self.verb, by=actor.by, at=now, outcome=outcome
            )
            change.finish(act)
            return outcome


def action(do: Callable[Concatenate[Change, P], R]) -> Action[P, R]:
    """Makes an action of a function. Its outcome must be JSON: None, a number, text, a list."""
    room = do.__module__.split(".")[1]
    return Action(f"{room}.{do.__name__}", do)


def _locked(actor: Actor) -> Any:
    """The account of the actor, locked for the act, with `done`, the act of that key if it was
    done before, and `last_at`, the moment of the last act: one statement."""
    accounts: Any = Account.objects
    if connection.features.has_select_for_update:
        accounts = accounts.select_for_update(no_key=True)
    acts = Act.objects.filter(account=OuterRef("pk")).order_by("-pk")
    account = (
        accounts.filter(pk=actor.account_id)
        .annotate(
            done=Subquery(Act.objects.filter(key=actor.key).values("pk")),
            last_at=Subquery(acts.values("at")[:1]),
        )
        .first()
    )
    if account is None:
        raise Mistake("This book isn't here any more.")
    return account


def _clock_goes_on(last: datetime | None, now: datetime) -> None:
    """A clock that was set back would put the next act before the last one."""
    if last and last > now + CLOCK_SLACK:
        raise Mistake(
            f"This computer's clock says {now:%d %B %Y, %H:%M} UTC, but your last act was on "
            f"{last:%d %B %Y, %H:%M} UTC. Set the clock right, then try again."
        )
