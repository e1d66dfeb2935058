"""One signed-in connection to a mailbox."""

import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from imapclient import IMAPClient, imap_utf7
from imapclient.exceptions import IMAPClientError

from groundwork.adapters.imap import folders, parts
from groundwork.adapters.imap.errors import told
from groundwork.adapters.imap.folders import Listed, Status

HEADERS = (
    "Message-ID X-Microsoft-Original-Message-ID In-Reply-To References Date From Sender Reply-To "
    "To Cc Delivered-To Subject Content-Type Auto-Submitted X-Failed-Recipients"
)
"""Of each new mail these are read; by them it is decided whether the rest is."""

WHOLE = 1_000_000
"""Bytes of a mail that is read as it is; of a larger one only what can be read is."""

_HEAD = ("RFC822.SIZE", "INTERNALDATE", f"BODY.PEEK[HEADER.FIELDS ({HEADERS})]")
_LISTENS = 1.0
"""Seconds after which a waiting connection looks whether it is to end."""


@dataclass(frozen=True, slots=True)
class Head:
    """A mail before its text is read. `at`: when the server took it, where that can be read;
    `size`: bytes; `headers`: HEADERS as they came."""

    uid: int
    at: datetime | None
    size: int
    headers: bytes


class Box:
    """Every method raises Unreachable where the connection ended, OddAnswer where the server
    answers something else than it was asked."""

    def __init__(self, client: IMAPClient, host: str) -> None:
        self._client, self._host = client, host

    def can(self, what: str) -> bool:
        """Whether the server says that it has this extension."""
        with told(self._host):
            return bool(self._client.has_capability(what))

    def folders(self) -> list[Listed]:
        """Every folder that can be opened. One command."""
        marked = self.can("SPECIAL-USE") and self.can("LIST-EXTENDED")
        lists, _ = self._list('"*"', *(["RETURN", "(SPECIAL-USE)"] if marked else []))
        with told(self._host):
            return folders.listed(lists)

    def status(self, names: Sequence[str]) -> dict[str, Status]:
        """Where these folders stand; one that is gone is left out. One command where the server
        has LIST-STATUS, else one each."""
        items = ["UIDVALIDITY", "UIDNEXT"] + (["HIGHESTMODSEQ"] if self.can("CONDSTORE") else [])
        if self.can("LIST-STATUS") and not any(set(name) & set("*%") for name in names):
            patterns = " ".join(_quoted(name) for name in names)
            _, answer = self._list(f"({patterns})", "RETURN", f"(STATUS ({' '.join(items)}))")
            with told(self._host):
                return folders.statuses(answer)
        found = {}
        for name in names:
            with told(self._host):
                try:
                    found[name] = folders.status(self._client.folder_status(name, items))
                except IMAPClientError as gone:
                    if isinstance(gone, IMAPClient.AbortError):
                        raise
        return found

    def examine(self, name: str) -> Status:
        """Opens a folder for reading alone; the methods below are about it."""
        with told(self._host):
            return folders.status(self._client.select_folder(name, readonly=True))

    def after(self, uid: int) -> list[int]:
        """The mails with a greater UID, in order. (n:* always has the last one in it.)"""
        return [found for found in self._search(["UID", f"{uid + 1}:*"]) if found > uid]

    def since(self, day: date) -> list[int]:
        """The mails that came or were written on that day or later."""
        return self._search(["OR", "SINCE", day, "SENTSINCE", day])

    def with_header(self, name: str, value: str) -> list[int]:
        """The mails whose header of that name holds `value`."""
        return self._search(["HEADER", name, value])

    def written_to(self, address: str, day: date) -> list[int]:
        """The mails to `address` that came on that day or later."""
        return self._search(["TO", address, "SINCE", day])

    def heads(self, uids: Sequence[int]) -> list[Head]:
        """In the order of their UIDs; a mail that is gone meanwhile is left out. One command."""
        return [
            Head(uid, _moment(found), _size(found), _piece(found))
            for uid, found in sorted(self._fetch(uids, _HEAD).items())
        ]

    def raws(self, heads: Iterable[Head]) -> dict[int, bytes]:
        """Each mail as it came; of one above WHOLE its headers and what can be read of it, every
        attachment named but empty."""
        every = list(heads)
        small = [head.uid for head in every if head.size <= WHOLE]
        found = self._fetch(small, ["BODY.PEEK[]"])
        raws = {uid: _piece(items) for uid, items in found.items()}
        for head in every:
            if head.size > WHOLE:
                with told(self._host):
                    raws[head.uid] = parts.readable(self._fetch_one, head.uid)
        return raws

    def file(self, folder: str, raw: bytes) -> None:
        """Puts a copy of a sent mail there, marked as seen."""
        with told(self._host):
            self._client.append(folder, raw, flags=[b"\\Seen"])

    def wait(self, seconds: float, stop: threading.Event) -> bool:
        """Waits until something changes in the open folder (IDLE): True. False when the time is
        over or another thread sets `stop`, which is noticed within a second."""
        end = time.monotonic() + seconds
        with told(self._host):
            self._client.idle()
            said: list[object] = []
            while not said and not stop.is_set() and time.monotonic() < end:
                said = _news(self._client.idle_check(timeout=_LISTENS))
            _, more = self._client.idle_done()
            return bool(said or _news(more))

    def _list(self, *arguments: str) -> tuple[list[object], list[object]]:
        """IMAPClient's own LIST takes no RETURN. Gives the LIST and the STATUS lines."""
        with told(self._host):
            imap = self._client._imap
            typ, said = imap._simple_command("LIST", '""', *arguments)
            self._client._checkok("LIST", typ, said)
            lists = imap._untagged_response(typ, said, "LIST")[1]
            return lists, imap._untagged_response(typ, said, "STATUS")[1]

    def _search(self, criteria: list[object]) -> list[int]:
        wide = any(isinstance(each, str) and not each.isascii() for each in criteria)
        with told(self._host):
            return sorted(self._client.search(criteria, "UTF-8" if wide else None))

    def _fetch(self, uids: Sequence[int], what: Sequence[str]) -> dict[int, dict[bytes, object]]:
        with told(self._host):
            return dict(self._client.fetch(list(uids), list(what)))

    def _fetch_one(self, uid: int, what: Sequence[str]) -> dict[bytes, object]:
        return dict(self._client.fetch([uid], list(what)).get(uid, {}))


def _moment(found: dict[bytes, object]) -> datetime | None:
    at = found.get(b"INTERNALDATE")
    return at if isinstance(at, datetime) and at.tzinfo else None


def _size(found: dict[bytes, object]) -> int:
    size = found.get(b"RFC822.SIZE")
    return size if isinstance(size, int) else 0


def _piece(found: dict[bytes, object]) -> bytes:
    """The one BODY[…] of an answer: servers name it back in their own spelling."""
    return next(
        (v for k, v in found.items() if k.startswith(b"BODY[") and isinstance(v, bytes)), b""
    )


def _quoted(name: str) -> str:
    text: str = imap_utf7.encode(name).decode("ascii")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _news(said: Iterable[tuple[object, ...]]) -> list[object]:
    """What tells of another mail; a server that says goodbye has ended the connection."""
    said = list(said)
    if any(line and line[0] == b"BYE" for line in said):
        raise ConnectionAbortedError("BYE")
    return [line for line in said if b"EXISTS" in line or b"RECENT" in line]
