"""What earlier lists said: the very same rows, and the work of the people in them."""

import json
from collections.abc import Collection, Mapping, Sequence

from groundwork.people.in_bulk import places, selected
from groundwork.people.joining import Said, SaidOf

_SAME_ROW = (
    "SELECT r.sha256, r.person_id FROM imports_importrow r "
    "JOIN imports_importrun u ON u.id = r.run_id "
    "WHERE NOT r.has_address AND r.sha256 IN ({}) AND u.account_id = %s AND r.run_id <> %s "
    "AND r.person_id IS NOT NULL ORDER BY r.id"
)
_SAID = (
    "SELECT person_id, sha256, fields FROM imports_importrow "
    "WHERE person_id IN ({}) AND run_id <> %s AND fields IS NOT NULL ORDER BY id"
)


def known_by_row(account: int, run: int, shas: Sequence[str]) -> dict[str, int]:
    """Whose row it is, where another run has one with the same SHA-256 and no address in it."""
    return dict(selected(_SAME_ROW.format(places(shas)), [*shas, account, run])) if shas else {}


def said_before(run: int) -> SaidOf:
    """Gives what the lists before this run told of people."""

    def said(people: Collection[int]) -> Mapping[int, Said]:
        shas: dict[int, set[str]] = {}
        last: dict[int, str] = {}
        for person, sha, fields in selected(_SAID.format(places(people)), [*people, run]):
            shas.setdefault(person, set()).add(sha)
            last[person] = fields
        return {person: _said(fields, shas[person]) for person, fields in last.items()}

    return said


def _said(fields: str, shas: set[str]) -> Said:
    told = json.loads(fields)
    return Said(told.get("title", "")[:300], told.get("organisation", "")[:300], frozenset(shas))
