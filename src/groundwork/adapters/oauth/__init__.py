"""Permission to read and send, given by the seeker on their provider's own page (OAuth 2).

The answer comes back to a listener on 127.0.0.1 (RFC 8252), and is worth something only together
with a secret that never left this process (PKCE, RFC 7636)."""

from groundwork.adapters.oauth.consent import Consent
from groundwork.adapters.oauth.service import (
    AGAIN,
    CLIENT,
    DENIED,
    OTHER,
    Client,
    NoAnswer,
    Refused,
    Service,
    Tokens,
)
from groundwork.adapters.oauth.tokens import refresh

__all__ = [
    "AGAIN", "CLIENT", "DENIED", "OTHER", "Client", "Consent", "NoAnswer", "Refused", "Service",
    "Tokens", "refresh",
]  # fmt: skip
