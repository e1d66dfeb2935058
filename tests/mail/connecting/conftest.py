"""A place to connect, a name server, and a provider that gives leave."""

from collections.abc import Iterator

import dns.resolver
import pytest

from groundwork.adapters import oauth
from groundwork.mail import leave, signing_in
from groundwork.mail.connecting import Place
from groundwork.mail.servers import Server
from tests.mail.servers.dovecot import Dovecot
from tests.mail.servers.smtp import Smtp
from tests.mail.servers.tokens import token

from .authority import Authority
from .names import HOST, Names


@pytest.fixture
def place(dovecot: Dovecot, smtp: Smtp) -> Place:
    """The seeker's account on the servers of the tests."""
    return Place(
        dovecot.user,
        dovecot.user,
        Server(dovecot.host, dovecot.port, "tls"),
        Server(smtp.host, smtp.port, "tls"),
    )


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Iterator[Names]:
    """The name server that this process asks."""
    running = Names()
    asking = dns.resolver.Resolver(configure=False)
    asking.nameservers, asking.port = [HOST], running.port
    monkeypatch.setattr(dns.resolver, "default_resolver", asking)
    yield running
    running.stop()


@pytest.fixture
def authority(dovecot: Dovecot, smtp: Smtp, monkeypatch: pytest.MonkeyPatch) -> Iterator[Authority]:
    """Google, as far as this process knows; its tokens sign in at the servers of the tests."""
    made = iter(range(1, 1000))

    def make_token() -> str:
        fresh = token(dovecot.user, next(made))
        smtp.play(password=fresh)
        return fresh

    running = Authority(make_token)
    monkeypatch.setitem(signing_in.SERVICES, signing_in.GOOGLE, running.service)
    yield running
    running.stop()


@pytest.fixture(autouse=True)
def _nothing_in_memory() -> Iterator[None]:
    yield
    signing_in._access.clear()
    for question in leave._asked.values():
        question.consent.close()
    leave._asked.clear()


@pytest.fixture
def client() -> oauth.Client:
    return oauth.Client("client-7")
