"""What runs by itself on a laptop: a thread that does one thing again and again."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)

Over = Callable[[], bool]
"""Whether the program is being closed: what takes long then stops where it can go on later."""


@contextmanager
def every(seconds: float, do: Callable[[Over], object]) -> Iterator[None]:
    """Does it at once and then every so many seconds, until the block ends.

    What goes wrong in one round is logged, and the next round comes all the same."""
    stop = threading.Event()
    thread = threading.Thread(target=_rounds, args=(seconds, do, stop), name="loop", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=10)


def _rounds(seconds: float, do: Callable[[Over], object], stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            do(stop.is_set)
        except Exception:
            log.exception("A round of %s went wrong; the next one follows.", do.__name__)
        stop.wait(seconds)
