"""The steps that Today may show, with their people: one statement, made once, for Django would take
longer to build it than to ask it (docs/decisions/0007)."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.apps import apps

from groundwork.accounts.models import Account
from groundwork.method.today import DOES_NOT_WAIT, WITHIN_A_DAY, Shelf
from groundwork.steps.models import Step
from groundwork.steps.statements import Rows, fetch


def due_steps(
    account: Account, today: date, at_most: Mapping[Shelf, int], *, at_rest: bool
) -> list[Step]:
    """Of each shelf the first so many that are due: a range read of an index each, however many
    people there are. `at_rest`: only what does not wait (A14)."""
    tomorrow = today + timedelta(days=1)
    kinds = sorted(DOES_NOT_WAIT) if at_rest else []
    given: list[Any] = []
    for shelf, most in at_most.items():
        given += [account.pk, str(shelf), tomorrow, today, *sorted(WITHIN_A_DAY), *kinds, most]
    sql = " UNION ALL ".join([_of_a_shelf(len(kinds))] * len(at_most))
    return [_step(row) for row in fetch(sql, given)]


@cache
def _tables() -> tuple[Rows[Any], Rows[Any], Rows[Any]]:
    people = Rows[Any](apps.get_model("people", "Person"))
    return Rows(Step), people, Rows(apps.get_model("reachouts", "Reachout"))


@cache
def _of_a_shelf(kinds: int) -> str:
    steps, people, reachouts = _tables()
    soon = ", ".join(["%s"] * len(WITHIN_A_DAY))
    rest = f"AND kind IN ({', '.join(['%s'] * kinds)})" if kinds else ""
    return (
        f"SELECT {steps.columns}, {people.columns}, {reachouts.columns}, maker.name"
        f" FROM {steps.table} JOIN {people.table} ON {people.table}.id = {steps.table}.person_id"
        f" LEFT JOIN {reachouts.table} ON {reachouts.table}.id = {steps.table}.reachout_id"
        f" LEFT JOIN {people.table} AS maker ON maker.id = {people.table}.through_id"
        f" WHERE {steps.table}.person_id IN (SELECT person_id FROM {steps.table}"
        f" WHERE account_id = %s AND shelf = %s AND due_on <= %s"
        f" AND (due_on <= %s OR kind IN ({soon})) {rest}"
        f' ORDER BY due_on, "order", person_id LIMIT %s)'
    )


def _step(row: tuple[Any, ...]) -> Step:
    steps, people, reachouts = _tables()
    own, theirs = len(steps.fields), len(steps.fields) + len(people.fields)
    step: Step = steps.of(row[:own])
    step.person = people.of(row[own:theirs])
    if step.reachout_id:
        step.reachout = reachouts.of(row[theirs:-1])
    if step.person.through_id:
        step.person.through = people.model(pk=step.person.through_id, name=row[-1])
    return step
