"""The server of one laptop: 127.0.0.1, a few threads, and a note of where it can be found."""

import errno
import json
import os
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from groundwork.faces.web import launch

HOST = "127.0.0.1"
USUAL_PORT = 8140
PORTS_TO_TRY = 20
THREADS = 4
LARGEST_UPLOAD = 600_000_000
NAME = "Groundwork"


class PortInUse(Exception):
    """Another program listens on the port that was asked for."""


def listen(port: int | None) -> Any:
    """A waitress server that listens on `port`; on the first free one from the usual where none
    was asked for, so that the address mostly stays. Raises PortInUse."""
    wanted = [port] if port is not None else [*range(USUAL_PORT, USUAL_PORT + PORTS_TO_TRY), 0]
    for each in wanted:
        try:
            return _on(each)
        except OSError as problem:
            if problem.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    raise PortInUse


def _on(port: int) -> Any:
    from waitress import create_server

    return create_server(
        get_wsgi_application(),
        host=HOST,
        port=port,
        threads=THREADS,
        ident=NAME,
        max_request_body_size=LARGEST_UPLOAD,
    )


def start_address(port: int) -> str:
    """The address that opens the book, once."""
    return f"http://{HOST}:{port}/?open={launch.token()}"


def say_where(port: int) -> None:
    """Notes the port for the next start, readable by the owner alone."""
    handle = os.open(_note(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as out:
        json.dump({"port": port}, out)


def found_open() -> int | None:
    """The port of the server that has this book open and answers; None where none does."""
    try:
        port = int(json.loads(_note().read_text())["port"])
        asked = HTTPConnection(HOST, port, timeout=2)
        asked.request("HEAD", "/")
        return port if asked.getresponse().headers.get("Server") == NAME else None
    except (OSError, ValueError, KeyError, HTTPException):
        return None


def _note() -> Path:
    return Path(settings.DATA) / "serving.json"
