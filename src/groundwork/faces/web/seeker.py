"""Whose book a request reads: the laptop's seeker, or the sample while it is looked at."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse

from groundwork.accounts import settings as accounts
from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.faces.web.flash import take
from groundwork.method.days import zone
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.acting import Actor

A_MINUTE = timedelta(minutes=1)


class SeekerRequest(HttpRequest):
    """A request of the seeker; `account` is their book."""

    account: Account


def the_seeker_of(request: HttpRequest) -> Account:
    """The account that this session looks at."""
    sample = request.session.get("sample")
    found = Account.objects.filter(pk=sample, is_sample=True).first() if sample else None
    return found or accounts.the_seeker()


def the_seeker(answer: Callable[[HttpRequest], HttpResponse]) -> Any:
    """Puts the account on every request."""

    def with_account(request: HttpRequest) -> HttpResponse:
        account = the_seeker_of(request)
        cast(SeekerRequest, request).account = account
        _keep_up(account)
        return answer(request)

    return with_account


_kept_up: dict[int, datetime] = {}


def _keep_up(account: Account) -> None:
    """The clock's loop does this each minute; a laptop that slept is up to date all the same."""
    now = clock.now()
    last = _kept_up.get(account.pk)
    if last is None or not last <= now < last + A_MINUTE:
        keep_up(account, now)
        _kept_up[account.pk] = now


def actor(request: SeekerRequest) -> Actor:
    """Who acts: the seeker, by the web, with the key that the form carries."""
    try:
        return Actor(request.account.pk, "web", UUID(request.POST.get("key", "")))
    except ValueError:
        return Actor(request.account.pk, "web")


def new_key() -> str:
    """A key for one act of a form: sent twice, it is done once."""
    return str(uuid4())


def for_every_page(request: HttpRequest) -> dict[str, Any]:
    """What the shell of every page shows."""
    account = getattr(request, "account", None)
    if account is None:
        return {}
    today = clock.now().astimezone(zone(account.zone)).date()
    return {
        "seeker_name": account.name,
        "is_sample": account.is_sample,
        "today": today,
        "new_key": new_key,
        "messages": take(request),
    }
