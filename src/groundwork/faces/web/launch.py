"""The token of the start address: it works once, and then it is a cookie."""

import secrets

from django.http import HttpRequest

_tokens: set[str] = set()

CLOSED = {
    "title": "This book is closed",
    "words": "Open it with the address that `groundwork serve` prints, or start it again.",
    "way_on": None,
}


def token() -> str:
    """A new token for a start address: `/?open=TOKEN`."""
    made = secrets.token_urlsafe(32)
    _tokens.add(made)
    return made


def opens(request: HttpRequest) -> bool:
    """Whether the request carries a token that has not been used yet; then it is used up."""
    given = request.GET.get("open", "")
    if request.method == "GET" and given in _tokens:
        _tokens.discard(given)
        return True
    return False
