"""Who acts by command: this book's seeker, at this moment, with their days kept up."""

from dataclasses import dataclass
from datetime import date, datetime

from groundwork.accounts import settings
from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.faces.cli.dates import Dates
from groundwork.method.days import zone
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.acting import Actor


@dataclass(frozen=True, slots=True)
class Me:
    """The seeker at one moment. `dates` reads days in their zone."""

    account: Account
    now: datetime
    dates: Dates

    @property
    def today(self) -> date:
        """The seeker's day."""
        return self.dates.now.date()

    def acts(self) -> Actor:
        """The seeker, for one act by command."""
        return Actor(self.account.pk, "command")


def the_seeker() -> Me:
    """The seeker of this book, with every step brought up to this moment."""
    account, now = settings.the_seeker(), clock.now()
    keep_up(account, now)
    return Me(account, now, Dates(now, zone(account.zone)))
