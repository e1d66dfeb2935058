"""Stands between an IMAP client and Dovecot: notes the commands, and cuts or changes what passes."""

import contextlib
import re
import select
import socket
import ssl
import threading
from collections.abc import Callable

from .certificates import HOST
from .dovecot import Dovecot

PATIENCE = 20
_TAGGED = re.compile(rb"^(?P<tag>[A-Za-z0-9.]+) (?P<command>[A-Za-z][^\r\n]*)\r\n", re.MULTILINE)
Change = Callable[[bytes], bytes]


class Between:
    """`port`: with TLS from the first byte. `commands`: each line a client began a command with,
    without its tag, over all connections. `change`: what is done to each piece that Dovecot
    answers. `cut_when`: the connection is dropped in the middle of an answer that holds this."""

    def __init__(self, dovecot: Dovecot, server_tls: ssl.SSLContext | None = None) -> None:
        self.host = HOST
        self.commands: list[str] = []
        self.connections = 0
        self.answered = 0
        """Bytes that Dovecot sent."""
        self.change: Change | None = None
        self.cut_when: bytes | None = None
        self._dovecot = dovecot
        self._tls = server_tls or dovecot.certificates.for_a_server()
        self._door = socket.create_server((HOST, 0))
        self.port: int = self._door.getsockname()[1]
        self._open: list[socket.socket] = []
        threading.Thread(target=self._welcome, name="between", daemon=True).start()

    def hang_up(self, last_words: bytes = b"") -> None:
        """Every open connection ends now; `last_words` go to the clients first."""
        for end in self._open:
            if last_words and isinstance(end, ssl.SSLSocket):
                end.sendall(last_words)
            _shut(end)
        self._open.clear()

    def stop(self) -> None:
        _shut(self._door)
        self._door.close()
        self.hang_up()

    def _welcome(self) -> None:
        while True:
            try:
                raw, _ = self._door.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(raw,), name="between", daemon=True).start()

    def _serve(self, raw: socket.socket) -> None:
        try:
            client = self._tls.wrap_socket(raw, server_side=True)
        except OSError:
            raw.close()
            return
        server = socket.create_connection((HOST, self._dovecot.starttls_port), PATIENCE)
        self._open += [client, server]
        with contextlib.suppress(OSError):
            while self._pass(client, server):
                pass
        _shut(client)
        _shut(server)

    def _pass(self, client: ssl.SSLSocket, server: socket.socket) -> bool:
        ready = [client] if client.pending() else select.select([client, server], [], [])[0]
        for end in ready:
            piece = end.recv(65536)
            if not piece:
                return False
            if end is client:
                self.commands += [m["command"].decode("latin-1") for m in _TAGGED.finditer(piece)]
                server.sendall(piece)
            else:
                self._answer(client, piece)
        return True

    def _answer(self, client: ssl.SSLSocket, piece: bytes) -> None:
        self.answered += len(piece)
        if self.cut_when is not None and self.cut_when in piece:
            middle = piece.index(self.cut_when) + len(self.cut_when)
            self.cut_when = None
            client.sendall(piece[:middle])
            raise ConnectionAbortedError
        client.sendall(self.change(piece) if self.change else piece)


def _shut(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
