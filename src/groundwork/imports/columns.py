"""What a column of a list can hold, and what somebody chose."""

import re
from collections.abc import Mapping

from groundwork.steps.errors import Mistake

FIELDS = {
    "name": "Name",
    "given": "First name",
    "family": "Last name",
    "email": "Email address",
    "phone": "Phone number",
    "organisation": "Organisation",
    "title": "Job title",
    "tie": "How we met",
    "url": "LinkedIn or web page",
    "place": "Place",
    "note": "A note",
    "connected_on": "Day of connecting",
}
NAMING = frozenset(("name", "given", "family", "email", "phone", "url"))
"""Without one of these nobody could be told from a row."""

_ONE = re.compile(r"\s*(\d{1,4})\s*=\s*([\w ]+?)\s*")


def read_choice(words: str) -> Mapping[int, str]:
    """A choice such as "1=name, 2=email" (columns from 1), as index (from 0) to field.

    Raises Mistake with a sentence where it is none."""
    chosen: dict[int, str] = {}
    for part in words.split(","):
        found = _ONE.fullmatch(part)
        field = found[2].casefold() if found else ""
        if found is None or field not in FIELDS or found[1].strip("0") == "":
            raise Mistake(
                f"“{part.strip()}” is no choice of a column. Write it like 1=name, with one of: "
                f"{', '.join(FIELDS)}."
            )
        chosen[int(found[1]) - 1] = field
    return chosen
