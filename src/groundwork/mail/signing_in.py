"""What signs in to the seeker's mailbox: a password, or an access token made of the permission they gave.

Access tokens live in memory alone; what lasts lies in the vault."""

import json
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from groundwork.adapters import clock, oauth
from groundwork.adapters.one_process import Held, alone
from groundwork.adapters.secrets import Closed, Vault
from groundwork.mail.models import Mailbox
from groundwork.mail.sign_in import SignIn

PASSWORD, GOOGLE, MICROSOFT = "password", "google", "microsoft"
SERVICES = {
    GOOGLE: oauth.Service(
        "https://accounts.google.com/o/oauth2/v2/auth",
        "https://oauth2.googleapis.com/token",
        ("https://mail.google.com/",),
        extra={"access_type": "offline", "prompt": "consent"},
    ),
    MICROSOFT: oauth.Service(
        "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        (
            "https://outlook.office.com/IMAP.AccessAsUser.All",
            "https://outlook.office.com/SMTP.Send",
            "offline_access",
        ),
        host="localhost",
    ),
}
"""Who gives permission, and for what."""
NAMES = {GOOGLE: "Google", MICROSOFT: "Microsoft"}

PATIENCE = 60
SPARE = timedelta(minutes=2)
"""A token that ends sooner than this is renewed first."""

_access: dict[str, tuple[str, datetime]] = {}


class SignInAgain(Exception):
    """The seeker must sign in again; nothing is gained by trying before. A sentence."""


class NotNow(Exception):
    """It can't be known just now how to sign in; another time it may. A sentence."""


def vault() -> Vault:
    """The secrets of this book."""
    return Vault(Path(settings.DATA))


def name_of(mailbox: Mailbox) -> str:
    """Whose secret it is: it can't pass for that of another row, account or address."""
    return f"mailbox {mailbox.account_id} {mailbox.sign_in} {mailbox.address}"


def sign_in_of(mailbox: Mailbox) -> SignIn:
    """The name with the password, or with an access token that still lasts; it opens a socket where
    one must be got. Raises SignInAgain or NotNow."""
    if mailbox.sign_in != PASSWORD:
        return SignIn(mailbox.user, _token(mailbox), is_oauth=True)
    return SignIn(mailbox.user, _kept(mailbox))


def remember(mailbox: Mailbox, tokens: oauth.Tokens) -> None:
    """Holds an access token in memory until shortly before it ends."""
    _access[_key(mailbox)] = tokens.access, clock.now() + timedelta(seconds=tokens.seconds)


def as_kept(refresh: str, client_secret: str) -> str:
    """What lasts of a permission, as the vault keeps it."""
    return json.dumps({"refresh": refresh, "client_secret": client_secret})


def forget(mailbox: Mailbox) -> bool:
    """Takes the secret away; False where the keyring gave no answer, so that it may lie there."""
    _access.pop(_key(mailbox), None)
    return vault().forget(name_of(mailbox))


def _token(mailbox: Mailbox) -> str:
    try:
        with alone(Path(settings.DATA) / "sign-in.lock", PATIENCE):
            access, until = _access.get(_key(mailbox), ("", clock.now()))
            return access if until > clock.now() + SPARE else _renewed(mailbox)
    except Held:
        raise NotNow("Another process is just signing in.") from None


def _renewed(mailbox: Mailbox) -> str:
    """A new token. What came in place of the refresh token is kept before it is used."""
    kept, who = json.loads(_kept(mailbox)), NAMES[mailbox.sign_in]
    client = oauth.Client(mailbox.client_id, kept["client_secret"])
    try:
        tokens = oauth.refresh(SERVICES[mailbox.sign_in], client, kept["refresh"])
    except oauth.NoAnswer:
        raise NotNow(f"{who} can’t be reached just now. It is tried again by itself.") from None
    except oauth.Refused:
        raise SignInAgain(
            f"{who} wants you to sign in again. Until then nothing leaves by itself."
        ) from None
    if tokens.refresh and tokens.refresh != kept["refresh"]:
        _keep(mailbox, as_kept(tokens.refresh, kept["client_secret"]))
    remember(mailbox, tokens)
    return tokens.access


def _keep(mailbox: Mailbox, secret: str) -> None:
    try:
        vault().put(name_of(mailbox), secret)
    except Closed as closed:
        raise NotNow(str(closed)) from None


def _kept(mailbox: Mailbox) -> str:
    try:
        secret = vault().get(name_of(mailbox))
    except Closed as closed:
        raise NotNow(str(closed)) from None
    if secret is None:
        raise SignInAgain(
            f"The password of {mailbox.address} isn’t on this computer any more. Sign in again "
            "under Settings; until then nothing leaves by itself."
        )
    return secret


def _key(mailbox: Mailbox) -> str:
    return f"{settings.DATA} {name_of(mailbox)}"
