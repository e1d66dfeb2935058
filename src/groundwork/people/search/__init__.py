"""Search over people and organisations as one types: accent-blind, and forgiving one typo.

What is searched is kept in the transaction of the person: `index` after a person is written.
"""

from groundwork.people.search.finding import Found, find, named, organisations_named
from groundwork.people.search.index import (
    index_many,
    index_new,
    index_new_organisations,
    index_organisations,
)

__all__ = [
    "Found",
    "find",
    "index_many",
    "index_new",
    "index_new_organisations",
    "index_organisations",
    "named",
    "organisations_named",
]
