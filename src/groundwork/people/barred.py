"""Addresses that must never be written to again, known by a keyed hash alone."""

import hashlib
import hmac
from collections.abc import Iterable
from typing import Any, Final

from groundwork.accounts.models import Account
from groundwork.people.folding import fold_address
from groundwork.people.models import DoNotContact

EVERYTHING: Final[dict[str, Any]] = {"how": "everything", "by_hand": True}
"""What is recorded about somebody who is reached at such an address."""


def bar(account: Account, addresses: Iterable[tuple[str, str]]) -> None:
    """Keeps the hash of each (channel, value): all that stays of somebody who was erased."""
    DoNotContact.objects.bulk_create(
        [DoNotContact(account=account, hash=each) for each in _hashes(account, addresses)],
        ignore_conflicts=True,
    )


def barred(account: Account, addresses: Iterable[tuple[str, str]]) -> bool:
    """Whether one of the addresses was kept so."""
    hashes = list(_hashes(account, addresses))
    return bool(hashes) and (DoNotContact.objects.filter(account=account, hash__in=hashes).exists())


def _hashes(account: Account, addresses: Iterable[tuple[str, str]]) -> set[str]:
    key = account.do_not_contact_key.encode()
    return {
        hmac.new(key, f"{channel}\0{folded}".encode(), hashlib.sha256).hexdigest()
        for channel, value in addresses
        if (folded := fold_address(channel, value))
    }
