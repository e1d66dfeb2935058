"""Keeps what the seeker wants to learn about."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.accounts.settings import add_purpose
from groundwork.faces.cli.arguments import as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.method.words import PurposeKind
from groundwork.steps.errors import Mistake


def purpose(
    kind: Annotated[str, Parameter(help="industry, organisation or function.")] = "",
    words: Annotated[str, Parameter(help="What you want to learn about.")] = "",
    /,
) -> Answer:
    """Keep a purpose: what you want to learn about. Without words it lists them."""
    me = the_seeker()
    if kind:
        if as_word(kind) not in list(PurposeKind) or not words.strip():
            raise Mistake('Give an industry, an organisation or a function: industry "grids".')
        add_purpose(me.account, PurposeKind(as_word(kind)), words)
    kept = list(me.account.purposes.order_by("pk").values("kind", "words"))
    lines = [f"{each['kind'].capitalize()}: {each['words']}" for each in kept]
    return Answer(
        lines or ["Nothing is kept yet of what you want to learn about."], {"purposes": kept}
    )
