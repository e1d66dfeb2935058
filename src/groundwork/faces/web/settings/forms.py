"""What the forms of the settings mean, or what is to be put right in them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from groundwork.accounts.models import Account
from groundwork.people import place_words
from groundwork.people.addresses import what_is_wrong
from groundwork.steps.errors import Mistake

LONGEST = {"name": 200, "status": 300, "email": 320, "phone": 60}
NUMBERS = {
    "goal_people": (0, 25, "A week holds up to 25 people."),
    "goal_conversations": (0, 25, "A week holds up to 25 conversations."),
    "cap_day": (0, 10, "Ten first messages a day are the most; you can set fewer."),
    "cap_week": (0, 25, "Twenty-five first messages a week are the most; you can set fewer."),
    "ideal": (42, 3650, "Leave at least 42 days in between."),
    "longest": (42, 3650, "Leave at least 42 days in between."),
}


class Unclear(Exception):
    """Something is to be put right: a sentence for each field."""

    def __init__(self, **errors: str) -> None:
        super().__init__(*errors.values())
        self.errors = errors


Given = Mapping[str, str]


def who(given: Given) -> dict[str, Any]:
    """Name, status, email address and phone, as the sign-off of a text carries them."""
    values = {name: _line(given, name) for name in LONGEST}
    errors = {
        name: f"That is longer than fits here: {most} characters are the most."
        for name, most in LONGEST.items()
        if len(values[name]) > most
    }
    for name in ("email", "phone"):
        if values[name] and name not in errors and (wrong := what_is_wrong(name, values[name])):
            errors[name] = wrong
    return _if_clear(values, errors)


def place(account: Account, given: Given) -> dict[str, Any]:
    """Where the seeker is: their zone, and the country whose holidays are theirs."""
    words = _line(given, "place")
    if words == place_words.shown(account.zone):
        return {}
    try:
        found = place_words.read(words)
    except Mistake as mistake:
        raise Unclear(place=str(mistake)) from None
    if not found.zone:
        raise Unclear(place="Name a city, or a zone such as Europe/London.")
    return {"zone": found.zone, "country": found.country, "subdivision": found.subdivision}


def goals(given: Given) -> dict[str, Any]:
    """The weekly goal, the caps (A5) and the rhythm (A12), as numbers within what they may be."""
    values, errors = {}, {}
    for name, (least, most, sentence) in NUMBERS.items():
        words = _line(given, name)
        if words.isascii() and words.isdigit() and least <= int(words[:6]) <= most:
            values[name] = int(words)
        else:
            errors[name] = sentence if words.lstrip("-").isdigit() else "Type a number."
    if not errors and values["longest"] < values["ideal"]:
        errors["longest"] = "The longest time comes after the ideal one."
    return _if_clear(values, errors)


def rest(given: Given) -> tuple[date, date]:
    """The first and the last day of a rest; one day where only the first is given."""
    first = _day(given, "first")
    last = _day(given, "last") if _line(given, "last") else first
    if last < first:
        raise Unclear(last="The last day of a rest comes after its first.")
    return first, last


def rest_days(chosen: list[str], given: Given) -> dict[str, Any]:
    """The weekdays on which nothing falls, and whether the quiet days are kept."""
    weekdays = sorted({int(each) for each in chosen if each in set("0123456")})
    return {"rest_weekdays": weekdays, "has_quiet_days": "quiet" in given}


def rest_date(given: Given) -> date:
    """One date on which nothing falls."""
    return _day(given, "on")


def keep(name: str, do: Callable[[], object]) -> None:
    """Does it; what the account refuses is said beside the field of that name."""
    try:
        do()
    except ValueError as complaint:
        raise Unclear(**{name: str(complaint)}) from None


def _line(given: Given, name: str) -> str:
    return " ".join(given.get(name, "").replace("\0", " ").split())


def _day(given: Given, name: str) -> date:
    try:
        return date.fromisoformat(_line(given, name))
    except ValueError:
        raise Unclear(**{name: "Choose a day, as 2026-08-01."}) from None


def _if_clear(values: dict[str, Any], errors: dict[str, str]) -> dict[str, Any]:
    if errors:
        raise Unclear(**errors)
    return values
