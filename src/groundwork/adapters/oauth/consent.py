"""Asks for permission, and waits on 127.0.0.1 for what the seeker answers."""

import html
import secrets
import threading
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from groundwork.adapters.oauth.service import (
    DENIED,
    HERE,
    OTHER,
    Client,
    NoAnswer,
    Refused,
    Service,
    Tokens,
)
from groundwork.adapters.oauth.tokens import ask

PATIENCE = 15


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
        return ask(
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
