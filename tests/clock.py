"""A clock that tests move."""

from datetime import UTC, datetime, timedelta
from pathlib import Path


class Clock:
    """A clock in a file, read by this process and by those it starts."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def set(self, moment: str | datetime) -> None:
        """Moves to a moment; text without a zone is UTC."""
        at = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        self.file.write_text(at.isoformat())

    def now(self) -> datetime:
        """The moment it shows."""
        return datetime.fromisoformat(self.file.read_text())

    def forward(self, **span: float) -> None:
        """Moves on by days, hours or minutes."""
        self.set(self.now() + timedelta(**span))
