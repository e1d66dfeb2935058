"""The fold: who the person is, and how they can be reached."""

from typing import Any

from groundwork.method.events import Event
from groundwork.method.fold.closing import end
from groundwork.method.history import (
    History,
)
from groundwork.method.words import Tie, Why, word

REACHOUTS_ONLY = frozenset({"no", "reach_outs"})


def person_added(history: History, event: Event) -> None:
    data = event.data
    if not history.introduced_at:
        history.tie = word(Tie, data.get("tie", "none"), Tie.NONE)
    emails = data.get("emails")
    for email in emails if isinstance(emails, (list, tuple)) else ():
        _add(history.emails, email)
    for phone in _phones(data.get("phone")):
        _add(history.phones, phone)
    history.has_post |= bool(data.get("post"))
    history.has_network |= bool(data.get("network"))


def _phones(given: Any) -> list[str]:
    """Numbers as a list, one as text, or only that there is one."""
    if isinstance(given, (list, tuple)):
        return [each for each in given if isinstance(each, str)]
    if isinstance(given, str):
        return [given]
    return ["phone"] if given else []


def _add(addresses: list[str], address: Any) -> None:
    if isinstance(address, str) and address and address not in addresses:
        addresses.append(address)


def address_added(history: History, event: Event) -> None:
    channel, address = event.word("channel"), event.word("address")
    if channel == "email":
        _add(history.emails, address)
    elif channel in ("phone", "call"):
        _add(history.phones, address or "phone")
    elif channel in ("post", "letter"):
        history.has_post = True
    elif channel == "network":
        history.has_network = True


def do_not_contact(history: History, event: Event) -> None:
    end(history, event, Why.GIVEN_UP)
    if event.word("how") in REACHOUTS_ONLY:
        history.said_no = True
    else:
        history.stopped = True
