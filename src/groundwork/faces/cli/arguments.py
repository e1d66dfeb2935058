"""What many commands take, with its help in one place."""

from typing import Annotated

from cyclopts import Parameter

Who = Annotated[
    str, Parameter(help="A name, part of a name, an email address, or a number as lists show it.")
]
At = Annotated[
    str,
    Parameter(help='When it was: 2026-03-03, today, yesterday, "tuesday 14:30". Now, if unsaid.'),
]
Until = Annotated[str, Parameter(help="The day it lasts until: 2026-03-03, friday, march.")]
Note = Annotated[str, Parameter(help="Anything worth remembering.")]


def as_word(given: str) -> str:
    """A word of the method as it is kept, however its parts were joined: "Rang-out", "rang out"."""
    return "_".join(given.casefold().replace("-", " ").replace("_", " ").split())
