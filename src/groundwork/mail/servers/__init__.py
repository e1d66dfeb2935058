"""Where the mail of an address lies: a table of providers, then what its domain says, then by hand."""

from groundwork.mail.servers.finding import Found, find
from groundwork.mail.servers.providers import Provider, keeping, named, providers
from groundwork.mail.servers.server import Server, read

__all__ = ["Found", "Provider", "Server", "find", "keeping", "named", "providers", "read"]
