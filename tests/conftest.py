"""What every test may use: a book of its own, a clock that moves, a seeker."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

_folder = tempfile.mkdtemp(prefix="groundwork-tests-")
os.environ["GROUNDWORK_DATA"] = _folder
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

import pytest  # noqa: E402

from tests.clock import Clock  # noqa: E402

pytest_plugins = ["tests.mail.servers.fixtures"]
SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock at Tuesday 3 March 2026, 10:00 UTC."""
    made = Clock(tmp_path / "clock")
    made.set("2026-03-03T10:00:00")
    monkeypatch.setenv("GROUNDWORK_CLOCK", str(made.file))
    return made


@pytest.fixture
def seeker(db: None, clock: Clock):
    """An account in Leeds, with a name, a status and a number."""
    from groundwork.accounts.models import Account

    return Account.objects.create(
        name="Priya Raman", status="final-year geography student", phone="07700 900123"
    )


@pytest.fixture(autouse=True)
def _no_holidays_kept() -> Iterator[None]:
    yield
    from groundwork.accounts import holiday_tables

    holiday_tables._known.clear()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The labelled files beside the project; without them a test is skipped."""
    if not SHARED.exists():
        pytest.skip("../shared is not here, so its labelled files can't be read")
    return SHARED
