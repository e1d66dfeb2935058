"""Gets tokens of a provider, by one POST each."""

import json
import ssl
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

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

PATIENCE = 15
LONGEST_ANSWER = 100_000


def refresh(service: Service, client: Client, token: str) -> Tokens:
    """New tokens for a refresh token. Raises Refused or NoAnswer."""
    return ask(service, client, grant_type="refresh_token", refresh_token=token)


class _StaysThere(HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **named: Any) -> None:
        return None


def ask(service: Service, client: Client, **fields: str) -> Tokens:
    """Tokens for what the fields hold. Raises Refused or NoAnswer."""
    data = urlencode(client.fields() | fields).encode()
    request = Request(service.token, data, {"Accept": "application/json"})
    opener = build_opener(_StaysThere, HTTPSHandler(context=ssl.create_default_context()))
    try:
        with opener.open(request, timeout=PATIENCE) as answer:
            return _tokens(_read(answer))
    except HTTPError as problem:
        with problem:
            raise _refusal(problem.code, _read(problem)) from None
    except (OSError, HTTPException):
        raise NoAnswer from None


def _read(answer: Any) -> dict[str, Any]:
    try:
        found = json.loads(answer.read(LONGEST_ANSWER))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _tokens(found: Mapping[str, Any]) -> Tokens:
    access, again = found.get("access_token"), found.get("refresh_token", "")
    if not isinstance(access, str) or not isinstance(again, str):
        raise Refused(OTHER)
    seconds = found.get("expires_in", 0)
    return Tokens(access, again, int(seconds) if str(seconds).isdigit() else 0)


def _refusal(status: int, found: Mapping[str, Any]) -> Exception:
    code = str(found.get("error", ""))
    kinds = {
        "invalid_grant": AGAIN,
        "interaction_required": AGAIN,
        "access_denied": DENIED,
        "consent_required": DENIED,
        "invalid_client": CLIENT,
        "unauthorized_client": CLIENT,
    }
    if status >= 500 or status == 429 or code in ("temporarily_unavailable", "server_error"):
        return NoAnswer()
    return Refused(kinds.get(code, OTHER), code)
