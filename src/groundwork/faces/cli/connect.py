"""Connects the seeker's mail account."""

import sys
import webbrowser
from getpass import getpass
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.mail import told
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.mail import permission
from groundwork.mail.connecting import Place
from groundwork.mail.connecting import connect as connect_account
from groundwork.mail.servers import (
    Found,
    Provider,
    Server,
    by_hand,
    find,
    named,
    providers,
    read,
)
from groundwork.mail.signing_in import NAMES, PASSWORD
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.errors import Mistake

TO_SAY_YES = 300
"""Seconds in which the seeker answers on their provider's page."""
LONGEST_SECRET = 10_000

SERVER = "host, host:port or host:port:starttls"


def connect(
    address: Annotated[str, Parameter(help="The address you write from.")],
    /,
    *,
    password_from: Annotated[
        str,
        Parameter(
            help='A file with the password, or "-" for stdin. Asked for, if unsaid.',
            allow_leading_hyphen=True,
        ),
    ] = "",
    provider: Annotated[
        str, Parameter(help="Who keeps your mail, where you know it: microsoft365, workspace.")
    ] = "",
    user: Annotated[
        str, Parameter(help="The name that signs in, where it isn't the address.")
    ] = "",
    imap: Annotated[str, Parameter(help=f"The server for reading: {SERVER}.")] = "",
    smtp: Annotated[str, Parameter(help=f"The server for sending: {SERVER}.")] = "",
    outside: Annotated[
        bool,
        Parameter(negative="", help="Take servers that the domain names outside of itself."),
    ] = False,
    client_id: Annotated[
        str, Parameter(help="Of an app you registered with Google or Microsoft: sign in by it.")
    ] = "",
    client_secret_from: Annotated[
        str, Parameter(help="A file with the secret of that app, where it has one.")
    ] = "",
) -> Answer:
    """Connect your own mail account, so that answers are seen and approved emails leave.

    Its servers are found from the address. Both are tried before anything is kept."""
    me = the_seeker()
    found = by_hand(address) if imap and smtp else find(address, _chosen(provider))
    place = _place(found, user, imap, smtp, client_id, outside=outside)
    if place.way == PASSWORD:
        connect_account(me.account, place, _password(found, password_from))
    else:
        _by_permission(me, place, _from(client_secret_from) if client_secret_from else "")
    keep_up(me.account, me.now)
    return told(me, f"{place.address} is connected. Answers are seen, and approved emails leave.")


def _chosen(name: str) -> Provider | None:
    if not name:
        return None
    if (found := named(name)) is None:
        keys = ", ".join(sorted(providers()))
        raise Mistake(f'No provider is called "{name}". These are known: {keys}.')
    return found


def _place(
    found: Found, user: str, imap: str, smtp: str, client_id: str, *, outside: bool
) -> Place:
    if found.provider and not found.ways:
        raise Mistake(found.provider.words)
    if found.elsewhere and not outside:
        raise Mistake(
            f"The domain names servers outside of itself: {', '.join(found.elsewhere)}. Where they "
            "are your provider's, add --outside; else give --imap and --smtp."
        )
    return Place(
        found.address,
        user or found.user,
        _server("imap", imap, found.imap, found),
        _server("smtp", smtp, found.smtp, found),
        _way(found.ways, client_id),
        client_id,
    )


def _way(ways: tuple[str, ...], client_id: str) -> str:
    by_permission = next((way for way in ways if way in NAMES), None)
    if client_id and by_permission is None:
        raise Mistake("This provider takes a password, so leave --client-id away.")
    if client_id or PASSWORD not in ways:
        return str(by_permission)
    return PASSWORD


def _server(kind: str, words: str, found: Server | None, whose: Found) -> Server:
    if words:
        return read(kind, words)
    if found is None:
        raise Mistake(
            f"{whose.why} Give the servers with --imap and --smtp; its helpdesk knows them. Where "
            "you know who keeps your mail, --provider does."
        )
    return found


def _password(found: Found, password_from: str) -> str:
    if password_from:
        return _from(password_from)
    if not sys.stdin.isatty():
        raise Mistake('Give the password with --password-from FILE, or "-" for stdin.')
    if found.provider:
        print(found.provider.words, found.provider.link, sep="\n", file=sys.stderr)
    return getpass("Password (not shown): ")


def _from(file: str) -> str:
    try:
        words = sys.stdin.read() if file == "-" else Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Mistake(f"{file} can't be read. Name a text file that holds it alone.") from None
    return words.strip("\r\n")[:LONGEST_SECRET]


def _by_permission(me: Me, place: Place, secret: str) -> None:
    question = permission.ask(me.account, place, secret)
    print(f"Say yes at {question.who}, in a browser on this computer:", file=sys.stderr)
    print(question.address, file=sys.stderr)
    webbrowser.open(question.address)
    try:
        permission.take(me.account, TO_SAY_YES)
    finally:
        permission.drop(me.account)
