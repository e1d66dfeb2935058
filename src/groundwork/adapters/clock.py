"""The only place that asks the time."""

import os
from datetime import UTC, datetime
from pathlib import Path


def now() -> datetime:
    """This moment, in UTC. GROUNDWORK_CLOCK names a file that holds another one, for tests that
    move the clock of a running process."""
    file = os.environ.get("GROUNDWORK_CLOCK")
    if file:
        return datetime.fromisoformat(Path(file).read_text().strip()).astimezone(UTC)
    return datetime.now(UTC)
