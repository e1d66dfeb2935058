"""Why a mail account could not be connected, and what to do: a sentence for each way it can go."""

from groundwork.adapters import mail_login as login
from groundwork.adapters import oauth
from groundwork.adapters.mail_login import CannotSignIn
from groundwork.mail.servers import Provider, Server
from groundwork.mail.signing_in import NAMES, PASSWORD
from groundwork.steps.errors import Mistake

NOTHING_KEPT = "Nothing was kept."


class CannotConnect(Mistake):
    """`field`: what to put right: address, password, imap, smtp, client_id, or ""."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


def in_words(
    problem: CannotSignIn, server: Server, way: str, provider: Provider | None
) -> CannotConnect:
    """What a server answered, as a sentence."""
    if problem.kind == login.REFUSED:
        field = "password" if way == PASSWORD else "client_id"
        return CannotConnect(field, _refused(problem.server, server, way, provider))
    words = _KINDS[problem.kind].format(host=server.host, port=server.port)
    return CannotConnect(problem.server, f"{words} {NOTHING_KEPT}")


_KINDS = {
    login.SWITCHED_OFF: (
        "{host} says that sending by programs is switched off for this mailbox. Ask the helpdesk "
        "to switch on “Authenticated SMTP” for it."
    ),
    login.CERTIFICATE: (
        "{host} shows a certificate that this computer doesn’t trust, so no password was sent to "
        "it. Check the name of the server; ask your provider which name is right."
    ),
    login.NOT_THERE: (
        "No server answers at {host}, port {port}. Check its name and port, and that this computer "
        "is online."
    ),
    login.SLOW: (
        "{host}, port {port}, gave no answer within 15 seconds. Check its name and port, and that "
        "this computer is online, then try again."
    ),
    login.BUSY: "{host} asks to try again later. Wait a few minutes, then try again.",
    login.NO_TLS: (
        "{host} offers no TLS that way on port {port}, so no password was sent to it. TLS from the "
        "start is mostly on port 993 or 465, STARTTLS on 143 or 587."
    ),
    login.OTHER: "{host}, port {port}, doesn’t answer as a mail server does. Check name and port.",
}


def _refused(which: str, server: Server, way: str, provider: Provider | None) -> str:
    if which == "smtp":
        first = f"Reading works, but {server.host} doesn’t let Groundwork send with it."
    elif way == PASSWORD:
        who = provider.name if provider else server.host
        first = f"{who} didn’t accept this password."
    else:
        first = f"{NAMES[way]} gave permission, but the mailbox didn’t let Groundwork in."
    return f"{first} {NOTHING_KEPT} {_advice(way, provider)}"


def _advice(way: str, provider: Provider | None) -> str:
    if provider:
        return provider.words
    if way != PASSWORD:
        return "Check that you gave permission with the same address, and that IMAP is allowed."
    return (
        "Check it, and the user name: some providers want a password made for programs, some the "
        "name without the part after the @."
    )


def not_given(refused: oauth.Refused, way: str) -> CannotConnect:
    """Why there is no permission, as a sentence."""
    who = NAMES[way]
    words = {
        oauth.DENIED: (
            f"{who} gave no permission. If you said yes, your organisation may have to agree first: "
            "ask its helpdesk."
        ),
        oauth.CLIENT: f"{who} doesn’t know this client id, or its secret. Check both.",
        oauth.AGAIN: f"{who}’s answer came too late. Ask once more.",
    }.get(refused.kind, f"{who} gave no permission. Check the client id, then ask once more.")
    return CannotConnect("client_id", f"{words} {NOTHING_KEPT}")
