"""The mark of a row, by which the very same row is known when a list comes again."""

import json
from collections import Counter
from hashlib import sha256

from groundwork.imports.formats import Row

_as_json = json.JSONEncoder(sort_keys=True).encode
_NAMES = frozenset(("given", "family", "name"))
_ADDRESSES = frozenset(("email", "emails", "profile"))


class Likeness:
    """Marks the rows of one file, in their order.

    Rows that are equal and have no address are told apart by how often they came; a bare name is
    known in the very same file only, for two people may share it."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._seen: Counter[bytes] = Counter()

    def of(self, row: Row) -> tuple[str, str | None]:
        """The SHA-256 of a row, and its fields as JSON (None where it is set aside)."""
        if row.fields is None:
            return sha256(row.text.encode("utf-8", "replace")).hexdigest(), None
        words = _as_json(dict(row.fields))
        told = sha256(words.encode())
        if _ADDRESSES.isdisjoint(row.fields):
            key = told.digest()[:12]
            told.update(b"%d" % self._seen[key])
            self._seen[key] += 1
            if row.fields.keys() <= _NAMES:
                told.update(self._file.encode())
        return told.hexdigest(), words
