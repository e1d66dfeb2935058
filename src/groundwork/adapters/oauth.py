"""Permission to read and send, given by the seeker on their provider's own page (OAuth 2).

The answer comes back to a listener on 127.0.0.1 (RFC 8252), and is worth something only together
with a secret that never left this process (PKCE, RFC 7636)."""

import html
import json
import secrets
import ssl
import threading
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

PATIENCE = 15
LONGEST_ANSWER = 100_000
HERE = "127.0.0.1"

AGAIN, DENIED, CLIENT, OTHER = "again", "denied", "client", "other"


class Refused(Exception):
    """`kind`: AGAIN (the permission has ended: ask anew), DENIED (the seeker or their organisation said
    no), CLIENT (the client id or its secret isn't right), or OTHER."""

    def __init__(self, kind: str, code: str = "") -> None:
        super().__init__(kind)
        self.kind, self.code = kind, code


class NoAnswer(Exception):
    """The provider can't be reached just now, or nobody has answered yet."""


@dataclass(frozen=True, slots=True)
class Service:
    """Where a provider gives permission. `host`: how it wants 127.0.0.1 called in the way back."""

    authorize: str
    token: str
    scopes: tuple[str, ...]
    host: str = HERE
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Client:
    """The program as the provider knows it: the id that the seeker brought, and its secret where
    it has one (Google gives one to desktop programs; it hides nothing)."""

    id: str
    secret: str = field(default="", repr=False)

    def fields(self) -> dict[str, str]:
        return {"client_id": self.id} | ({"client_secret": self.secret} if self.secret else {})


@dataclass(frozen=True, slots=True)
class Tokens:
    """`access` signs in for `seconds`; `refresh` gets the next one ("" where it stays as it was)."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    seconds: int


class Consent:
    """One asking for permission: the seeker opens `address`; what they answer comes back here.

    `hint`: the address whose mail it is about. `way_back`: where the page of thanks leads."""

    def __init__(self, service: Service, client: Client, hint: str, way_back: str = "") -> None:
        self._service, self._client = service, client
        self._verifier, self._state = secrets.token_urlsafe(48), secrets.token_urlsafe(24)
        self._came: dict[str, str] = {}
        self._answered = threading.Event()
        self._listener = _Listener((HERE, 0), _Door)
        self._listener.consent, self._listener.way_back = self, way_back
        self._redirect = f"http://{service.host}:{self._listener.server_port}/"
        self.address = f"{service.authorize}?{urlencode(self._question(hint))}"
        threading.Thread(target=self._listener.serve_forever, daemon=True).start()

    def is_answered(self) -> bool:
        """Whether the seeker has said yes or no."""
        return self._answered.is_set()

    def tokens(self, wait: float) -> Tokens:
        """What the answer is worth, at most once. Waits so many seconds for it.

        Raises NoAnswer where none came yet or the provider can't be reached, else Refused."""
        if not self._answered.wait(wait):
            raise NoAnswer
        self.close()
        if error := self._came.get("error"):
            raise Refused(
                DENIED if error in ("access_denied", "consent_required") else OTHER, error
            )
        return _ask(
            self._service,
            self._client,
            grant_type="authorization_code",
            code=self._came.get("code", ""),
            redirect_uri=self._redirect,
            code_verifier=self._verifier,
        )

    def close(self) -> None:
        """Listens no longer."""
        self._listener.shutdown()
        self._listener.server_close()

    def take(self, answer: Mapping[str, str]) -> bool:
        """An answer that came to the listener; False where it isn't the one to this question."""
        if not secrets.compare_digest(answer.get("state", "").encode(), self._state.encode()):
            return False
        if "code" not in answer and "error" not in answer:
            return False
        if not self._answered.is_set():
            self._came = dict(answer)
            self._answered.set()
        return True

    def _question(self, hint: str) -> dict[str, str]:
        digest = sha256(self._verifier.encode()).digest()
        return {
            "response_type": "code",
            "client_id": self._client.id,
            "redirect_uri": self._redirect,
            "scope": " ".join(self._service.scopes),
            "state": self._state,
            "code_challenge": urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
            "login_hint": hint,
            **self._service.extra,
        }


def refresh(service: Service, client: Client, token: str) -> Tokens:
    """New tokens for a refresh token. Raises Refused or NoAnswer."""
    return _ask(service, client, grant_type="refresh_token", refresh_token=token)


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    consent: Consent
    way_back: str


class _Door(BaseHTTPRequestHandler):
    timeout = PATIENCE
    server: _Listener

    def do_GET(self) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        if not self.server.consent.take({name: values[0] for name, values in asked.items()}):
            self._say(400, "That isn’t the answer this page waits for.")
            return
        said_no = "error" in asked
        words = "Nothing was given." if said_no else "Thank you: Groundwork has your permission."
        self._say(200, f"{words} Go back to Groundwork; this page can be closed.")

    def _say(self, status: int, words: str) -> None:
        back = html.escape(self.server.way_back)
        link = f'<p><a href="{back}">Back to Groundwork</a></p>' if back else ""
        page = (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Groundwork</title>'
            f'<meta name="viewport" content="width=device-width"></head><body><main>'
            f"<h1>Groundwork</h1><p>{html.escape(words)}</p>{link}</main></body></html>"
        ).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Content-Security-Policy", "default-src 'none'")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the address carries a code."""


class _StaysThere(HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **named: Any) -> None:
        return None


def _ask(service: Service, client: Client, **fields: str) -> Tokens:
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
