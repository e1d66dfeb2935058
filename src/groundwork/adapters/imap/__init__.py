"""Reads a mailbox over IMAP, and can file one copy into Sent. There is nothing here that deletes,
moves or flags: folders are opened with EXAMINE, mails are looked at with BODY.PEEK."""

from groundwork.adapters.imap.box import Box, Head
from groundwork.adapters.imap.errors import OddAnswer, SignInRefused, Unreachable
from groundwork.adapters.imap.folders import (
    ALL,
    ARCHIVE,
    DRAFTS,
    INBOX,
    JUNK,
    OTHER,
    SENT,
    Listed,
    Status,
)
from groundwork.adapters.imap.opening import opened

__all__ = [
    "ALL",
    "ARCHIVE",
    "DRAFTS",
    "INBOX",
    "JUNK",
    "OTHER",
    "SENT",
    "Box",
    "Head",
    "Listed",
    "OddAnswer",
    "SignInRefused",
    "Status",
    "Unreachable",
    "opened",
]
