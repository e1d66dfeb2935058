"""The token of the start address: it works once, and then it is a cookie.

A token is a file in the data folder, named by its hash, so that a second start can make one for the
server that is open already, and nobody else on this machine can.
"""

import os
import secrets
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest

CLOSED = {
    "title": "This book is closed",
    "words": "Open it with the address that “groundwork serve” prints, or start it again.",
    "way_on": None,
}


def token() -> str:
    """A new token for a start address: `/?open=TOKEN`. Only the owner of the folder can make one."""
    made = secrets.token_urlsafe(32)
    file = _file(made)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return made


def forget_unused() -> None:
    """Tokens of an earlier start work no longer."""
    for file in _file("").parent.glob("*"):
        file.unlink(missing_ok=True)


def opens(request: HttpRequest) -> bool:
    """Whether the request carries a token that has not been used yet; then it is used up."""
    given = request.GET.get("open")
    if request.method != "GET" or not given:
        return False
    try:
        _file(given).unlink()
    except FileNotFoundError:
        return False
    return True


def _file(made: str) -> Path:
    return Path(settings.DATA) / "start" / sha256(made.encode()).hexdigest()
