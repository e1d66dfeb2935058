"""Shows the settings, and changes one."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.accounts import settings as kept
from groundwork.faces.cli.arguments import as_word
from groundwork.faces.cli.dates import WEEKDAYS
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.method.days import zone
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.errors import Mistake

NUMBERS = (*kept.GOALS, "ideal", "longest")
NAMES = (*kept.WHO, *kept.MOVES_DATES, *kept.GOALS)


def settings(
    name: Annotated[str, Parameter(help="The setting; all of them, if unsaid.")] = "",
    value: Annotated[str | None, Parameter(help='What it becomes; "" empties it.')] = None,
    /,
) -> Answer:
    """See the settings, or change one.

    Caps go downwards only. Rest days of the week are given as "saturday, sunday"."""
    me = the_seeker()
    chosen = as_word(name)
    if chosen and chosen not in NAMES:
        raise Mistake(f'There is no setting "{name}". These are: {", ".join(NAMES)}.')
    if value is not None:
        try:
            kept.change(me.account, {chosen: _read(chosen, value)})
        except ValueError as complaint:
            raise Mistake(str(complaint)) from None
        keep_up(me.account, me.now)
    shown = {each: getattr(me.account, each) for each in NAMES if chosen in ("", each)}
    return Answer([f"{each}: {_spoken(each, now)}" for each, now in shown.items()], shown)


def _read(name: str, value: str) -> Any:
    words = value.strip()
    if name in _READ:
        return _READ[name](words)
    if name in NUMBERS:
        if not words.isdigit():
            raise Mistake(f"{name} is a number.")
        return int(words)
    return words


def _zone(words: str) -> str:
    if zone(words).key != words:
        raise Mistake(f'"{words}" is no time zone. Give one as Europe/London.')
    return words


def _country(words: str) -> str:
    if len(words) != 2 or not words.isalpha():
        raise Mistake("Give the two letters of the country, as GB.")
    return words.upper()


def _yes_or_no(words: str) -> bool:
    if words not in ("yes", "no"):
        raise Mistake("Say yes or no.")
    return words == "yes"


def _weekdays(words: str) -> list[int]:
    days = [each.strip().casefold() for each in words.split(",") if each.strip()]
    if not set(days) <= set(WEEKDAYS):
        raise Mistake('Give days of the week: "saturday, sunday".')
    return sorted({WEEKDAYS.index(each) for each in days})


def _date(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise Mistake("Give the day as 2026-03-03.") from None


_READ: dict[str, Callable[[str], Any]] = {
    "zone": _zone,
    "country": _country,
    "has_quiet_days": _yes_or_no,
    "rest_weekdays": _weekdays,
    "landed_on": _date,
}


def _spoken(name: str, value: Any) -> str:
    if name == "rest_weekdays":
        return ", ".join(WEEKDAYS[each] for each in value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "not said" if value in ("", None) else str(value)
