"""Asks Google or Microsoft for permission to read and send, with the client id that the seeker brought.

What is being asked lives in memory: whoever ends Groundwork in between asks once more."""

from dataclasses import dataclass, field

from groundwork.accounts.models import Account
from groundwork.adapters import oauth
from groundwork.mail.connecting import Place, connect_by_permission
from groundwork.mail.models import Mailbox
from groundwork.mail.not_connected import CannotConnect, not_given
from groundwork.mail.signing_in import NAMES, SERVICES


@dataclass(frozen=True, slots=True)
class Asked:
    """A question under way: the seeker opens `address` and answers there."""

    place: Place
    consent: oauth.Consent
    client_secret: str = field(repr=False)

    @property
    def address(self) -> str:
        """The provider's own page."""
        return self.consent.address

    @property
    def who(self) -> str:
        """Who is asked."""
        return NAMES[self.place.way]

    @property
    def is_answered(self) -> bool:
        """Whether yes or no was said there."""
        return self.consent.is_answered()


_asked: dict[int, Asked] = {}


def ask(account: Account, place: Place, client_secret: str = "", way_back: str = "") -> Asked:
    """Begins to ask; an earlier question is dropped. Raises CannotConnect."""
    drop(account)
    if account.is_sample:
        raise CannotConnect("", "This is a sample search. Connect your mail in your own book.")
    if not place.client_id.strip():
        raise CannotConnect("client_id", f"Paste the client id that {NAMES[place.way]} gave you.")
    client = oauth.Client(place.client_id.strip(), client_secret.strip())
    consent = oauth.Consent(SERVICES[place.way], client, place.address, way_back)
    made = Asked(place, consent, client_secret.strip())
    _asked[account.pk] = made
    return made


def asked(account: Account) -> Asked | None:
    """The question under way."""
    return _asked.get(account.pk)


def take(account: Account, wait: float) -> Mailbox:
    """Connects with the answer, waiting so many seconds for it. Raises CannotConnect; where no
    answer came yet, the question stays."""
    question = asked(account)
    if question is None:
        raise CannotConnect("client_id", "Nothing is being asked any more. Begin once more.")
    try:
        tokens = question.consent.tokens(wait)
    except oauth.NoAnswer:
        if question.consent.is_answered():
            drop(account)
            raise CannotConnect(
                "", f"{question.who} can’t be reached just now. Ask once more in a minute."
            ) from None
        raise CannotConnect(
            "", f"{question.who} hasn’t answered yet. Say yes on its page first."
        ) from None
    except oauth.Refused as refused:
        drop(account)
        raise not_given(refused, question.place.way) from None
    drop(account)
    return connect_by_permission(account, question.place, tokens, question.client_secret)


def drop(account: Account) -> None:
    """Asks no longer."""
    question = _asked.pop(account.pk, None)
    if question:
        question.consent.close()
