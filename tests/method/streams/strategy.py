"""The streams as a hypothesis strategy."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st

from . import stream


def streams() -> st.SearchStrategy[dict[str, Any]]:
    """Cases from seeds; a smaller seed is no simpler case, but a found one can be had again."""
    return st.integers(min_value=0, max_value=2**32 - 1).map(lambda seed: stream(Random(seed)))
