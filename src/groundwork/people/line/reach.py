"""The ways to reach somebody that stand in a line."""

import re
from collections.abc import Iterator

EMAIL = re.compile(r"<?\b(?:mailto:)?(?P<value>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)>?")
LINK = re.compile(r"(?P<value>(?:https?://|www\.)\S+|(?:[\w-]+\.)?linkedin\.com/\S+)")
NUMBER = re.compile(
    r"(?<![\w/])(?:tel:|phone:?|mobile:?)?\s*(?P<value>\+?\(?\d[\d\s()./-]{5,}\d)(?!\w)"
)
DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}\s*[-/]\s*\d{4}")
_SLUG = re.compile(r"linkedin\.com/in/([^/?#\s]+)", re.IGNORECASE)


def take(line: str, country: str) -> tuple[str, list[tuple[str, str]]]:
    """The line without its addresses, and these as (channel, value); each leaves a comma.

    `country`: where a number without its country's prefix is dialled."""
    found: list[tuple[str, str]] = []
    for channel, pattern in (("email", EMAIL), ("network", LINK), ("phone", NUMBER)):
        line = pattern.sub(lambda hit, kind=channel: _keep(hit, kind, country, found), line)  # type: ignore[misc]
    return line, found


def _keep(hit: re.Match[str], channel: str, country: str, found: list[tuple[str, str]]) -> str:
    value = hit["value"].strip().rstrip(".,;)" if channel == "network" else " ")
    if channel == "phone" and not _is_number(value, country):
        return hit.group()
    found.append((channel, value))
    return " , "


def _is_number(value: str, country: str) -> bool:
    """Whether it could be dialled; not whether it is given to anybody."""
    import phonenumbers

    if DATE.fullmatch(value) or sum(sign.isdigit() for sign in value) < 7:
        return False
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(value, country or None))
    except phonenumbers.NumberParseException:
        return False


def slugs(addresses: list[tuple[str, str]]) -> Iterator[str]:
    """The names of LinkedIn profiles among the addresses, as a person's `profile` keeps them."""
    for channel, value in addresses:
        found = _SLUG.search(value) if channel == "network" else None
        if found:
            yield found[1].lower()
