"""Finds the servers of an address. Nobody is asked but the domain name system."""

from dataclasses import dataclass

from groundwork.adapters import domain_names
from groundwork.adapters.domain_names import NoAnswer, Target
from groundwork.mail.servers.server import STARTTLS, TLS, Server
from groundwork.mail.servers.table import Provider, by_domain, by_mx
from groundwork.people.addresses import what_is_wrong
from groundwork.steps.errors import Mistake

SERVICES = {
    "imap": (("_imaps", TLS), ("_imap", STARTTLS)),
    "smtp": (("_submissions", TLS), ("_submission", STARTTLS)),
}
"""RFC 6186 and 8314: what a domain says of its servers, the one with TLS from the start first."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for an address. `how`: table, mx, srv, or nothing.

    `elsewhere`: hosts that the domain names outside of itself; they are taken once the seeker says
    that they are their provider's. `why`: where nothing was found, a sentence."""

    address: str
    how: str
    provider: Provider | None = None
    imap: Server | None = None
    smtp: Server | None = None
    elsewhere: tuple[str, ...] = ()
    why: str = ""

    @property
    def ways(self) -> tuple[str, ...]:
        """How Groundwork can sign in there; by password where no provider says otherwise."""
        return self.provider.ways if self.provider else ("password",)

    @property
    def user(self) -> str:
        """The name that most likely signs in."""
        return self.provider.user(self.address) if self.provider else self.address


def find(address: str, chosen: Provider | None = None) -> Found:
    """The servers of an address: the table, then MX, then SRV, else nothing.

    `chosen`: the provider, where the seeker says it. Raises Mistake where it can be no address."""
    whole, domain = _read(address)
    if chosen:
        return _with(whole, "chosen", chosen)
    if known := by_domain(domain):
        return _with(whole, "table", known)
    try:
        return _by_mx(whole, domain) or _by_srv(whole, domain)
    except NoAnswer:
        return Found(
            whole,
            "nothing",
            why="Nothing could be looked up: there is no answer from the network just now.",
        )


def by_hand(address: str) -> Found:
    """An address whose servers the seeker sets: nothing is looked up. Raises Mistake."""
    return Found(_read(address)[0], "by_hand")


def _read(address: str) -> tuple[str, str]:
    """The address, and its domain as it is asked for."""
    whole = address.strip()
    if wrong := what_is_wrong("email", whole):
        raise Mistake(wrong)
    name, _, domain = whole.rpartition("@")
    return f"{name}@{domain.lower()}", _as_asked(domain)


def _as_asked(domain: str) -> str:
    """A domain as the domain name system writes it."""
    try:
        return domain.lower().encode("idna").decode("ascii")
    except UnicodeError:
        raise Mistake(f"“{domain[:60]}” can’t be a domain. Look at the part after the @.") from None


def _with(address: str, how: str, provider: Provider) -> Found:
    return Found(address, how, provider, provider.imap, provider.smtp)


def _by_mx(address: str, domain: str) -> Found | None:
    for host in domain_names.mail_hosts(domain):
        if provider := by_mx(host):
            return _with(address, "mx", provider)
    return None


def _by_srv(address: str, domain: str) -> Found:
    servers = {kind: _first(domain, kind) for kind in SERVICES}
    imap, smtp = servers["imap"], servers["smtp"]
    if imap is None or smtp is None:
        why = f"{domain} doesn’t say where its mail is kept."
        return Found(address, "nothing", None, imap, smtp, _outside(domain, imap, smtp), why)
    return Found(address, "srv", None, imap, smtp, _outside(domain, imap, smtp))


def _first(domain: str, kind: str) -> Server | None:
    for service, tls in SERVICES[kind]:
        targets: list[Target] = domain_names.service_targets(f"{service}._tcp.{domain}")
        if targets:
            return Server(targets[0].host, targets[0].port, tls)
    return None


def _outside(domain: str, *servers: Server | None) -> tuple[str, ...]:
    hosts = dict.fromkeys(each.host for each in servers if each)
    return tuple(h for h in hosts if h != domain and not h.endswith(f".{domain}"))
