"""A guess at what a row that was set aside means, for the seeker to put right."""

from groundwork.imports.formats import Unreadable, paste
from groundwork.imports.models import ImportRow

_LONGEST = 20_000


def guess(row: ImportRow) -> dict[str, str]:
    """What the columns of the list make of the row's words; else the words themselves, as a note."""
    columns = {int(at): field for at, field in row.run.columns.items()}
    try:
        rows = paste(row.text[:_LONGEST], columns).rows
        fields = next((dict(each.fields) for each in rows if each.fields is not None), {})
    except Unreadable:
        fields = {}
    if not fields:
        return {"note": row.text[:_LONGEST]} if any(map(str.isalpha, row.text[:_LONGEST])) else {}
    name = f"{fields.get('given', '')} {fields.get('family', '')}".strip()
    return fields | ({"name": name} if name else {})
