"""What the domain name system says of a domain's mail. dnspython is loaded only when it is asked."""

from typing import Any, NamedTuple

PATIENCE = 3.0
"""Seconds that one question may take."""


class NoAnswer(Exception):
    """The name servers can't be asked just now."""


class Target(NamedTuple):
    """A host and a port that a domain names for a service."""

    host: str
    port: int


def mail_hosts(domain: str) -> list[str]:
    """The hosts that take mail for a domain (MX), the first choice first; none where it names none.

    Raises NoAnswer."""
    hosts = sorted((each.preference, _name(each.exchange)) for each in _ask(domain, "MX"))
    return [host for _, host in hosts if host]


def service_targets(name: str) -> list[Target]:
    """Where a service of a domain is (SRV), as "_imaps._tcp.domain": by priority, then weight.

    A target of "." means that there is none. Raises NoAnswer."""
    found = sorted(
        (each.priority, -each.weight, _name(each.target), each.port) for each in _ask(name, "SRV")
    )
    return [Target(host, port) for _, _, host, port in found if host]


def _ask(name: str, kind: str) -> list[Any]:
    import dns.exception
    import dns.resolver

    try:
        return list(dns.resolver.resolve(name, kind, lifetime=PATIENCE, search=False))
    except (
        dns.resolver.NXDOMAIN,
        dns.resolver.NoAnswer,
        dns.name.NameTooLong,
        dns.name.EmptyLabel,
    ):
        return []
    except (dns.exception.DNSException, OSError) as problem:
        raise NoAnswer from problem


def _name(found: Any) -> str:
    return str(found).rstrip(".").lower()
