"""Many mails, some at a time; one that can't be read doesn't hide the others."""

import logging
from collections.abc import Iterator, Sequence
from itertools import islice

from groundwork.adapters.imap import Box, Head, OddAnswer

log = logging.getLogger(__name__)

HEADS = 500
"""Mails whose headers are read at once."""
MOST, MOST_BYTES = 50, 2_000_000
"""Mails, and about how many bytes, that are handed over at once."""


def batches(uids: Sequence[int], end: int) -> Iterator[tuple[list[int], int]]:
    """The UIDs by HEADS, each batch with the UID that is reached after it; after the last, `end`."""
    left = iter(uids)
    batch = list(islice(left, HEADS))
    while batch:
        following = list(islice(left, HEADS))
        yield batch, batch[-1] if following else end
        batch = following


def groups(heads: Sequence[Head], last: int) -> Iterator[tuple[list[Head], int]]:
    """The mails by MOST and MOST_BYTES, each group with the UID that is reached after it."""
    group: list[Head] = []
    size = 0
    for head in heads:
        if group and (len(group) == MOST or size + head.size > MOST_BYTES):
            yield group, group[-1].uid
            group, size = [], 0
        group.append(head)
        size += head.size
    if group:
        yield group, last


def heads_of(box: Box, uids: Sequence[int]) -> list[Head]:
    """The headers; where they can't be had, a mail without any."""
    try:
        return box.heads(uids)
    except OddAnswer as problem:
        if len(uids) == 1:
            log.warning("The headers of mail %s can't be read: %s", uids[0], problem)
            return [Head(uids[0], None, 0, b"")]
        middle = len(uids) // 2
        return heads_of(box, uids[:middle]) + heads_of(box, uids[middle:])


def raws_of(box: Box, heads: Sequence[Head]) -> dict[int, bytes]:
    """The mails; where one can't be had, nothing but its name."""
    try:
        return box.raws(heads)
    except OddAnswer as problem:
        if len(heads) == 1:
            log.warning("The text of mail %s can't be read: %s", heads[0].uid, problem)
            return {heads[0].uid: b""}
        middle = len(heads) // 2
        return raws_of(box, heads[:middle]) | raws_of(box, heads[middle:])
