"""A mailbox on the real Dovecot, straight or with something in between."""

import pytest

from groundwork.accounts.models import Account
from tests.mail.reading.book import Book, book_of
from tests.mail.servers.between import Between
from tests.mail.servers.dovecot import Dovecot


@pytest.fixture
def book(seeker: Account, dovecot: Dovecot) -> Book:
    return book_of(seeker, dovecot, dovecot.user, dovecot.password)


@pytest.fixture
def seen(seeker: Account, dovecot: Dovecot, between: Between) -> Book:
    """The same, with what passes noted in `between`."""
    return book_of(seeker, between, dovecot.user, dovecot.password)
