"""Today: the next steps, the first day, a day of rest; and taking the last act back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, cast

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.care.undo import undo as take_back
from groundwork.faces.web.flash import say
from groundwork.faces.web.seeker import SeekerRequest, actor
from groundwork.faces.web.today import words
from groundwork.faces.web.today.rows import Row, row
from groundwork.mail.queries import asking
from groundwork.method.days import zone
from groundwork.method.today import Due, choose
from groundwork.people.models import Person
from groundwork.steps import queries
from groundwork.steps.errors import Mistake, Refused
from groundwork.steps.models import Step


@require_safe
def today(request: SeekerRequest) -> HttpResponse:
    """The one next thing for each person, a few at a time."""
    account, now = request.account, clock.now()
    here = now.astimezone(zone(account.zone))
    back = queries.back_on(account, here.date())
    if back and "anyway" not in request.GET:
        return render(request, "today/rest.html", _rest(account, here.date(), back))
    page = _page(account, now, here, at_rest=bool(back))
    if not page["rows"] and not page["touches"] and not _has_people(account):
        first = {"first_name": words.first_name(account), "plan": words.FIRST_PLAN}
        return render(request, "today/first.html", first)
    return render(request, "today/today.html", page)


def _page(account: Account, now: datetime, here: datetime, *, at_rest: bool) -> dict[str, Any]:
    day = here.date()
    week = queries.this_week(account, now)
    left = queries.room_left(account, week, at_rest=at_rest)
    chosen = choose(queries.due(account, day, at_rest=at_rest), left)
    has_open = queries.has_open(account)
    coming = None if chosen.steps else queries.coming(account, day)
    mails = asking(account)
    return {
        "greeting": words.greeting(account, here),
        "summary": words.summary(chosen, day),
        "mails": words.mails_came_in(len(mails)),
        "rows": _rows(chosen.steps, now, account, mails),
        "touches": _rows(chosen.touches, now, account, {}),
        "closing": words.closing(chosen, has_open=has_open),
        "coming": words.dated(coming) if coming else "",
        "has_open": has_open,
        "at_rest": at_rest,
        "week": week,
        "goals": (account.goal_people, account.goal_conversations),
        "goal": words.goal(account),
        "goal_labels": words.goal_labels(account, week),
        "steps_today": len(chosen.steps),
    }


def _rows(
    steps: Sequence[Due], now: datetime, account: Account, mails: dict[int, int]
) -> list[Row]:
    with_mail = frozenset(mails.values())
    return [row(cast(Step, step), now, account, with_mail) for step in steps]


def _rest(account: Account, today: date, back: date) -> dict[str, Any]:
    resting = any(first <= today.isoformat() <= last for first, last in account.rests)
    return {
        "title": "You are resting" if resting else f"{today:%A} is yours",
        "kind": "your rest" if resting else "a rest day you chose",
        "day": words.dated(today),
        "back": words.dated(back),
        "resting": resting,
    }


def _has_people(account: Account) -> bool:
    return Person.objects.filter(account=account).exists()


@require_POST
def undo(request: SeekerRequest, person: int) -> HttpResponse:
    """A6: takes the last act with a person back, and returns to the page it was asked from."""
    try:
        say(request, take_back(actor(request), person))
    except (Mistake, Refused) as problem:
        say(request, str(problem), "warning")
    back = request.POST.get("back", "")
    here = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if here and back.startswith("/") else "today")
