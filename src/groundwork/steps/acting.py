"""An action: a function named by its verb, done once, in one transaction."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar, cast
from uuid import UUID, uuid4

from django.db import connection, transaction

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Act
from groundwork.steps.statements import Rows, fetch

P = ParamSpec("P")
R = TypeVar("R")

_one_at_a_time = threading.RLock()

_accounts, _acts = Rows(Account), Rows(Act)
_KEY = Act._meta.get_field("key")

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
            account, done, last_at = _locked(actor)
            if done:
                return cast(R, Act.objects.get(pk=done).outcome)
            now = clock.now()
            _clock_goes_on(last_at, now)
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


def _locked(actor: Actor) -> tuple[Account, int | None, datetime | None]:
    """The account of the actor, locked for the act, the act of that key if it was done before, and
    the moment of the last act: one statement."""
    lock = "FOR NO KEY UPDATE" if connection.features.has_select_for_update else ""
    found = fetch(
        f"SELECT {_accounts.columns},"
        f" (SELECT id FROM {_acts.table} WHERE key = %s AND account_id = {_accounts.table}.id),"
        f" (SELECT at FROM {_acts.table} WHERE account_id = {_accounts.table}.id"
        f" ORDER BY id DESC LIMIT 1) FROM {_accounts.table} WHERE id = %s {lock}",
        (_KEY.get_db_prep_value(actor.key, connection), actor.account_id),
    )
    if not found:
        raise Mistake("This book isn't here any more.")
    *row, done, last_at = found[0]
    return _accounts.of(row), done, _acts.reader("at")(last_at)


def _clock_goes_on(last: datetime | None, now: datetime) -> None:
    """A clock that was set back would put the next act before the last one."""
    if last and last > now + CLOCK_SLACK:
        raise Mistake(
            f"This computer's clock says {now:%d %B %Y, %H:%M} UTC, but your last act was on "
            f"{last:%d %B %Y, %H:%M} UTC. Set the clock right, then try again."
        )
