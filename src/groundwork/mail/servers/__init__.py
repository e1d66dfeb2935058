"""Where the mail of an address lies: a table of providers, then what its domain says, then by hand."""

from groundwork.mail.servers.finding import Found, by_hand, find
from groundwork.mail.servers.server import Server, read
from groundwork.mail.servers.table import Provider, keeping, named, providers

__all__ = [
    "Found",
    "Provider",
    "Server",
    "by_hand",
    "find",
    "keeping",
    "named",
    "providers",
    "read",
]
