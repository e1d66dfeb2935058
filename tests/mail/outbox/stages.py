"""The points of a sending: before every commit, every word to the server, and every wait for one.

The moment after a word was sent is the one before its answer is awaited."""

import _socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.crash.points import Points

WORDS = ("EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT", ".")


class Stages(Points):
    """Counts the points of a run, and does `reached` at one of them (0: at none)."""

    def __init__(self, at: int, folder: Path, reached: Callable[[], None]) -> None:
        super().__init__(at, folder)
        self.reached = reached
        self._said = "the connection"

    def _point(self, name: str) -> None:
        if not self.on or (name.startswith("await") and self.names[-1:] == [name]):
            return  # an answer may come in pieces
        self.names.append(name)
        if self._is_it(name):
            self.reached()

    def _is_it(self, name: str) -> bool:
        return len(self.names) == self.kill_at

    def _called(self, frame: Any, event: str, called: Any) -> None:
        if event != "c_call":
            return
        owner, name = getattr(called, "__self__", None), called.__name__
        if isinstance(owner, _socket.socket):
            self._on_the_line(name, frame)
        elif type(owner).__name__ == "_SSLSocket":
            self._on_the_line({"write": "sendall", "read": "recv_into"}.get(name, name), frame)
        else:
            super()._called(frame, event, called)

    def _on_the_line(self, name: str, frame: Any) -> None:
        if name == "connect":
            self._point("connect")
        elif name == "do_handshake":
            self._point("TLS")
        elif name == "sendall":
            self._said = _in_a_word(frame.f_locals)
            self._point(f"send {self._said}")
        elif name == "recv_into":
            self._point(f"await the answer to {self._said}")


class OnTheLine(Stages):
    """Does `reached` once, at the first point from there on at which no transaction is open."""

    def _is_it(self, name: str) -> bool:
        if len(self.names) < self.kill_at or name.endswith(("commit", "itself")):
            return False
        self.on = False
        return True


def _in_a_word(known: dict[str, Any]) -> str:
    said = bytes(known.get("data") or known.get("s") or b"")
    if said.startswith(b".\r\n"):
        return "the dot"
    first = said[:10].split(b"\r")[0].split(b" ")[0].decode("ascii", "replace").upper()
    return first if first in WORDS else "the text"


def silent() -> None:
    """Nothing is watched any more in this process."""
    sys.setprofile(None)
