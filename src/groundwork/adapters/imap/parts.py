"""What can be read of a large mail, without its attachments: the same mail, with empty parts."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.parser import BytesHeaderParser

from imapclient.response_types import BodyData

TEXT_MOST = 400_000
"""Bytes that are read of one text; of all texts of a mail together twice as many."""
INSIDE_MOST = 64_000
"""Bytes that are read of a mail inside of a mail: its headers and its beginning."""

Fetch = Callable[[int, Sequence[str]], dict[bytes, object]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part without parts. `take`: how many bytes of it are read."""

    number: str
    take: int


@dataclass(frozen=True, slots=True)
class Branch:
    """A multipart. `number`: "" at the top."""

    number: str
    boundary: bytes
    children: "tuple[Leaf | Branch, ...]"


def readable(fetch: Fetch, uid: int) -> bytes:
    """Headers and texts of one mail as one value that can be parsed like any mail."""
    header = _only(fetch(uid, ["BODY.PEEK[HEADER]"]))
    try:
        found = fetch(uid, ["BODYSTRUCTURE"]).get(b"BODYSTRUCTURE")
        tree = _tree(found, "") if isinstance(found, BodyData) else None
    except (ValueError, LookupError, TypeError):
        tree = None
    if not isinstance(tree, Branch):
        return header + _only(fetch(uid, [f"BODY.PEEK[TEXT]<0.{TEXT_MOST}>"]))
    fetched: dict[str, tuple[bytes, bytes]] = {}
    left = 2 * TEXT_MOST
    for part in _all(tree):
        take = min(part.take, left) if isinstance(part, Leaf) else 0
        head, text = _part(fetch, uid, part.number, take)
        fetched[part.number] = head, text
        left -= len(text)
    return header + _written(tree, fetched, header)


def _tree(body: BodyData, number: str) -> Leaf | Branch:
    if not body.is_multipart:
        return Leaf(number or "1", _wanted(body))
    inside = tuple(
        _tree(child, f"{number}.{at}" if number else str(at)) for at, child in enumerate(body[0], 1)
    )
    return Branch(
        number, _parameters(body[2] if len(body) > 2 else None).get(b"boundary", b""), inside
    )


def _wanted(body: BodyData) -> int:
    kind, subtype = bytes(body[0]).lower(), bytes(body[1]).lower()
    size = int(body[6] or 0)
    if kind == b"message":
        return min(size, INSIDE_MOST)
    if kind == b"text" and (subtype == b"calendar" or not _is_attached(body)):
        return min(size, TEXT_MOST)
    return 0


def _is_attached(body: BodyData) -> bool:
    said = body[9] if len(body) > 9 else None
    return isinstance(said, tuple) and bytes(said[0]).lower() == b"attachment"


def _parameters(said: object) -> dict[bytes, bytes]:
    if not isinstance(said, tuple):
        return {}
    return {bytes(k).lower(): bytes(v) for k, v in zip(said[::2], said[1::2], strict=False)}


def _all(branch: Branch) -> Iterator[Leaf | Branch]:
    for child in branch.children:
        yield child
        if isinstance(child, Branch):
            yield from _all(child)


def _part(fetch: Fetch, uid: int, number: str, take: int) -> tuple[bytes, bytes]:
    head = _only(fetch(uid, [f"BODY.PEEK[{number}.MIME]"]))
    return head, _only(fetch(uid, [f"BODY.PEEK[{number}]<0.{take}>"])) if take else b""


def _written(branch: Branch, fetched: dict[str, tuple[bytes, bytes]], head: bytes) -> bytes:
    boundary = branch.boundary or _boundary(head)
    pieces = []
    for child in branch.children:
        its_head, text = fetched[child.number]
        inside = _written(child, fetched, its_head) if isinstance(child, Branch) else text
        pieces.append(b"\r\n--" + boundary + b"\r\n" + _ended(its_head) + inside)
    return b"".join(pieces) + b"\r\n--" + boundary + b"--\r\n"


def _boundary(head: bytes) -> bytes:
    said = BytesHeaderParser().parsebytes(head).get_boundary()
    return (said or "groundwork").encode("latin-1", "replace")


def _ended(head: bytes) -> bytes:
    return re.sub(rb"[\r\n]*\Z", b"\r\n\r\n", head, count=1) if head.strip() else b"\r\n"


def _only(found: dict[bytes, object]) -> bytes:
    return next(
        (v for k, v in found.items() if k.startswith(b"BODY[") and isinstance(v, bytes)), b""
    )
