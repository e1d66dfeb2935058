"""A place to connect, a name server, and a provider that gives permission."""

from collections.abc import Iterator
from typing import Any

import dns.resolver
import pytest
from django.test import Client

from groundwork.accounts.models import Account
from groundwork.adapters import oauth
from groundwork.faces.web import launch
from groundwork.faces.web import seeker as before_pages
from groundwork.mail import permission, signing_in
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
    for question in permission._asked.values():
        question.consent.close()
    permission._asked.clear()


@pytest.fixture
def web(seeker: Account) -> Iterator[Any]:
    """A browser's place in front of the pages, that came in by a start address."""
    made = Client()
    made.get("/", {"open": launch.token()})
    yield made
    before_pages._kept_up.clear()


@pytest.fixture
def client() -> oauth.Client:
    return oauth.Client("client-7")
