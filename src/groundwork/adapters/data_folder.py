"""Where the book lies on this machine."""

import os
import secrets
from pathlib import Path

import platformdirs


def path() -> Path:
    """The data folder: GROUNDWORK_DATA, else the system's place for an application's data."""
    given = os.environ.get("GROUNDWORK_DATA")
    return Path(given) if given else Path(platformdirs.user_data_dir("groundwork", appauthor=False))


def secret(folder: Path) -> str:
    """The key that signs this book's cookies: kept beside it, readable by its owner alone.

    A folder that can't be written gets a key that lasts as long as the process."""
    file = folder / "secret"
    try:
        return file.read_text() or _new_secret(file)
    except FileNotFoundError:
        return _new_secret(file)
    except OSError:
        return secrets.token_urlsafe(50)


def _new_secret(file: Path) -> str:
    key = secrets.token_urlsafe(50)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as out:
            out.write(key)
    except OSError:
        pass
    return key
