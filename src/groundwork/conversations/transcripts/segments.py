"""What is in the JSON that machines write of speech, taken with care: any of it may be amiss."""

import math
from collections.abc import Mapping
from typing import Any

from groundwork.conversations.transcripts.decoding import cleaned
from groundwork.method.speech import UNNAMED


def objects(of: Any, name: str) -> list[Mapping[str, Any]]:
    """The objects in the list of this name; nothing where there is no such list."""
    found = of.get(name) if isinstance(of, Mapping) else None
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def number(value: Any) -> float | None:
    """A number, also one in quotes; None for anything else, and for what is no time at all."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) and 0 <= found < 1e7 else None


def text(value: Any) -> str:
    return " ".join(cleaned(value).split()) if isinstance(value, str) else ""


def who(value: Any) -> str:
    """A label of a speaker as it stands; an empty one is nobody's."""
    return text(value) or UNNAMED
