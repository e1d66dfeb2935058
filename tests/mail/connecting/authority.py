"""A provider's authorization server on 127.0.0.1: it gives permission as OAuth 2 says, or refuses."""

import base64
import hashlib
import json
import secrets
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import urlopen

from groundwork.adapters.oauth import Service

HOST = "127.0.0.1"


class Authority:
    """`make_token` makes each access token. Every refresh token works once: the answer carries the
    next. `refuse`: an error code that it answers instead of tokens; `deny`: the seeker says no."""

    def __init__(self, make_token: Callable[[], str]) -> None:
        self.make_token = make_token
        self.client_id, self.client_secret = "client-7", ""
        self.seconds = 3600
        self.refuse = self.deny = ""
        self.status = 400
        self.asked: list[dict[str, str]] = []
        self.valid_refresh = ""
        self._codes: dict[str, dict[str, str]] = {}
        self._server = ThreadingHTTPServer((HOST, 0), _Door)
        self._server.authority = self  # type: ignore[attr-defined]
        self.root = f"http://{HOST}:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def service(self) -> Service:
        """As the product knows it."""
        return Service(
            f"{self.root}/authorize", f"{self.root}/token", ("mail",), extra={"prompt": "consent"}
        )

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def say_yes(self, address: str) -> str:
        """What a browser does when the seeker opens the address and says yes (or no, where `deny`):
        it is led back to the listener, whose page is given."""
        with urlopen(address, timeout=10) as page:
            return str(page.read().decode())

    def code_for(self, question: dict[str, str]) -> dict[str, str]:
        if self.deny:
            return {"error": self.deny, "state": question["state"]}
        code = secrets.token_urlsafe(8)
        self._codes[code] = question
        return {"code": code, "state": question["state"]}

    def tokens_for(self, given: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.asked.append(given)
        if self.refuse:
            return self.status, {"error": self.refuse}
        if (given.get("client_id"), given.get("client_secret", "")) != (
            self.client_id,
            self.client_secret,
        ):
            return 401, {"error": "invalid_client"}
        if not self._is_right(given):
            return 400, {"error": "invalid_grant"}
        self.valid_refresh = secrets.token_urlsafe(12)
        made = {"access_token": self.make_token(), "refresh_token": self.valid_refresh}
        return 200, made | {"expires_in": self.seconds, "token_type": "Bearer"}

    def _is_right(self, given: dict[str, str]) -> bool:
        if given["grant_type"] == "refresh_token":
            return bool(given["refresh_token"]) and given["refresh_token"] == self.valid_refresh
        question = self._codes.pop(given.get("code", ""), None)
        if question is None or question["redirect_uri"] != given["redirect_uri"]:
            return False
        digest = hashlib.sha256(given["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return question["code_challenge_method"] == "S256" and (
            challenge == question["code_challenge"]
        )


class _Door(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        authority: Authority = self.server.authority  # type: ignore[attr-defined]
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        self.send_response(302)
        back = f"{asked['redirect_uri']}?{urlencode(authority.code_for(asked))}"
        self.send_header("Location", back)
        self.end_headers()

    def do_POST(self) -> None:
        authority: Authority = self.server.authority  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        given = {name: values[0] for name, values in parse_qs(body).items()}
        status, answer = authority.tokens_for(given)
        data = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass
