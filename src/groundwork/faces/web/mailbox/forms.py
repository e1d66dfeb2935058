"""What the forms of the mail account mean, or what is to be put right in them."""

from collections.abc import Mapping

from groundwork.mail.connecting import Place
from groundwork.mail.servers import Found, Server, find, named, read
from groundwork.mail.signing_in import NAMES, PASSWORD
from groundwork.people.addresses import what_is_wrong
from groundwork.steps.errors import Mistake

FIELDS = (
    "address", "user", "imap", "imap_port", "imap_tls", "smtp", "smtp_port", "smtp_tls",
    "client_id", "provider", "way",
)  # fmt: skip
LONGEST = {"address": 320, "user": 320, "client_id": 200}
Given = Mapping[str, str]


class Unclear(Exception):
    """Something is to be put right: a sentence for each field."""

    def __init__(self, **errors: str) -> None:
        super().__init__(*errors.values())
        self.errors = errors


def found(given: Given) -> Found | None:
    """What is found for the address that was typed; None where none was. Raises Unclear."""
    address = _line(given, "address")
    if not address:
        return None
    try:
        return find(address, named(_line(given, "provider")))
    except Mistake as mistake:
        raise Unclear(address=str(mistake)) from None


def place(given: Given) -> Place:
    """The mail account as the form has it. Raises Unclear."""
    errors = {
        name: f"That is longer than fits here: {most} characters are the most."
        for name, most in LONGEST.items()
        if len(_line(given, name)) > most
    }
    address = _line(given, "address")
    if wrong := what_is_wrong("email", address):
        errors["address"] = wrong
    servers = {kind: _server(given, kind, errors) for kind in ("imap", "smtp")}
    if given.get("outside") and not given.get("mine"):
        errors["mine"] = "Tick this where the servers are your provider’s, or set others by hand."
    if errors:
        raise Unclear(**errors)
    way = given.get("way", PASSWORD)
    return Place(
        address,
        _line(given, "user") or address,
        servers["imap"],
        servers["smtp"],
        way if way in NAMES else PASSWORD,
        _line(given, "client_id"),
    )


def typed(given: Given) -> dict[str, str]:
    """The fields as they were typed; never a password."""
    return {name: _line(given, name) for name in FIELDS}


def of_place(place: Place, provider: str) -> dict[str, str]:
    """The fields of an account."""
    return (
        {"address": place.address, "user": place.user, "client_id": place.client_id}
        | {"provider": provider, "way": place.way}
        | server_fields(place.imap, place.smtp)
    )


def server_fields(imap: Server | None, smtp: Server | None) -> dict[str, str]:
    """The fields of both servers; those not known are empty."""
    fields = {}
    for kind, server in (("imap", imap), ("smtp", smtp)):
        fields[kind] = server.host if server else ""
        fields[f"{kind}_port"] = str(server.port) if server else ""
        fields[f"{kind}_tls"] = server.tls if server else ""
    return fields


def _server(given: Given, kind: str, errors: dict[str, str]) -> Server:
    host, port = _line(given, kind), _line(given, f"{kind}_port")
    try:
        return read(kind, f"{host}:{port}", _line(given, f"{kind}_tls"))
    except Mistake as mistake:
        errors[kind] = str(mistake)
        return Server("", 0, "")


def _line(given: Given, name: str) -> str:
    return " ".join(given.get(name, "").replace("\0", " ").split())
