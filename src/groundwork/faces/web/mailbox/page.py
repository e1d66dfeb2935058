"""What the page of the mail account shows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from groundwork.accounts.models import Account
from groundwork.faces.web.mailbox import forms
from groundwork.mail.connection import Condition, Connection, connection_of
from groundwork.mail.permission import asked
from groundwork.mail.servers import Found, Provider, named, providers
from groundwork.mail.signing_in import NAMES, PASSWORD
from groundwork.method.days import zone

TLS = [("", "As the port has it"), ("tls", "TLS from the start"), ("starttls", "STARTTLS")]
_HOW = {
    "table": "Mail of {domain} is kept by {name}.",
    "mx": "{domain} has its mail kept by {name}.",
    "chosen": "As you chose: {name}.",
    "srv": "{domain} names these servers itself.",
}


def page(
    account: Account,
    found: Found | None = None,
    typed: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The account as it is connected, and what is being connected."""
    connection = connection_of(account)
    values = dict(typed) if typed else _values(account, connection, found)
    provider = found.provider if found else named(values["provider"])
    signs_in = bool(found or typed or (connection and connection.condition == Condition.PAUSED))
    return {
        "connection": connection,
        "facts": _facts(account, connection) if connection else [],
        "is_asked": asked(account) is not None,
        "signs_in": signs_in,
        "how": _how(found) if found else "",
        "found": found,
        "provider": provider,
        "ways": _ways(provider, values["way"]),
        "names": NAMES,
        "values": values,
        "errors": dict.fromkeys((*forms.FIELDS, "password", "mine", ""), "") | dict(errors or {}),
        "outside": list(found.elsewhere) if found else [],
        "by_hand": _by_hand(found, errors),
        "tls": TLS,
        "providers": sorted((each.key, each.name) for each in providers().values() if each.ways),
    }


def _values(account: Account, connection: Connection | None, found: Found | None) -> dict[str, str]:
    if found:
        key = found.provider.key if found.provider else ""
        kept = {
            "address": found.address,
            "user": found.user,
            "client_id": "",
            "provider": key,
            "way": "",
        }
        return kept | forms.server_fields(found.imap, found.smtp)
    if connection:
        key = connection.provider.key if connection.provider else ""
        kept = {"address": connection.address, "user": connection.user}
        kept |= {"client_id": "", "provider": key, "way": connection.way}
        return kept | forms.server_fields(connection.imap, connection.smtp)
    return dict.fromkeys(forms.FIELDS, "") | {"address": account.email}


def _ways(provider: Provider | None, way: str) -> tuple[str, ...]:
    if provider:
        return provider.ways
    return (way,) if way in NAMES else (PASSWORD,)


def _how(found: Found) -> str:
    name = found.provider.name if found.provider else ""
    words = _HOW.get(found.how, "")
    return words.format(domain=found.address.rpartition("@")[2], name=name)


def _by_hand(found: Found | None, errors: Mapping[str, str] | None) -> bool:
    """Whether the servers' fields are open from the start."""
    wrong = {"imap", "smtp", "user"} & set(errors or {})
    return bool(wrong) or (found is not None and found.how == "nothing")


def _facts(account: Account, connection: Connection) -> list[tuple[str, str]]:
    return [
        ("Signs in", f"{connection.signs_in}, as {connection.user}"),
        ("Reads at", str(connection.imap)),
        ("Sends at", str(connection.smtp)),
        (
            "Last looked",
            _spoken(account, connection.passed_at) if connection.passed_at else "not yet",
        ),
        ("Looks at mail since", _spoken(account, connection.since)),
        ("The secret lies", connection.secret_lies),
    ]


def _spoken(account: Account, at: datetime) -> str:
    here = at.astimezone(zone(account.zone))
    return f"{here:%A} {here.day} {here:%B %Y, %H:%M}"
