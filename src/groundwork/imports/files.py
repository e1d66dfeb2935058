"""The files on their way in: kept in the data folder until they are read, or left."""

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.imports.models import ImportRun

A_DAY = timedelta(days=1)
_TOKEN = re.compile(r"[0-9a-f]{32}")
_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\]+")
_LONGEST_NAME = 60
_CHUNK = 2**20


def keep(account: Account, name: str, parts: Iterable[bytes]) -> str:
    """Writes a file into the data folder and gives its token; raises OSError, then nothing stays.

    `name`: what the seeker calls it; the file is found by its token alone."""
    token = secrets.token_hex(16)
    folder = _folder(account) / token
    folder.mkdir(mode=0o700, parents=True)
    try:
        with open(folder / _fitting(name), "xb") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return token


def keep_copy(account: Account, path: Path) -> str:
    """Keeps a copy of a file of the seeker's."""
    with path.open("rb") as file:
        return keep(account, path.name, iter(lambda: file.read(_CHUNK), b""))


def find(account: Account, token: str) -> Path | None:
    """The file of a token of this account; None where it is gone."""
    if not _TOKEN.fullmatch(token):
        return None
    folder = _folder(account) / token
    return next((each for each in sorted(folder.glob("*")) if each.is_file()), None)


def drop(account: Account, token: str) -> None:
    """Lets a file go; one that is gone is fine."""
    if _TOKEN.fullmatch(token):
        shutil.rmtree(_folder(account) / token, ignore_errors=True)


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def drop_forgotten(account: Account) -> None:
    """Drops what was left lying for a day and is read by no run."""
    reading = set(
        ImportRun.objects.filter(account=account, state=ImportRun.READING).values_list(
            "kept", flat=True
        )
    )
    for folder in _folder(account).glob("*"):
        left_at = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
        if folder.name not in reading and clock.now() - left_at > A_DAY:
            drop(account, folder.name)


def lock() -> Path:
    """The file by which one process at a time reads lists into this book."""
    return Path(settings.DATA) / "bringing.lock"


def _folder(account: Account) -> Path:
    return Path(settings.DATA) / "imports" / str(account.pk)


def _fitting(name: str) -> str:
    """A name that any disk takes, with its ending."""
    plain = _UNFIT.sub(" ", name).strip(" .") or "list"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 8:
        return plain[:_LONGEST_NAME]
    return f"{stem[:_LONGEST_NAME]}.{ending}"
