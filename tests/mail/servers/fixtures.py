"""The servers as fixtures: started once a run, and as good as new for each test."""

import itertools
import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from . import certificates as making
from . import dovecot as dovecots
from .between import Between
from .certificates import Certificates
from .dovecot import Dovecot
from .smtp import Smtp

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def certificates() -> Iterator[Certificates]:
    """The certificates of this run, which every client in it trusts (SSL_CERT_FILE)."""
    with tempfile.TemporaryDirectory(prefix="groundwork-certificates-") as folder:
        made = making.make(Path(folder))
        before = os.environ.get("SSL_CERT_FILE")
        os.environ["SSL_CERT_FILE"] = str(made.ca_file)
        yield made
        if before is None:
            del os.environ["SSL_CERT_FILE"]
        else:
            os.environ["SSL_CERT_FILE"] = before


@pytest.fixture(scope="session")
def dovecot_server(certificates: Certificates) -> Iterator[Dovecot]:
    """One Dovecot for all tests of a process: mail of earlier tests lies in it."""
    running = dovecots.start(certificates)
    yield running
    running.stop()


@pytest.fixture
def dovecot(dovecot_server: Dovecot) -> Dovecot:
    """Dovecot with a mailbox of this test's own: `dovecot.user` is new and has no mail."""
    user = dovecot_server.add_user(f"seeker{next(_numbers)}@home.example")
    return replace(dovecot_server, user=user)


@pytest.fixture(scope="session")
def smtp_server(certificates: Certificates) -> Iterator[Smtp]:
    running = Smtp(certificates)
    yield running
    running.stop()


@pytest.fixture
def smtp(smtp_server: Smtp) -> Smtp:
    """The server that takes mail, with nothing accepted yet and nothing going wrong."""
    smtp_server.reset()
    return smtp_server


@pytest.fixture
def between(dovecot: Dovecot) -> Iterator[Between]:
    """Stands before Dovecot: connect to `between.port` with TLS instead."""
    standing = Between(dovecot)
    yield standing
    standing.stop()
