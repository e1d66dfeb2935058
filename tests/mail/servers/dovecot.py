"""A Dovecot of our own: started in a temporary folder, with mailboxes made as a test asks."""

import ctypes
import imaplib
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from . import lmtp
from .certificates import HOST, Certificates
from .dovecot_settings import settings

PROGRAM = "/usr/sbin/dovecot"
PATIENCE = 20
"""Seconds in which a busy machine has started it."""
PASSWORD = "open-sesame-7"
USERS = ("priya@home.example", "mara@work.example", "tom@work.example")
_DIE_WITH_PARENT = 1


@dataclass(frozen=True)
class Dovecot:
    """`port`: TLS from the first byte; `starttls_port`: in the clear, or TLS after STARTTLS.

    Every user of USERS has the password PASSWORD; `add_user` makes more at any time."""

    folder: Path
    certificates: Certificates
    port: int
    starttls_port: int
    lmtp_port: int
    process: "subprocess.Popen[bytes]"
    host: str = HOST
    user: str = USERS[0]
    password: str = PASSWORD

    @property
    def ca_file(self) -> Path:
        return self.certificates.ca_file

    def add_user(self, user: str, password: str = PASSWORD) -> str:
        """A new mailbox, empty but for its folders Sent, Junk and Drafts; returns `user`."""
        _write_user(self.folder, user, password)
        return user

    def deliver(self, raw: bytes, user: str = "", folder: str = "INBOX") -> None:
        """A mail arrives now. Raises lmtp.NobodyThere where no such user is."""
        lmtp.deliver(self.lmtp_port, raw, user or self.user, folder)

    def put(self, raw: bytes, user: str = "", folder: str = "INBOX", at: datetime | None = None):
        """A mail lies there as if it had come `at` (INTERNALDATE); no header is added."""
        when = imaplib.Time2Internaldate((at or datetime.now(UTC)).timestamp())
        with self.open(user) as box:
            box.append(f'"{folder}"', "", when, raw)

    def put_many(self, mails: Iterator[tuple[bytes, datetime]], user: str = "") -> None:
        """Thousands of mails into INBOX, quickly: (raw, when it came) each."""
        with self.open(user) as box:
            box.select("INBOX")
        new = self.folder / "mail" / (user or self.user) / "new"
        owner = new.stat()
        for number, (raw, at) in enumerate(mails):
            file = new / f"{int(at.timestamp())}.M{number}P1.tests"
            file.write_bytes(raw)
            os.chown(file, owner.st_uid, owner.st_gid)
            os.utime(file, (at.timestamp(), at.timestamp()))

    def raws(self, user: str = "", folder: str = "INBOX") -> list[bytes]:
        """The mails of a folder as they lie there, in the order they came."""
        with self.open(user) as box:
            answer, [count] = box.select(f'"{folder}"', readonly=True)
            if answer != "OK" or not int(count or b"0"):
                return []
            _, parts = box.fetch("1:*", "(BODY.PEEK[])")
            return [part[1] for part in parts if isinstance(part, tuple)]

    def flags(self, user: str = "", folder: str = "INBOX") -> list[tuple[bytes, ...]]:
        """The flags of each mail of a folder."""
        with self.open(user) as box:
            _, [count] = box.select(f'"{folder}"', readonly=True)
            parts = box.fetch("1:*", "(FLAGS)")[1] if int(count or b"0") else []
            return [imaplib.ParseFlags(part) for part in parts if isinstance(part, bytes)]

    def create(self, folder: str, user: str = "") -> None:
        """A new folder. "Archive" and "All Mail" get their special use."""
        with self.open(user) as box:
            box.create(f'"{folder}"')

    def remake(self, folder: str, user: str = "") -> None:
        """The folder is deleted and made again, empty: another UIDVALIDITY."""
        with self.open(user) as box:
            box.delete(f'"{folder}"')
            box.create(f'"{folder}"')

    def move(self, source: str, target: str, user: str = "") -> None:
        """All mails of a folder go to another, as a rule on the server does it."""
        with self.open(user) as box:
            box.select(f'"{source}"')
            box._simple_command("MOVE", "1:*", f'"{target}"')

    def lists(self, user: str = "", password: str = PASSWORD) -> list[bytes]:
        """What LIST answers."""
        with self.open(user, password) as box:
            return [line for line in box.list()[1] if isinstance(line, bytes)]

    @contextmanager
    def open(self, user: str = "", password: str = PASSWORD) -> Iterator[imaplib.IMAP4]:
        """A signed-in connection for what no other method does."""
        trusting = ssl.create_default_context(cafile=str(self.ca_file))
        box = imaplib.IMAP4_SSL(self.host, self.port, ssl_context=trusting, timeout=PATIENCE)
        try:
            box.login(user or self.user, password)
            yield box
        finally:
            box.logout()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)


def start(certificates: Certificates) -> Dovecot:
    """Starts Dovecot on free ports; returns when it answers. Fails where it isn't installed."""
    if not Path(PROGRAM).exists():
        raise RuntimeError("Install Dovecot (Debian: apt install dovecot-imapd dovecot-lmtpd).")
    folder = Path(tempfile.mkdtemp(prefix="groundwork-dovecot-"))
    owner = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
    _furnish(folder, owner)
    ports = _free_ports(3)
    (folder / "dovecot.conf").write_text(settings(folder, certificates, owner, ports))
    process = subprocess.Popen(
        [PROGRAM, "-c", folder / "dovecot.conf", "-F"],
        stdout=subprocess.DEVNULL,
        stderr=(folder / "start.log").open("wb"),
        preexec_fn=_end_with_parent,
    )
    _await_greeting(process, ports[1], folder)
    return Dovecot(folder, certificates, *ports, process)


def _furnish(folder: Path, owner: pwd.struct_passwd) -> None:
    folder.chmod(0o755)
    (folder / "mail").mkdir()
    if os.getuid() == 0:
        os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    (folder / "users").mkdir()
    for user in USERS:
        _write_user(folder, user, PASSWORD)


def _write_user(folder: Path, user: str, password: str) -> None:
    """A file for each user: one file for all is looked at once a second only."""
    (folder / "users" / user).write_text(f"{user}:{{PLAIN}}{password}::::::\n")


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server((HOST, 0)) for _ in range(count)]
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


def _await_greeting(process: "subprocess.Popen[bytes]", port: int, folder: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with socket.create_connection((HOST, port), PATIENCE) as door:
                if door.recv(4) == b"* OK":
                    return
        except ConnectionError:
            pass
        try:
            process.wait(0.01)
        except subprocess.TimeoutExpired:
            continue
        break
    process.kill()
    logs = [file.read_text() for file in (folder / "start.log", folder / "log") if file.exists()]
    raise RuntimeError("Dovecot did not start:\n" + "\n".join(logs))


def _end_with_parent() -> None:
    """A test run that is killed leaves no server behind."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
