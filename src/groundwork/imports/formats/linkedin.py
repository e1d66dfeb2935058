"""The list of connections from a LinkedIn archive, in every shape it has had since 2020."""

import re
from collections.abc import Mapping, Sequence

from groundwork.imports.formats import headings, table
from groundwork.imports.formats.decoding import Text
from groundwork.imports.formats.row import Reading

_ENDS_WITH_DAY = re.compile(r'[,;\t|] *"?\d{1,2} [A-Z][a-z]{2} \d{4}"?\s*$').search
_HIDDEN = (
    "LinkedIn gives no more than a date for this person, who has hidden or closed their profile. "
    "There is nothing to add."
)
_NOBODY = "There is no name in this row. Add one, or leave the row."


def recognises(text: Text) -> bool:
    """Whether a line near the start has a first name and the day of connecting in its headings."""
    return {"given", "connected_on"} <= set(headings.find(text.head).columns.values())


def read(text: Text, columns: Mapping[int, str] | None = None) -> Reading:
    """The connections; whoever shows nothing but a date is set aside."""
    found = headings.find(text.head)
    days = {at for at, field in found.columns.items() if field == "connected_on"}

    def nobody(cells: Sequence[str]) -> str:
        others = (cell for at, cell in enumerate(cells) if at not in days)
        return _NOBODY if "".join(others).strip() else _HIDDEN

    return table.reading(
        "linkedin", text, found, columns, ends=_ENDS_WITH_DAY, nobody=nobody, exact=True
    )
