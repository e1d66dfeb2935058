"""What every test may use: a data folder of its own, a clock that moves, a seeker."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import pytest

from tests.clock import Clock
from tests.folders import lie_in_memory, own_folder

# The settings are read once, so their folder must be known first: pytest-django is not told of them.
lie_in_memory()
FOLDER = own_folder()
os.environ["TZ"] = "UTC"  # a new account starts where the computer is
os.environ["DJANGO_SETTINGS_MODULE"] = "groundwork.project.settings"
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
# No test leaves anything in the keyring of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
django.setup()

from django.conf import settings as kept_settings  # noqa: E402

pytest_plugins = ["tests.browser.chromium", "tests.mail.servers.fixtures"]
SHARED = Path(__file__).resolve().parents[2] / "shared"


SERVERS = {"dovecot_server", "smtp_server", "authority"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks a real server is no test for the fast run."""
    for item in items:
        if SERVERS & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(specs: list[Any]) -> None:
    """A data folder for each process that runs tests, told to it before it reads the settings."""
    for number, spec in enumerate(specs):
        folder = FOLDER / f"worker-{number}"
        folder.mkdir()
        spec.env["GROUNDWORK_DATA"] = str(folder)


def pytest_unconfigure() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)


@pytest.fixture(autouse=True)
def data_folder() -> Iterator[Path]:
    """Where this test's files lie: no other test sees them."""
    kept = kept_settings.DATA
    kept_settings.DATA = Path(tempfile.mkdtemp(dir=FOLDER))
    yield kept_settings.DATA
    shutil.rmtree(kept_settings.DATA)
    kept_settings.DATA = kept


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
