"""Every address of the web face, with numbers filled in."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, get_resolver

_FILLED = re.compile(r"<(?:(\w+):)?\w+>")


def every_address(number: int) -> list[str]:
    """Each path that the project answers to; where it takes a number, this one."""
    return sorted(
        "/" + _FILLED.sub(lambda m: str(number) if m[1] == "int" else "x", route)
        for route in _routes(get_resolver().url_patterns, "")
    )


def _routes(patterns: Any, before: str) -> Iterator[str]:
    for each in patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLPattern):
            yield route
        else:
            yield from _routes(each.url_patterns, route)
