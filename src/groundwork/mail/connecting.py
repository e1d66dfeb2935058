"""Connects the seeker's own mail account, once it is seen to work, and lets go of it again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from groundwork.accounts import settings
from groundwork.accounts.models import Account
from groundwork.adapters import clock, oauth
from groundwork.adapters.mail_login import CannotSignIn, try_sign_in
from groundwork.adapters.secrets import Closed
from groundwork.mail import signing_in
from groundwork.mail.models import Folder, Mailbox
from groundwork.mail.not_connected import CannotConnect, in_words
from groundwork.mail.servers import Server, keeping
from groundwork.mail.sign_in import SignIn
from groundwork.mail.signing_in import PASSWORD, NotNow, SignInAgain, sign_in_of
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Event

__all__ = [
    "CannotConnect", "NotNow", "Place", "SignInAgain", "connect", "connect_by_permission", "disconnect",
    "sign_in_of",
]  # fmt: skip

FROM_BEFORE = timedelta(days=30)
"""How far back mail is looked at where no reach-out was begun yet."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mail account to be connected. `way`: password, google or microsoft; `client_id`: of the
    OAuth client that the seeker brought."""

    address: str
    user: str
    imap: Server
    smtp: Server
    way: str = PASSWORD
    client_id: str = ""

    def as_mailbox(self, account: Account) -> Mailbox:
        """The row that it becomes."""
        return Mailbox(
            account=account,
            address=self.address,
            user=self.user,
            sign_in=self.way,
            client_id=self.client_id,
            imap=self.imap.as_json(),
            smtp=self.smtp.as_json(),
        )


def connect(account: Account, place: Place, password: str) -> Mailbox:
    """Signs in at both servers, then keeps the mailbox, with its password in the vault.

    Raises CannotConnect with what to do; nothing is kept then, and an earlier connection stays."""
    provider = keeping(place.imap)
    secret = password.strip("\r\n")
    if provider and provider.takes_app_password:
        secret = "".join(secret.split())  # they are shown in groups
    if not secret:
        raise CannotConnect("password", "Type the password first.")
    _try(account, place, SignIn(place.user, secret))
    return _keep(account, place, secret)


def connect_by_permission(
    account: Account, place: Place, tokens: oauth.Tokens, client_secret: str
) -> Mailbox:
    """The same with the permission that the seeker gave on the provider's own page (OAuth)."""
    if not tokens.refresh:
        raise CannotConnect(
            "client_id",
            "The permission ends within the hour. Take Groundwork off the apps that your account "
            "trusts, then give permission again.",
        )
    _try(account, place, SignIn(place.user, tokens.access, is_oauth=True))
    mailbox = _keep(account, place, signing_in.as_kept(tokens.refresh, client_secret))
    signing_in.remember(mailbox, tokens)
    return mailbox


def disconnect(account: Account) -> bool:
    """Lets go of the mailbox: its password is forgotten, and nothing leaves by itself any more.
    What was read stays.

    False where the keyring gave no answer, so that the password may still lie there. Raises
    Mistake where nothing is connected."""
    mailbox = Mailbox.objects.filter(account=account).first()
    if mailbox is None:
        raise Mistake("No mail account is connected, so nothing was changed.")
    gone = signing_in.forget(mailbox)
    with transaction.atomic():
        mailbox.delete()
        settings.mailbox(account, connected=False)
    return gone


def _try(account: Account, place: Place, sign_in: SignIn) -> None:
    if account.is_sample:
        raise CannotConnect("", "This is a sample search. Connect your mail in your own book.")
    try:
        try_sign_in(place.imap, place.smtp, sign_in)
    except CannotSignIn as problem:
        server = place.imap if problem.server == "imap" else place.smtp
        raise in_words(problem, server, place.way, keeping(place.imap)) from None


def _keep(account: Account, place: Place, secret: str) -> Mailbox:
    before = Mailbox.objects.filter(account=account).first()
    mailbox = place.as_mailbox(account)
    try:
        signing_in.vault().put(signing_in.name_of(mailbox), secret)
    except Closed as closed:
        raise CannotConnect("", str(closed)) from None
    same = before is not None and signing_in.name_of(before) == signing_in.name_of(mailbox)
    try:
        _write(account, mailbox, before)
    except BaseException:
        if not same:
            signing_in.forget(mailbox)
        raise
    if before is not None and not same:
        signing_in.forget(before)
    return mailbox


def _write(account: Account, mailbox: Mailbox, before: Mailbox | None) -> None:
    """The row; of another account's mailbox nothing is kept, least of all how far it was read."""
    same = before is not None and before.address == mailbox.address
    with transaction.atomic():
        if before is not None:
            mailbox.pk = before.pk
        if before is not None and same:
            mailbox.since, mailbox.passed_at = before.since, before.passed_at
        else:
            mailbox.since = _since(account)
            Folder.objects.filter(mailbox=mailbox.pk).delete()
        mailbox.save()
        settings.mailbox(account, connected=True)


def _since(account: Account) -> datetime:
    """Answers can only have come since the first reach-out was begun."""
    begun = Event.objects.filter(account=account, kind="begun").order_by("at")
    first = begun.values_list("at", flat=True).first()
    return first or clock.now() - FROM_BEFORE
